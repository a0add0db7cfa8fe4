package org.sayso.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.sayso.model.ReportDate;

/** Dates as machines and pages write them, brought to the three forms of {@link ReportDate}. */
final class IsoDates {

  private IsoDates() {}

  /**
   * {@code 2026-03-01 09:30:00}, {@code 2026-03-01T09:30:00+0100}, {@code 2026/03/01}, {@code Sun,
   * 1 Mar 2026 09:30:00 GMT}, {@code March 1, 2026}; empty if it is none of them.
   */
  static Optional<ReportDate> of(String value, String foundIn) {
    String words = value.strip();
    if (words.length() < 8 || words.length() > 60) {
      return Optional.empty();
    }
    Optional<ReportDate> date =
        Character.isDigit(words.charAt(0))
                && words.length() >= 10
                && !Character.isLetter(words.charAt(2))
            ? iso(words, foundIn)
            : Optional.empty();
    return date.or(() -> mail(words, foundIn))
        .or(() -> spelled(words, foundIn))
        // "0001-01-01" is how some systems write that they do not know.
        .filter(found -> found.day().getYear() >= 1800 && found.day().getYear() <= 2200);
  }

  private static Optional<ReportDate> iso(String words, String foundIn) {
    String iso = words.replace('/', '-');
    if (iso.length() == 10) {
      return ReportDate.of(iso, foundIn);
    }
    if (iso.charAt(10) != 'T' && iso.charAt(10) != ' ') {
      return Optional.empty();
    }
    // "2026-03-01 09:30:00 +0100" to "2026-03-01T09:30:00+01:00"
    iso = iso.substring(0, 10) + "T" + iso.substring(11).replace(" ", "").replace("UTC", "Z");
    int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
    if (sign > 10 && iso.indexOf(':', sign) < 0) {
      String offset = iso.substring(sign + 1);
      iso =
          iso.substring(0, sign + 1)
              + (offset.length() == 4
                  ? offset.substring(0, 2) + ":" + offset.substring(2)
                  : offset + ":00");
    }
    return ReportDate.of(iso, foundIn)
        .or(() -> ReportDate.of(words.replace('/', '-').substring(0, 10), foundIn));
  }

  private static Optional<ReportDate> mail(String words, String foundIn) {
    try {
      return ReportDate.of(
          OffsetDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toString(), foundIn);
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static Optional<ReportDate> spelled(String words, String foundIn) {
    return DateWords.parse(words)
        .filter(date -> date.year() > 0 && date.month() > 0)
        .flatMap(date -> date.resolve(Optional.empty()))
        .map(date -> new ReportDate(date.iso(), foundIn));
  }
}
