package org.sayso.wire.export;

import static org.sayso.wire.export.ExportSubject.EVENTS;
import static org.sayso.wire.export.ExportSubject.STATEMENTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A format that rows of the ledger can be written in; docs/exports.md has every column. */
public enum ExportFormat {
  /** One JSON object a line; statements nested ({@code sayso-entry/1}), all else flat. */
  JSONL("jsonl", ".jsonl", "application/x-ndjson", EnumSet.allOf(ExportSubject.class)),
  /** Comma-separated values as RFC 4180 has them. */
  CSV("csv", ".csv", "text/csv; charset=utf-8", EnumSet.allOf(ExportSubject.class)),
  /** Apache Parquet with typed columns. */
  PARQUET(
      "parquet", ".parquet", "application/vnd.apache.parquet", EnumSet.allOf(ExportSubject.class)),
  /** W3C Web Annotation, JSON-LD. */
  WEB_ANNOTATION(
      "web-annotation",
      ".jsonld",
      "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
      EnumSet.of(STATEMENTS)),
  /** schema.org claims, quotations and, for documents that are fact-checks, claim reviews. */
  SCHEMA_ORG("schema-org", ".jsonld", "application/ld+json", EnumSet.of(STATEMENTS)),
  /** A table of events shaped like that of GDELT 2.0. */
  GDELT_EVENTS(
      "gdelt-like-events",
      ".export.tsv",
      "text/tab-separated-values; charset=utf-8",
      EnumSet.of(STATEMENTS, EVENTS)),
  /** A table of mentions shaped like that of GDELT 2.0. */
  GDELT_MENTIONS(
      "gdelt-like-mentions",
      ".mentions.tsv",
      "text/tab-separated-values; charset=utf-8",
      EnumSet.of(STATEMENTS, EVENTS)),
  /** A table of events shaped like that of POLECAT. */
  POLECAT(
      "polecat-like",
      ".polecat.tsv",
      "text/tab-separated-values; charset=utf-8",
      EnumSet.of(STATEMENTS, EVENTS)),
  /** Events in the JSON form of the PLOVER manual, one a line. */
  PLOVER_JSON(
      "plover-json", ".plover.jsonl", "application/x-ndjson", EnumSet.of(STATEMENTS, EVENTS));

  private final String label;
  private final String ending;
  private final String mediaType;
  private final Set<ExportSubject> subjects;

  ExportFormat(String label, String ending, String mediaType, Set<ExportSubject> subjects) {
    this.label = label;
    this.ending = ending;
    this.mediaType = mediaType;
    this.subjects = Set.copyOf(subjects);
  }

  /** The name users type: {@code gdelt-like-events}. */
  public String label() {
    return label;
  }

  /** How file names end, with the dot. */
  public String ending() {
    return ending;
  }

  /** The media type for HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it has a place for such rows. */
  public boolean holds(ExportSubject subject) {
    return subjects.contains(subject);
  }

  /**
   * The format of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ExportFormat named(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no export format \"%s\"; there are: %s"
                        .formatted(label, labels(EnumSet.allOf(ExportFormat.class)))));
  }

  /** Says so if it has no place for such rows. */
  void require(ExportSubject subject) {
    if (!holds(subject)) {
      EnumSet<ExportFormat> others = EnumSet.allOf(ExportFormat.class);
      others.removeIf(format -> !format.holds(subject));
      throw new IllegalArgumentException(
          "the format %s has no place for %s; these have: %s"
              .formatted(label, subject.label(), labels(others)));
    }
  }

  private static String labels(Set<ExportFormat> formats) {
    return formats.stream().map(ExportFormat::label).collect(Collectors.joining(", "));
  }
}
