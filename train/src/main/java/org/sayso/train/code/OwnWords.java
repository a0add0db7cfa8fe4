package org.sayso.train.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.language.coder.RootCoder;
import org.sayso.model.EventRoot;
import org.sayso.model.SourceAndTarget;

/** What we say of the roots ourselves: what each stands for, and sentences that have it. */
final class OwnWords {

  private static final String SOURCE = "{s}";
  private static final String TARGET = "{t}";

  private OwnWords() {}

  /** Sentences on each root, in the order of {@link EventRoot}, and at last on nothing. */
  static List<List<String>> definitions() {
    List<List<String>> definitions = new ArrayList<>();
    for (int label = 0; label < RootCoder.LABELS; label++) {
      definitions.add(new ArrayList<>());
    }
    for (String[] cells : table("definitions.tsv")) {
      definitions.get(label(cells[0])).add(cells[1]);
    }
    return definitions;
  }

  /** Sentences to learn from. */
  static List<CodedRow> examples() {
    List<CodedRow> rows = new ArrayList<>();
    for (String[] cells : table("examples.tsv")) {
      // The places are masked anyway; they only must be told apart.
      String text = cells[1].replace(SOURCE, "Sss").replace(TARGET, "Ttt");
      int label = label(cells[0]);
      rows.add(
          new CodedRow(
              text,
              SourceAndTarget.find(text, "Sss", "Ttt"),
              label == RootCoder.NOTHING ? Set.of() : Set.of(EventRoot.values()[label])));
    }
    return rows;
  }

  private static int label(String name) {
    return name.equals("NOTHING") ? RootCoder.NOTHING : EventRoot.valueOf(name).ordinal();
  }

  private static List<String[]> table(String name) {
    try (InputStream in = OwnWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there is none beside " + OwnWords.class.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
