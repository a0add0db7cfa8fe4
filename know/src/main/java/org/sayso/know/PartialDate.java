package org.sayso.know;

import java.time.LocalDate;
import java.util.Optional;

/** Days of data files: {@code 1998}, {@code 1998-10} or {@code 1998-10-27}; empty if not known. */
final class PartialDate {

  private PartialDate() {}

  /** The first day that the date may mean. */
  static Optional<LocalDate> first(String date) {
    return switch (date.length()) {
      case 0 -> Optional.empty();
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
      case 7 -> Optional.of(LocalDate.of(number(date, 0, 4), number(date, 5, 7), 1));
      default -> Optional.of(day(date));
    };
  }

  /** The last day that the date may mean. */
  static Optional<LocalDate> last(String date) {
    return switch (date.length()) {
      case 0 -> Optional.empty();
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
      case 7 -> first(date).map(day -> day.withDayOfMonth(day.lengthOfMonth()));
      default -> Optional.of(day(date));
    };
  }

  /** By hand: the JDK's parser takes longer to start than all rows to read. */
  private static LocalDate day(String date) {
    return LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
  }

  private static int number(String date, int from, int end) {
    return Integer.parseInt(date, from, end, 10);
  }
}
