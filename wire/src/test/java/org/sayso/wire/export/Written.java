package org.sayso.wire.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;

/** What a format makes of rows. */
final class Written {

  private Written() {}

  /** Opens a writer on a stream. */
  interface Opening<R> {
    RowWriter<R> open(java.io.OutputStream out) throws IOException;
  }

  @SafeVarargs
  static <R> byte[] bytes(Opening<R> opening, R... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter<R> writer = opening.open(out)) {
      writer.writeAll(List.of(rows).iterator());
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return out.toByteArray();
  }

  static String statements(ExportFormat format, ExportOptions options, Entry... entries) {
    return new String(
        bytes(out -> new Exporter(options).statements(format, out), entries),
        StandardCharsets.UTF_8);
  }

  static String events(ExportFormat format, ExportOptions options, EventEntry... events) {
    return new String(
        bytes(out -> new Exporter(options).events(format, out), events), StandardCharsets.UTF_8);
  }

  /** Records of CSV by name of column. */
  static List<Map<String, String>> csv(String text) {
    try {
      CsvReader reader = new CsvReader(new StringReader(text));
      List<String> header = reader.record().orElseThrow();
      List<Map<String, String>> rows = new ArrayList<>();
      for (Optional<List<String>> row = reader.record(); row.isPresent(); row = reader.record()) {
        rows.add(row(header, row.get()));
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Rows of a table with tabs by name of column. */
  static List<Map<String, String>> tsv(String text) {
    List<List<String>> lines = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    return lines.stream().skip(1).map(line -> row(lines.getFirst(), line)).toList();
  }

  /** The cell of this column, which the row must have. */
  static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalStateException(
          "%d cells under %d columns: %s".formatted(cells.size(), header.size(), cells));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }
}
