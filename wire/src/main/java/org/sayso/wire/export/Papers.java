package org.sayso.wire.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.wire.JsonOut;

/** What lies beside an export: its columns described for programs and for people. */
final class Papers {

  /**
   * One column or key.
   *
   * @param name its exact name, or its path
   * @param type what its values are
   * @param meaning what it says
   */
  record Field(String name, String type, String meaning) {}

  private Papers() {}

  static Map<String, String> of(ExportFormat format, ExportSubject subject, ExportOptions options) {
    List<Field> fields = fields(format, subject);
    Map<String, String> papers = new LinkedHashMap<>();
    papers.put("schema.json", schema(format, subject, fields));
    papers.put("README.txt", readme(format, subject, fields, options));
    if (format == ExportFormat.SCHEMA_ORG) {
      papers.put("vocabulary.jsonld", Resources.text("vocabulary.jsonld"));
    }
    return papers;
  }

  static List<Field> fields(ExportFormat format, ExportSubject subject) {
    return switch (format) {
      case WEB_ANNOTATION, SCHEMA_ORG, PLOVER_JSON -> nested(format);
      case GDELT_EVENTS -> columns(GdeltEvents.TABLE);
      case GDELT_MENTIONS -> columns(GdeltMentions.table(new Surroundings(Lookup.NONE)));
      case POLECAT -> columns(PolecatLike.TABLE);
      case JSONL, CSV, PARQUET ->
          switch (subject) {
            case STATEMENTS ->
                format == ExportFormat.JSONL ? nested(format) : columns(Tables.STATEMENTS);
            case EVENTS -> columns(Tables.EVENTS);
            case CORRECTIONS -> columns(Tables.CORRECTIONS);
            case GRADES -> columns(Tables.GRADES);
          };
    };
  }

  private static List<Field> columns(Table<?> table) {
    return table.columns().stream()
        .map(
            column ->
                new Field(
                    column.name(),
                    (column.list() ? "list of " : "")
                        + column.kind().name().toLowerCase(Locale.ROOT),
                    column.meaning()))
        .toList();
  }

  private static List<Field> nested(ExportFormat format) {
    return Resources.rows("fields.tsv").stream()
        .filter(row -> row.getFirst().equals(format.label()))
        .map(row -> new Field(row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  private static String schema(ExportFormat format, ExportSubject subject, List<Field> fields) {
    return JsonOut.text(
            json -> {
              json.text("schema", "sayso-export/1");
              json.text("format", format.label());
              json.text("rows", subject.label());
              json.text("mediaType", format.mediaType());
              json.objects(
                  "columns",
                  fields,
                  (out, field) -> {
                    out.text("name", field.name());
                    out.text("type", field.type());
                    out.text("meaning", field.meaning());
                  });
            })
        + "\n";
  }

  private static String readme(
      ExportFormat format, ExportSubject subject, List<Field> fields, ExportOptions options) {
    return """
        %s of a sayso ledger, as %s

        What is told here is told by somebody: no row says that a thing is so.
        %s
        Columns:

        %s
        """
        .formatted(
            subject.name(),
            format.label(),
            rules(format, options),
            fields.stream()
                .map(
                    field ->
                        "%s (%s)\n    %s".formatted(field.name(), field.type(), field.meaning()))
                .collect(Collectors.joining("\n")));
  }

  private static String rules(ExportFormat format, ExportOptions options) {
    String safe =
        options.spreadsheetSafe()
            ? "Text that a spreadsheet would take for a formula has an apostrophe in front; take one"
                + " away to have\nthe value back. NUL and characters that turn a line around are"
                + " spelled out as \\u202E.\n"
            : "Cells are the values, unchanged: do not open this file in a spreadsheet.\n";
    return switch (format) {
      case CSV ->
          "CSV as RFC 4180 has it, UTF-8. Lists are joined with \"; \"; in an item, a semicolon is \\;"
              + " and a backslash \\\\.\n"
              + safe;
      case GDELT_EVENTS, GDELT_MENTIONS, POLECAT ->
          "Tab-separated, UTF-8, no quotes. The shape is another project's, the rows are not its data."
              + "\n"
              + safe;
      case PARQUET -> "Apache Parquet, gzip.\n";
      case JSONL, PLOVER_JSON -> "One JSON object a line, UTF-8.\n";
      case WEB_ANNOTATION ->
          "W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), JSON-LD.\n";
      case SCHEMA_ORG -> "schema.org (https://schema.org/Claim), JSON-LD.\n";
    };
  }
}
