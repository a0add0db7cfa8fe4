package org.sayso.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.ledger.Entry;

class CsvTest {

  @Test
  void writesTheColumnsOfAStatement() {
    String csv =
        Written.statements(ExportFormat.CSV, ExportOptions.DEFAULT, Rows.CHARGE, Rows.BARE);
    assertThat(csv).isEqualTo(Resources.text("statements.csv"));
  }

  @Test
  void writesCorrectionsAndGradesForPeople() {
    Exporter exporter = new Exporter(ExportOptions.DEFAULT);
    assertThat(
            text(Written.bytes(out -> exporter.corrections(ExportFormat.CSV, out), Rows.REJECTION)))
        .isEqualTo(
            """
            id,action,target,field,value,person,at,reason\r
            r1,EDIT,s1,act,ASSERT,Ada,2026-07-05T10:00:00Z,it blames nobody\r
            """);
    assertThat(text(Written.bytes(out -> exporter.grades(ExportFormat.CSV, out), Rows.GRADE)))
        .isEqualTo(
            """
            axis,subject,mark,tag,person,at,reason\r
            RELIABILITY,Harbour Post,B,"admiralty-scale:source-reliability=""b""\",Ada,2026-07-05T10:00:00Z,usually right\r
            """);
  }

  @Test
  void writesOnlyTheHeaderOfNoRows() {
    assertThat(Written.csv(Written.events(ExportFormat.CSV, ExportOptions.DEFAULT))).isEmpty();
    assertThat(Written.events(ExportFormat.CSV, ExportOptions.DEFAULT)).startsWith("id,root,quad,");
  }

  @Test
  void goesOnWithATableWithoutItsHeader() {
    assertThat(
            Written.statements(
                ExportFormat.CSV, ExportOptions.DEFAULT.withoutHeader(), Rows.CHARGE))
        .startsWith("s1,k1,DISPUTED,ACCUSE");
  }

  @TestFactory
  Stream<DynamicTest> spreadsheetsAreSafeAndNothingIsLost() {
    return Resources.rows("spreadsheet.spec").stream()
        .map(row -> row.stream().map(CsvTest::unescape).toList())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "\"" + row.getFirst() + "\"",
                    () -> {
                      assertThat(Cells.defuse(row.get(0))).isEqualTo(row.get(1));
                      assertThat(Cells.restore(row.get(1))).isEqualTo(row.get(0));
                    }));
  }

  @ParameterizedTest
  @CsvSource({"4,true", "5,true", "6,false", "7,false"})
  void readsBackEveryCell(long seed, boolean safe) {
    ExportOptions options = safe ? ExportOptions.DEFAULT : ExportOptions.DEFAULT.forPrograms();
    List<Entry> entries = RandomRows.of(seed, 200).toList();
    List<Map<String, String>> rows =
        Written.csv(Written.statements(ExportFormat.CSV, options, entries.toArray(new Entry[0])));
    assertThat(rows).hasSameSizeAs(entries);
    for (int i = 0; i < rows.size(); i++) {
      for (Column<Entry> column : Tables.STATEMENTS.columns()) {
        String cell = Written.cell(rows.get(i), column.name());
        if (safe) {
          assertThat(cell)
              .as("seed %d, %s", seed, column.name())
              .doesNotMatch("(?s)[=+\\-@\t\r].*");
        }
        assertThat(values(column, safe ? Cells.restore(cell) : cell))
            .as("seed %d, row %d, %s", seed, i, column.name())
            .isEqualTo(expected(column, entries.get(i)));
      }
    }
  }

  @Test
  void writesHalfACharacterAsAReplacementAndLeavesNoNul() {
    Entry odd = Rows.titled("a\uD83D\u0000b");
    assertThat(title(ExportOptions.DEFAULT, odd)).isEqualTo("a\uFFFD\\u0000b");
    assertThat(title(ExportOptions.DEFAULT.forPrograms(), odd)).isEqualTo("a\uFFFD\uFFFDb");
  }

  @Test
  void takesACellOfAMegabyte() {
    String long1 = "\"=x,\n".repeat(200_000);
    assertThat(title(ExportOptions.DEFAULT, Rows.titled(long1))).isEqualTo(long1);
  }

  @Test
  void readsRecordsWithAnyLineEnd() throws IOException {
    CsvReader reader = new CsvReader(new StringReader("a,\"b\r\n\"\"c\"\r\n\nx\r,"));
    List<List<String>> records = new ArrayList<>();
    for (var record = reader.record(); record.isPresent(); record = reader.record()) {
      records.add(record.get());
    }
    assertThat(records)
        .containsExactly(List.of("a", "b\r\n\"c"), List.of(""), List.of("x"), List.of("", ""));
  }

  private static List<String> values(Column<Entry> column, String cell) {
    return column.list() ? Cells.list(cell) : cell.isEmpty() ? List.of() : List.of(cell);
  }

  /** One unknown item of a list looks like no item, as docs/exports.md says. */
  private static List<String> expected(Column<Entry> column, Entry entry) {
    List<String> values =
        column.values().apply(entry).stream()
            .map(value -> value instanceof Double number ? Cells.decimal(number) : value.toString())
            .toList();
    return values.equals(List.of("")) ? List.of() : values;
  }

  private static String title(ExportOptions options, Entry entry) {
    String csv = Written.statements(ExportFormat.CSV, options, entry);
    return Written.cell(Written.csv(csv).getFirst(), "title");
  }

  private static String unescape(String text) {
    return text.translateEscapes();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
