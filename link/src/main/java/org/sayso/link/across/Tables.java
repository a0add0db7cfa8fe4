package org.sayso.link.across;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside these classes. */
final class Tables {

  private Tables() {}

  /** The lines of a list that are neither blank nor comments. */
  static List<String> lines(String resource) {
    try (InputStream in = Tables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "%s is missing beside %s; was the jar built without its resources?"
                .formatted(resource, Tables.class.getName()));
      }
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The rows under the header of a tab-separated list, each of at least {@code cells} cells. */
  static List<String[]> rows(String resource, int cells) {
    return lines(resource).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .peek(row -> check(resource, row, cells))
        .toList();
  }

  private static void check(String resource, String[] row, int cells) {
    if (row.length < cells) {
      throw new IllegalStateException(
          "%s: \"%s\" needs %d cells parted by tabs"
              .formatted(resource, String.join("\t", row), cells));
    }
  }
}
