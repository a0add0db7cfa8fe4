package org.sayso.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.ledger.Entry;

class ParquetTest {

  private final Exporter exporter = new Exporter(ExportOptions.DEFAULT);

  @Test
  void readsBackTypedColumns() throws IOException {
    byte[] file =
        Written.bytes(
            out -> exporter.statements(ExportFormat.PARQUET, out), Rows.CHARGE, Rows.BARE);
    assertThat(read(Tables.STATEMENTS, file))
        .isEqualTo(
            List.of(cells(Tables.STATEMENTS, Rows.CHARGE), cells(Tables.STATEMENTS, Rows.BARE)));
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
      String schema = reader.getFileSchema().toString();
      assertThat(schema)
          .contains("optional double confidence")
          .contains("optional int32 published_day (DATE)")
          .contains("optional byte_array published (STRING)");
    }
  }

  @Test
  void readsBackEventsWithFlags() throws IOException {
    byte[] file = Written.bytes(out -> exporter.events(ExportFormat.PARQUET, out), Rows.RAMMING);
    assertThat(read(Tables.EVENTS, file)).isEqualTo(List.of(cells(Tables.EVENTS, Rows.RAMMING)));
  }

  @Test
  void readsBackMomentsOfCorrections() throws IOException {
    byte[] file =
        Written.bytes(out -> exporter.corrections(ExportFormat.PARQUET, out), Rows.REJECTION);
    assertThat(read(Tables.CORRECTIONS, file))
        .isEqualTo(List.of(cells(Tables.CORRECTIONS, Rows.REJECTION)));
  }

  @Test
  void writesAFileWithoutRows() throws IOException {
    byte[] file = Written.bytes(out -> exporter.grades(ExportFormat.PARQUET, out));
    assertThat(read(Tables.GRADES, file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8,1", "9,5000", "10,100000000"})
  void readsBackWhateverWasWrittenInGroupsOfAnySize(long seed, int groupBytes) throws IOException {
    List<Entry> entries = RandomRows.of(seed, 100).toList();
    byte[] file =
        Written.bytes(
            out -> new ParquetWriter<>(Tables.STATEMENTS, groupBytes, out),
            entries.toArray(new Entry[0]));
    assertThat(read(Tables.STATEMENTS, file))
        .as("seed %d", seed)
        .isEqualTo(entries.stream().map(entry -> cells(Tables.STATEMENTS, entry)).toList());
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
      assertThat(reader.getFileMetaData().rowGroups().size() > 1).isEqualTo(groupBytes < 100_000);
    }
  }

  @Test
  void packsFlagsEightToAByte() throws IOException {
    Table<Boolean> flags = new Table<>(List.of(Column.flag("flag", "", flag -> flag)));
    Boolean[] values = new Boolean[37];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 3 == 0;
    }
    byte[] file = Written.bytes(out -> new ParquetWriter<>(flags, 1 << 20, out), values);
    assertThat(read(flags, file))
        .isEqualTo(List.of(values).stream().map(value -> List.of(List.of(value))).toList());
  }

  @Test
  void takesWordsOfAMegabyteAndHalfCharacters() throws IOException {
    String words = "🚢".repeat(300_000) + "\uD83D";
    byte[] file =
        Written.bytes(out -> exporter.statements(ExportFormat.PARQUET, out), Rows.titled(words));
    List<List<List<Object>>> rows = read(Tables.STATEMENTS, file);
    assertThat(rows.getFirst().get(Tables.STATEMENTS.names().indexOf("title")))
        .isEqualTo(List.of("🚢".repeat(300_000) + "\uFFFD"));
  }

  private static <R> List<List<Object>> cells(Table<R> table, R row) {
    return table.columns().stream().<List<Object>>map(column -> cell(column, row)).toList();
  }

  private static <R> List<Object> cell(Column<R> column, R row) {
    return column.values().apply(row).stream()
        .<Object>map(value -> value instanceof Integer whole ? (Object) whole.longValue() : value)
        .toList();
  }

  private static List<List<List<Object>>> read(Table<?> table, byte[] file) throws IOException {
    List<List<List<Object>>> rows = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
        RowReader row = reader.rowReader()) {
      while (row.hasNext()) {
        row.next();
        List<List<Object>> cells = new ArrayList<>();
        for (Column<?> column : table.columns()) {
          if (row.isNull(column.name())) {
            cells.add(List.of());
          } else if (column.list()) {
            cells.add(List.copyOf(row.getList(column.name()).values()));
          } else {
            cells.add(List.of(row.getValue(column.name())));
          }
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
