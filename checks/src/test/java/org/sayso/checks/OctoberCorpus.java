package org.sayso.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.read.Reader;

/** The sample corpus that the command brings along: reports about the crisis of October 1962. */
final class OctoberCorpus {

  private static final String FILE = "/org/sayso/cli/sample/october-1962.jsonl";

  private OctoberCorpus() {}

  /** All that is read from the file, in its order; rejected rows too. */
  static List<Received> received() {
    List<Received> received = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(
            OctoberCorpus.class.getResourceAsStream(FILE), "no " + FILE + " on the class path")) {
      new Reader().read(in, "october-1962.jsonl", received::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return received;
  }

  /** The reports, in the order of their publication. */
  static List<Document> reports() {
    return received().stream().map(Document.class::cast).toList();
  }
}
