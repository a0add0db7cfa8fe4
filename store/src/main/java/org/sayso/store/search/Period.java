package org.sayso.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a month or a day, as a person writes it in a query.
 *
 * @param first its first day
 * @param last its last day
 */
record Period(LocalDate first, LocalDate last) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * The period that a text names.
   *
   * @throws IllegalArgumentException with a sentence for a person if it names none
   */
  static Period of(String text) {
    Matcher form = FORM.matcher(text);
    try {
      if (form.matches()) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
          return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
        if (form.group(3) == null) {
          return new Period(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
        return new Period(day, day);
      }
    } catch (DateTimeException noSuchDay) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a date, such as 1962, 1962-10 or 1962-10-22".formatted(text));
  }
}
