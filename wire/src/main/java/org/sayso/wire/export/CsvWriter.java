package org.sayso.wire.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.sayso.wire.JsonOut;

/** A table as RFC 4180 has it: UTF-8, commas, CRLF, quotes where a cell needs them. */
final class CsvWriter<R> implements RowWriter<R> {

  private static final String SPECIAL = ",;\"'\t\r\n";

  private final Table<R> table;
  private final boolean safe;
  private final Lines lines;

  CsvWriter(Table<R> table, ExportOptions options, OutputStream out) throws IOException {
    this.table = table;
    this.safe = options.spreadsheetSafe();
    this.lines = new Lines(out);
    if (options.header()) {
      lines.add(record(table.names()));
    }
  }

  @Override
  public void write(R row) throws IOException {
    List<String> cells = new ArrayList<>(table.columns().size());
    for (Column<R> column : table.columns()) {
      String text = Cells.text(column, column.values().apply(row));
      boolean defuse = safe && (column.list() || column.kind() == Column.Kind.TEXT);
      cells.add(defuse ? Cells.defuse(text) : text.replace('\u0000', '\uFFFD'));
    }
    lines.add(record(cells));
  }

  @Override
  public void close() throws IOException {
    lines.finish();
  }

  private static String record(List<String> cells) {
    StringBuilder record = new StringBuilder();
    for (String cell : cells) {
      record.append(record.isEmpty() ? "" : ",");
      record.append(quoted(JsonOut.wellFormed(cell)));
    }
    return record.append("\r\n").toString();
  }

  private static String quoted(String cell) {
    return needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** Besides what RFC 4180 asks for: blanks at the ends, which readers trim, and defused cells. */
  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (SPECIAL.indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return !cell.isEmpty() && (cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ');
  }
}
