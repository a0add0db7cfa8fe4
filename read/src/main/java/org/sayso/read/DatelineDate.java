package org.sayso.read;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sayso.model.ReportDate;

/**
 * The date of a dateline, which often lacks the year.
 *
 * @param month 1 to 12, or 0 if only a day of the week is given
 * @param day 1 to 31, or 0
 * @param year 0 if it is not given
 */
record DatelineDate(int month, int day, int year) {

  /** A day of the week only. */
  static final DatelineDate UNKNOWN = new DatelineDate(0, 0, 0);

  /** The full date, if the year is given or can be taken from the day of publication. */
  Optional<ReportDate> resolve(Optional<ReportDate> published) {
    if (month == 0) {
      return Optional.empty();
    }
    if (year > 0) {
      return ReportDate.of(LocalDate.of(year, month, day).toString(), "dateline");
    }
    return published
        .map(ReportDate::day)
        .flatMap(this::nearest)
        .flatMap(date -> ReportDate.of(date.toString(), "dateline"));
  }

  /** A report of late December may come out in January. */
  private Optional<LocalDate> nearest(LocalDate publication) {
    return IntStream.rangeClosed(publication.getYear() - 1, publication.getYear() + 1)
        .mapToObj(y -> LocalDate.of(y, month, 1))
        .filter(first -> day <= first.lengthOfMonth())
        .map(first -> first.withDayOfMonth(day))
        .min(
            Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, publication))));
  }
}
