package org.sayso.know;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days of data files: {@code 1998}, {@code 1998-10} or {@code 1998-10-27}; empty if not known. */
final class PartialDate {

  private PartialDate() {}

  /** The first day that the date may mean. */
  static Optional<LocalDate> first(String date) {
    return switch (date.length()) {
      case 0 -> Optional.empty();
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
      case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
      default -> Optional.of(LocalDate.parse(date));
    };
  }

  /** The last day that the date may mean. */
  static Optional<LocalDate> last(String date) {
    return switch (date.length()) {
      case 0 -> Optional.empty();
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
      case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
      default -> Optional.of(LocalDate.parse(date));
    };
  }
}
