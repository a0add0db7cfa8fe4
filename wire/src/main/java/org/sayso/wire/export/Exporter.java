package org.sayso.wire.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Grade;
import org.sayso.wire.JsonOut;

/**
 * Opens writers for rows of the ledger, the same for the command line, for programs and for pages.
 *
 * <pre>{@code
 * try (RowWriter<Entry> rows = new Exporter(ExportOptions.DEFAULT).statements(format, out)) {
 *   rows.writeAll(statements);
 * }
 * }</pre>
 *
 * <p>Thread-safe as far as the lookup in its options is; each writer is for one thread.
 */
public final class Exporter {

  private final ExportOptions options;

  /** An exporter with these options. */
  public Exporter(ExportOptions options) {
    this.options = options;
  }

  /**
   * A writer of statements. Formats of events write a row for each whom a statement is toward, and
   * none for an act that they do not count. Formats that cannot say that a person has rejected a
   * statement (of events, of schema.org) leave it out.
   */
  public RowWriter<Entry> statements(ExportFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case JSONL -> lines(entry -> List.of(EntryLines.line(entry)), JsonObjects.Frame.NONE, out);
      case CSV, PARQUET -> table(format, Tables.STATEMENTS, out);
      case WEB_ANNOTATION ->
          lines(new Annotations(options)::of, frame(Annotations.collection()), out);
      case SCHEMA_ORG -> lines(new SchemaOrg(options)::of, frame(SchemaOrg.graph()), out);
      case GDELT_EVENTS, GDELT_MENTIONS -> deeds(format, out).from(Deed::of);
      case POLECAT -> polecat(out).from(PloverEvent::of);
      case PLOVER_JSON -> plover(out).from(PloverEvent::of);
    };
  }

  /** A writer of events. */
  public RowWriter<EventEntry> events(ExportFormat format, OutputStream out) throws IOException {
    format.require(ExportSubject.EVENTS);
    return switch (format) {
      case GDELT_EVENTS, GDELT_MENTIONS ->
          deeds(format, out).from(event -> Deed.of(event, options.lookup()));
      case POLECAT -> polecat(out).from(PloverEvent::of);
      case PLOVER_JSON -> plover(out).from(PloverEvent::of);
      default -> table(format, Tables.EVENTS, out);
    };
  }

  /** A writer of corrections. */
  public RowWriter<Correction> corrections(ExportFormat format, OutputStream out)
      throws IOException {
    format.require(ExportSubject.CORRECTIONS);
    return table(format, Tables.CORRECTIONS, out);
  }

  /** A writer of grades. */
  public RowWriter<Grade> grades(ExportFormat format, OutputStream out) throws IOException {
    format.require(ExportSubject.GRADES);
    return table(format, Tables.GRADES, out);
  }

  /**
   * What should lie beside an export for those who get it: text by file name. Always {@code
   * schema.json}, every column with type and meaning, and {@code README.txt}, the same for people.
   */
  public Map<String, String> papers(ExportFormat format, ExportSubject subject) {
    format.require(subject);
    return Papers.of(format, subject, options);
  }

  private <R> RowWriter<R> table(ExportFormat format, Table<R> table, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvWriter<>(table, options, out);
      case PARQUET -> new ParquetWriter<>(table, ParquetWriter.GROUP_BYTES, out);
      default ->
          lines(
              row -> List.of(JsonOut.text(json -> JsonTable.write(json, table, row))),
              JsonObjects.Frame.NONE,
              out);
    };
  }

  private RowWriter<Deed> deeds(ExportFormat format, OutputStream out) throws IOException {
    Table<Deed> table =
        format == ExportFormat.GDELT_EVENTS
            ? GdeltEvents.TABLE
            : GdeltMentions.table(new Surroundings(options.lookup()));
    return new TsvWriter<>(table, options, out);
  }

  private RowWriter<PloverEvent> polecat(OutputStream out) throws IOException {
    return new TsvWriter<>(PolecatLike.TABLE, options, out);
  }

  private RowWriter<PloverEvent> plover(OutputStream out) throws IOException {
    PloverJson form = new PloverJson(options);
    return lines(event -> List.of(form.of(event)), JsonObjects.Frame.NONE, out);
  }

  private <R> RowWriter<R> lines(
      Function<R, List<String>> objects, JsonObjects.Frame frame, OutputStream out)
      throws IOException {
    return new JsonObjects<>(objects, frame, out);
  }

  private JsonObjects.Frame frame(JsonObjects.Frame wrapped) {
    return options.wrapped() ? wrapped : JsonObjects.Frame.NONE;
  }
}
