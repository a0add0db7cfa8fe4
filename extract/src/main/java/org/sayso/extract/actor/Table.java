package org.sayso.extract.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The resource tables of this package: one entry a line, tab separated, {@code #} for comments. */
final class Table {

  private Table() {}

  /** The rows of a table, each with exactly {@code columns} cells. */
  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource %s is missing from the extract module; build it again".formatted(name));
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> cells(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  private static String[] cells(String name, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns) {
      throw new IllegalStateException(
          "resource %s, line \"%s\": %d cells instead of %d; part them by tabs"
              .formatted(name, line, cells.length, columns));
    }
    return cells;
  }

  /** The entries of one cell, parted by {@code |}. */
  static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
