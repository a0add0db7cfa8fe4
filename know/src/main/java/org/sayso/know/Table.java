package org.sayso.know;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Data files of this module: tab-separated rows under a header, which {@code #} lines precede. */
final class Table {

  private Table() {}

  /** The rows below the header, each filled up with empty cells to the header's length. */
  static List<String[]> rows(String name) {
    List<String[]> rows = new ArrayList<>();
    int columns = 0;
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "data file %s is missing from the module know; build it again".formatted(name));
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty() || line.charAt(0) == '#') {
          continue;
        }
        if (columns == 0) {
          columns = split(line, '\t', 1).length;
        } else {
          rows.add(split(line, '\t', columns));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("data file %s cannot be read".formatted(name), e);
    }
    return rows;
  }

  /** The parts of a cell that {@code |} separates; none if it is empty. */
  static String[] list(String cell) {
    return cell.isEmpty() ? new String[0] : split(cell, '|', 1);
  }

  private static String[] split(String line, char mark, int atLeast) {
    int count = 1;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == mark) {
        count++;
      }
    }
    String[] parts = new String[Math.max(count, atLeast)];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int end = line.indexOf(mark, from);
      parts[i] = line.substring(from, end < 0 ? line.length() : end);
      from = end + 1;
    }
    for (int i = count; i < parts.length; i++) {
      parts[i] = "";
    }
    return parts;
  }
}
