package org.sayso.wire.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.wire.JsonOut;

/**
 * A table with tabs between cells and no quotes, as event data are handed about; a tab, a line's
 * end or another control character within a cell becomes a blank.
 */
final class TsvWriter<R> implements RowWriter<R> {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\u2028\u2029]+");

  private final Table<R> table;
  private final boolean safe;
  private final Lines lines;

  TsvWriter(Table<R> table, ExportOptions options, OutputStream out) throws IOException {
    this.table = table;
    this.safe = options.spreadsheetSafe();
    this.lines = new Lines(out);
    if (options.header()) {
      lines.add(String.join("\t", table.names()) + "\n");
    }
  }

  @Override
  public void write(R row) throws IOException {
    lines.add(
        table.columns().stream()
            .map(column -> cell(column, row))
            .collect(Collectors.joining("\t", "", "\n")));
  }

  @Override
  public void close() throws IOException {
    lines.finish();
  }

  private String cell(Column<R> column, R row) {
    String text =
        column.values().apply(row).stream().map(Cells::one).collect(Collectors.joining(";"));
    boolean defuse = safe && (column.list() || column.kind() == Column.Kind.TEXT);
    String line = oneLine(JsonOut.wellFormed(text));
    return defuse ? Cells.defuse(line) : line;
  }

  private static String oneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        return BREAKS.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }
}
