package org.sayso.wire.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.model.ledger.Entry;
import org.sayso.wire.JsonTree;

class ExporterTest {

  private final Exporter exporter = new Exporter(ExportOptions.DEFAULT);

  @ParameterizedTest
  @EnumSource
  void writesHostileWordsInEveryFormat(ExportFormat format) {
    assertThat(
            Written.bytes(
                out -> exporter.statements(format, out),
                RandomRows.of(21, 50).toArray(Entry[]::new)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheStreamOpen(ExportFormat format) throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("the stream belongs to the caller");
          }
        };
    RowWriter<Entry> rows = exporter.statements(format, out);
    rows.write(Rows.CHARGE);
    rows.close();
    assertThat(out.size()).isPositive();
  }

  /** A disk that is full after some bytes. */
  private static final class FullDisk extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int left;

    FullDisk(int left) {
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > left) {
        throw new IOException("No space left on device");
      }
      left -= length;
      taken.write(bytes, from, length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfAFullDiskAndLeavesWholeLines(ExportFormat format) throws IOException {
    FullDisk disk = new FullDisk(150_000);
    RowWriter<Entry> rows = exporter.statements(format, disk);
    Entry entry = Rows.titled("A headline of some length. ".repeat(200));
    assertThatThrownBy(() -> rows.writeAll(Stream.generate(() -> entry).iterator()))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThatThrownBy(() -> rows.write(Rows.CHARGE))
        .hasMessage("the export broke off at an earlier row; start it again");
    rows.close();
    if (format != ExportFormat.PARQUET) {
      assertThat(disk.taken.toString(StandardCharsets.UTF_8)).endsWith("\n");
    }
  }

  @Test
  void leavesNoPartOfARowWhoseLookupFails() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lookup broken =
        new Lookup() {
          @Override
          public Optional<String> text(String document, int version) {
            if (document.equals("d8")) {
              throw new IllegalStateException("the ledger is closed");
            }
            return Optional.empty();
          }
        };
    try (RowWriter<Entry> rows =
        new Exporter(ExportOptions.DEFAULT.with(broken))
            .statements(ExportFormat.WEB_ANNOTATION, out)) {
      rows.write(Rows.CHARGE);
      assertThatThrownBy(() -> rows.write(Rows.BARE)).hasMessage("the ledger is closed");
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3).allSatisfy(JsonTree::parse);
  }

  @Test
  void saysWhichFormatsHaveAPlaceForCorrections() {
    assertThatThrownBy(
            () -> exporter.corrections(ExportFormat.POLECAT, OutputStream.nullOutputStream()))
        .hasMessage(
            "the format polecat-like has no place for corrections; these have: jsonl, csv, parquet");
    assertThatThrownBy(() -> ExportFormat.named("xlsx"))
        .hasMessageStartingWith("no export format \"xlsx\"; there are: jsonl, csv, parquet, ");
    assertThat(ExportFormat.named("gdelt-like-events")).isEqualTo(ExportFormat.GDELT_EVENTS);
  }

  @Test
  void writesEventsCorrectionsAndGradesAsFlatJson() {
    assertThat(Written.events(ExportFormat.JSONL, ExportOptions.DEFAULT, Rows.RAMMING))
        .isEqualTo(Resources.text("events.jsonl"));
    assertThat(
            new String(
                Written.bytes(out -> exporter.corrections(ExportFormat.JSONL, out), Rows.REJECTION),
                StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"id":"r1","action":"EDIT","target":"s1","field":"act","value":"ASSERT",\
            "person":"Ada","at":"2026-07-05T10:00:00Z","reason":"it blames nobody"}
            """);
  }

  @ParameterizedTest
  @EnumSource
  void describesEveryColumn(ExportFormat format) {
    for (ExportSubject subject : ExportSubject.values()) {
      if (!format.holds(subject)) {
        continue;
      }
      JsonTree schema = JsonTree.parse(paper(format, subject, "schema.json").strip());
      assertThat(schema.text("format")).isEqualTo(format.label());
      List<String> names =
          schema.objects("columns").stream().map(column -> column.text("name")).toList();
      assertThat(names).isNotEmpty().doesNotHaveDuplicates();
      assertThat(paper(format, subject, "README.txt")).contains(names);
      assertThat(schema.objects("columns")).allMatch(column -> !column.text("meaning").isBlank());
    }
  }

  @Test
  void describesTheKeysThatAStatementHas() {
    List<String> written =
        JsonTree.parse(EntryLines.line(Rows.DENIAL)).fields().keySet().stream()
            .map(Object::toString)
            .toList();
    assertThat(Papers.fields(ExportFormat.JSONL, ExportSubject.STATEMENTS))
        .extracting(field -> field.name().replace("[]", ""))
        .containsExactlyElementsOf(written);
  }

  @Test
  void setsOurTermsForAnswersUnderThoseOfCito() {
    String vocabulary =
        paper(ExportFormat.SCHEMA_ORG, ExportSubject.STATEMENTS, "vocabulary.jsonld");
    assertThat(JsonTree.parse(vocabulary).objects("@graph"))
        .extracting(term -> term.text("@id"))
        .contains("sayso:denies", "sayso:declinesToComment", "sayso:within");
  }

  @Test
  void theManualNamesEveryColumn() throws IOException {
    String manual = Files.readString(Path.of("../docs/exports.md"));
    Stream.of(ExportFormat.values())
        .flatMap(
            format ->
                Stream.of(ExportSubject.values())
                    .filter(format::holds)
                    .flatMap(subject -> Papers.fields(format, subject).stream()))
        .forEach(
            field -> assertThat(manual).as("docs/exports.md").contains("`" + field.name() + "`"));
  }

  private String paper(ExportFormat format, ExportSubject subject, String file) {
    return Objects.requireNonNull(exporter.papers(format, subject).get(file), file);
  }
}
