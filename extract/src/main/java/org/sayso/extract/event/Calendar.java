package org.sayso.extract.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.model.Document;
import org.sayso.model.ParsedText;
import org.sayso.model.ReportDate;
import org.sayso.model.Token;
import org.sayso.model.Zone;

/**
 * Finds the dates that a text names, as ISO 8601 day, month or year, seen from the day of the
 * report. A date that needs the day of the report, as <i>on Monday</i> does, is empty without one.
 */
final class Calendar {

  /**
   * A date in the text.
   *
   * @param at index of its first token
   * @param iso day, month or year
   */
  record Found(int at, String iso) {}

  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(), day -> day));

  private final ParsedText text;
  private final Optional<LocalDate> today;

  Calendar(ParsedText text) {
    this.text = text;
    this.today = today(text.document());
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase();
      months.put(name, month);
      if (month != Month.MAY) {
        months.put(name.substring(0, 3), month);
        months.put(name.substring(0, 3) + ".", month);
      }
    }
    months.put("sept", Month.SEPTEMBER);
    months.put("sept.", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  /** Dates named by tokens {@code [from, to)}; {@code ahead} for events that are still to come. */
  List<Found> dates(int from, int to, boolean ahead) {
    List<Found> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Optional<String> iso = date(i, to, ahead);
      if (iso.isPresent()) {
        found.add(new Found(i, iso.get()));
      }
    }
    return found;
  }

  private Optional<String> date(int i, int to, boolean ahead) {
    Token token = text.token(i);
    String word = token.lower();
    boolean capital = Character.isUpperCase(token.word().charAt(0));
    if (capital && MONTHS.containsKey(word)) {
      return month(i, to, MONTHS.get(word), ahead);
    }
    if (capital && DAYS.containsKey(word)) {
      return today.map(day -> weekday(day, DAYS.get(word), ahead || is(i - 1, "next")).toString());
    }
    switch (word) {
      case "today", "tonight":
        return today.map(LocalDate::toString);
      case "yesterday":
        return today.map(day -> day.minusDays(1).toString());
      case "tomorrow":
        return today.map(day -> day.plusDays(1).toString());
      case "month":
        if (is(i - 1, "last")) {
          return today.map(day -> YearMonth.from(day).minusMonths(1).toString());
        }
        return is(i - 1, "next")
            ? today.map(day -> YearMonth.from(day).plusMonths(1).toString())
            : Optional.empty();
      case "week":
        return week(i);
      case "year":
        if (is(i - 1, "last")) {
          return today.map(day -> Integer.toString(day.getYear() - 1));
        }
        if (is(i - 1, "this")) {
          return today.map(day -> Integer.toString(day.getYear()));
        }
        return is(i - 1, "next")
            ? today.map(day -> Integer.toString(day.getYear() + 1))
            : Optional.empty();
      default:
        boolean told = is(i - 1, "in") || is(i - 1, "since") || is(i - 1, "the");
        boolean alone =
            i + 1 >= to
                || !Character.isLetterOrDigit(text.token(i + 1).word().charAt(0))
                || !is(i - 1, "the");
        return told && alone && isYear(word) ? Optional.of(word) : Optional.empty();
    }
  }

  /** A week is told as its month if it lies in one. */
  private Optional<String> week(int i) {
    int weeks = is(i - 1, "last") ? -1 : is(i - 1, "next") ? 1 : is(i - 1, "this") ? 0 : 2;
    if (weeks == 2) {
      return Optional.empty();
    }
    return today
        .map(day -> day.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .filter(monday -> monday.getMonth() == monday.plusDays(6).getMonth())
        .map(monday -> YearMonth.from(monday).toString());
  }

  private Optional<String> month(int i, int to, Month month, boolean ahead) {
    int day = number(i + 1, to);
    int year = 0;
    if (day > 31 || day == 0) {
      year = day > 31 && isYear(text.token(i + 1).lower()) ? day : 0;
      day = i > 0 ? number(i - 1, to) : 0;
      day = day > 31 ? 0 : day;
    }
    if (year == 0) {
      int next = i + 1 < to && number(i + 1, to) == day && day > 0 ? i + 2 : i + 1;
      if (next < to && text.token(next).word().equals(",")) {
        next++;
      }
      year = next < to && isYear(text.token(next).lower()) ? number(next, to) : 0;
    }
    if (day == 0 && year == 0 && month == Month.MAY && !is(i - 1, "in") && !is(i - 1, "last")) {
      return Optional.empty();
    }
    int known = year > 0 ? year : year(month, day, ahead);
    if (known == 0) {
      return Optional.empty();
    }
    YearMonth whole = YearMonth.of(known, month);
    return Optional.of(
        day > 0 && whole.isValidDay(day) ? whole.atDay(day).toString() : whole.toString());
  }

  /** The year nearest to the report in the direction told; 0 if the report has no date. */
  private int year(Month month, int day, boolean ahead) {
    if (today.isEmpty()) {
      return 0;
    }
    LocalDate now = today.get();
    YearMonth same = YearMonth.of(now.getYear(), month);
    LocalDate date = same.atDay(Math.max(1, Math.min(day, same.lengthOfMonth())));
    if (ahead) {
      return date.isBefore(now) && same.isBefore(YearMonth.from(now))
          ? now.getYear() + 1
          : now.getYear();
    }
    return date.isAfter(now) ? now.getYear() - 1 : now.getYear();
  }

  private static LocalDate weekday(LocalDate today, DayOfWeek day, boolean ahead) {
    return today.with(ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day));
  }

  private boolean is(int i, String word) {
    return i >= 0 && text.token(i).lower().equals(word);
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The number at token {@code i}, ordinals included; 0 if it is none. */
  private int number(int i, int to) {
    if (i < 0 || i >= to) {
      return 0;
    }
    String word = text.token(i).lower();
    int value = 0;
    int digits = 0;
    while (digits < word.length()
        && digits < 4
        && word.charAt(digits) >= '0'
        && word.charAt(digits) <= '9') {
      value = value * 10 + word.charAt(digits) - '0';
      digits++;
    }
    String rest = word.substring(digits);
    return rest.isEmpty()
            || rest.equals("st")
            || rest.equals("nd")
            || rest.equals("rd")
            || rest.equals("th")
        ? value
        : 0;
  }

  private static Optional<LocalDate> today(Document document) {
    return document
        .dates()
        .published()
        .or(() -> document.dates().said())
        .map(ReportDate::day)
        .or(() -> dateline(document));
  }

  /** {@code GENEVA, March 3, 2026 -}: a dateline with a whole date. */
  private static Optional<LocalDate> dateline(Document document) {
    for (Zone zone : document.zones()) {
      if (zone.kind() != Zone.Kind.DATELINE) {
        continue;
      }
      Month month = null;
      int day = 0;
      int year = 0;
      for (String word :
          document.text().slice(zone.span()).toLowerCase().split("[^\\p{L}\\p{Nd}.]+")) {
        month = MONTHS.getOrDefault(word, month);
        if (isYear(word)) {
          year = Integer.parseInt(word);
        } else if (word.matches("\\d{1,2}")) {
          day = Integer.parseInt(word);
        }
      }
      if (year == 0) {
        year = document.dates().collected().map(d -> d.day().getYear()).orElse(0);
      }
      if (month != null && year > 0 && day > 0 && YearMonth.of(year, month).isValidDay(day)) {
        return Optional.of(LocalDate.of(year, month, day));
      }
    }
    return document.dates().collected().map(ReportDate::day);
  }
}
