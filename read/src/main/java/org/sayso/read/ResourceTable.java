package org.sayso.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the word lists of this package: tab-separated columns, {@code #} before comments, the first
 * other line the names of the columns.
 */
final class ResourceTable {

  private ResourceTable() {}

  /** The rows without the heading, each as long as the heading. */
  static List<List<String>> rows(String name) {
    List<List<String>> rows = new ArrayList<>();
    int columns = -1;
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource %s is missing from the jar".formatted(name));
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = cells(line);
        if (columns < 0) {
          columns = cells.size();
        } else if (cells.size() != columns) {
          throw new IllegalStateException(
              "%s: \"%s\" has %d columns, the heading has %d"
                  .formatted(name, line, cells.size(), columns));
        } else {
          rows.add(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource %s cannot be read".formatted(name), e);
    }
    return List.copyOf(rows);
  }

  /** One column as a set. */
  static Set<String> column(String name, int column) {
    Set<String> words = new HashSet<>();
    rows(name).forEach(row -> words.add(row.get(column)));
    return Set.copyOf(words);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab).strip());
      start = tab + 1;
    }
    cells.add(line.substring(start).strip());
    return List.copyOf(cells);
  }
}
