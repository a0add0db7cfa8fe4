package org.sayso.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The English words of dates. */
final class DateWords {

  private static final Map<String, Integer> MONTHS = numbers("month");

  private static final Map<String, Integer> WEEKDAYS = numbers("weekday");

  private DateWords() {}

  private static Map<String, Integer> numbers(String kind) {
    return ResourceTable.rows("date-words.tsv").stream()
        .filter(row -> row.get(1).equals(kind))
        .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> Integer.parseInt(row.get(2))));
  }

  /** All names of months as a regular expression. */
  static String monthPattern() {
    return "(?i:" + String.join("|", MONTHS.keySet()) + ")\\b";
  }

  /** All names of days of the week as a regular expression. */
  static String weekdayPattern() {
    return "(?i:" + String.join("|", WEEKDAYS.keySet()) + ")\\b";
  }

  /** 1 to 12 for a month's name or short form, with or without its full stop. */
  static Optional<Integer> month(String word) {
    return Optional.ofNullable(MONTHS.get(plain(word)));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.containsKey(plain(word));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** {@code March 3, 2026}, {@code 3 March 2026}, {@code Tuesday, Mar. 3}: all of {@code words}. */
  static Optional<DatelineDate> parse(String words) {
    int month = 0;
    int day = 0;
    int year = 0;
    boolean weekday = false;
    for (String word : words.split("[ ,]+", -1)) {
      Optional<Integer> asMonth = month(word);
      if (word.isEmpty()) {
        continue;
      } else if (asMonth.isPresent() && month == 0) {
        month = asMonth.get();
      } else if (isWeekday(word) && !weekday) {
        weekday = true;
      } else if (word.matches("\\d{4}") && year == 0) {
        year = Integer.parseInt(word);
      } else if (word.matches("\\d{1,2}(st|nd|rd|th)?") && day == 0) {
        day = Integer.parseInt(word.replaceAll("\\D", ""));
      } else {
        return Optional.empty();
      }
    }
    if (month == 0 && day == 0 && year == 0) {
      return weekday ? Optional.of(DatelineDate.UNKNOWN) : Optional.empty();
    }
    return isDay(month, day, year)
        ? Optional.of(new DatelineDate(month, day, year))
        : Optional.empty();
  }

  private static boolean isDay(int month, int day, int year) {
    try {
      LocalDate.of(year == 0 ? 2024 : year, month, day);
      return year == 0 || (year >= 1800 && year <= 2200);
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
