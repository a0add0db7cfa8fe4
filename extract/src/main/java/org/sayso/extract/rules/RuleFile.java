package org.sayso.extract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A word list or rule file: tab-separated rows under a header that names the columns.
 *
 * <p>Lines that start with {@code #} and blank lines are skipped. The first line left is the
 * header. A row may end early; its missing cells are empty. Cells are trimmed. Immutable.
 *
 * <pre>{@code
 * # How ministers speak.
 * lemma   act     example
 * deny    DENY    The mayor denied the report.
 * }</pre>
 */
public final class RuleFile {

  private final String name;
  private final List<String> columns;
  private final List<Row> rows;

  private RuleFile(
      String name, List<String> columns, List<List<String>> cells, List<Integer> lines) {
    this.name = name;
    this.columns = columns;
    List<Row> read = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      read.add(new Row(this, lines.get(i), cells.get(i)));
    }
    this.rows = List.copyOf(read);
  }

  /**
   * The file {@code resource} beside {@code owner}, a class of the package that uses it.
   *
   * @throws IllegalStateException with file and line if the file is missing or not well formed
   */
  public static RuleFile read(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "rule file %s is missing beside %s; was the jar built without its resources?"
                .formatted(resource, owner.getName()));
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read rule file " + resource, e);
    }
  }

  /** The rules written in {@code content}; {@code name} is for messages. */
  public static RuleFile parse(String name, String content) {
    List<String> header = List.of();
    List<List<String>> cells = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = cells(line);
      if (header.isEmpty()) {
        header = row;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
          if (column.isEmpty() || !seen.add(column)) {
            throw new IllegalStateException(
                "%s, line %d: the header %s needs a name of its own for every column"
                    .formatted(name, number, header));
          }
        }
      } else if (row.size() > header.size()) {
        throw new IllegalStateException(
            "%s, line %d: %d cells, but the header names only %s; is there a tab too many?"
                .formatted(name, number, row.size(), header));
      } else {
        cells.add(row);
        lines.add(number);
      }
    }
    if (header.isEmpty()) {
      throw new IllegalStateException(name + ": no header row that names the columns");
    }
    return new RuleFile(name, header, cells, lines);
  }

  /** The rows in file order. */
  public List<Row> rows() {
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      cells.add(line.substring(from, tab).strip());
      from = tab + 1;
    }
    cells.add(line.substring(from).strip());
    return List.copyOf(cells);
  }

  /** One row of a rule file. */
  public static final class Row {

    private final RuleFile file;
    private final int line;
    private final List<String> cells;

    private Row(RuleFile file, int line, List<String> cells) {
      this.file = file;
      this.line = line;
      this.cells = cells;
    }

    /** The cell of {@code column}; empty text if it is blank or the row ends before it. */
    public String get(String column) {
      int index = file.columns.indexOf(column);
      if (index < 0) {
        throw new IllegalStateException(
            "%s has no column \"%s\"; it has %s".formatted(file.name, column, file.columns));
      }
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The cell of {@code column}, which may not be blank. */
    public String required(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw error(column, "must not be blank");
      }
      return cell;
    }

    /** The choices in the cell of {@code column}, which {@code |} separates; empty if blank. */
    public List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      String cell = get(column);
      int from = 0;
      while (from <= cell.length()) {
        int bar = cell.indexOf('|', from);
        int end = bar < 0 ? cell.length() : bar;
        String part = cell.substring(from, end).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = end + 1;
      }
      return List.copyOf(parts);
    }

    /** The constant of {@code type} that the cell of {@code column} names. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      String cell = required(column);
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(cell)) {
          return constant;
        }
      }
      throw error(column, "\"%s\" is none of %s".formatted(cell, List.of(type.getEnumConstants())));
    }

    /** An error about the cell of {@code column} that says where it stands. */
    public IllegalStateException error(String column, String problem) {
      return new IllegalStateException(
          "%s, line %d, column %s: %s".formatted(file.name, line, column, problem));
    }
  }
}
