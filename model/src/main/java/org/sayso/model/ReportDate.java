package org.sayso.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date as precise as its source: {@code 2026-03-01}, {@code 2026-03-01T09:30} or {@code
 * 2026-03-01T09:30:00Z}.
 *
 * @param iso ISO 8601: a day, a local date and time, or one with an offset
 * @param foundIn where it stood, for people: {@code "JSON-LD datePublished"}, {@code "dateline"}
 */
public record ReportDate(String iso, String foundIn) {

  /** Checks that {@code iso} begins with a real calendar day. */
  public ReportDate {
    if (parse(iso).isEmpty()) {
      throw new IllegalArgumentException(
          "date \"%s\" is not ISO 8601 (like 2026-03-01 or 2026-03-01T09:30:00Z)".formatted(iso));
    }
  }

  /** The date in {@code iso}, or empty if it is not one of the three forms. */
  public static Optional<ReportDate> of(String iso, String foundIn) {
    return parse(iso).map(day -> new ReportDate(iso, foundIn));
  }

  /** The calendar day, in the zone the source gives. */
  public LocalDate day() {
    return parse(iso).orElseThrow();
  }

  private static Optional<LocalDate> parse(String iso) {
    try {
      if (iso.length() == 10) {
        return Optional.of(LocalDate.parse(iso));
      }
      return Optional.of(
          iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && iso.indexOf('T') > 0
              ? OffsetDateTime.parse(iso).toLocalDate()
              : LocalDateTime.parse(iso).toLocalDate());
    } catch (DateTimeParseException notIso) {
      return Optional.empty();
    }
  }
}
