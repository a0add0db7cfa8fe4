package org.sayso.wire.export;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sayso.model.ReportDate;

/** Moments of time that dates of reports tell. */
final class Moments {

  private Moments() {}

  /** The moment, if the date has a time and an offset. */
  static Optional<OffsetDateTime> of(ReportDate date) {
    try {
      return Optional.of(OffsetDateTime.parse(date.iso()));
    } catch (DateTimeParseException dayOrLocalTime) {
      return Optional.empty();
    }
  }
}
