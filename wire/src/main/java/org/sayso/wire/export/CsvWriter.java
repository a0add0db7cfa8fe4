package org.sayso.wire.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.wire.JsonOut;

/** A table as RFC 4180 has it: UTF-8, commas, CRLF, quotes where a cell needs them. */
final class CsvWriter<R> implements RowWriter<R> {

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\"\t\r\n']|^\\s|\\s$");

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
    return NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
