package org.sayso.wire.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files beside the classes of this package. */
final class Resources {

  private Resources() {}

  /** The whole file. */
  static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(file, broken);
    }
  }

  /** The rows of a file with tabs, header first, without {@code #} comments. */
  static List<List<String>> rows(String file) {
    return text(file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
