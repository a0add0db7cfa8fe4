package org.sayso.wire;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.model.Question;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;

/**
 * Reads actors with who they are: {@code {"id","mention","context","date","country","sector"}}, or
 * rows of an event dictionary, {@code {"mention","country","code1","date_from","date_to"}} with
 * days like 050131, {@code <911018} for before and {@code >100201} for after. Thread-safe.
 */
public final class GoldActorLines {

  /** Two figures stand for a year of the 70 years up to 2029. */
  private static final DateTimeFormatter SHORT_DAY =
      new DateTimeFormatterBuilder()
          .appendValueReduced(ChronoField.YEAR, 2, 2, 1930)
          .appendPattern("MMdd")
          .toFormatter();

  private static final int A_MONTH = 30;

  /**
   * One row.
   *
   * @param question the mention, at a day inside the time that the row speaks of
   * @param country ISO 3166-1 alpha-3
   * @param sector one of ours, if the row's code means one
   */
  public record Row(Question question, Optional<String> country, Optional<Sector> sector) {}

  /**
   * The row of one line.
   *
   * @throws IllegalArgumentException saying what is wrong with the line
   */
  public Row read(String line) {
    JsonTree tree = JsonTree.parse(line);
    Optional<String> role = text(tree, "sector").or(() -> text(tree, "code1"));
    Question question =
        new Question(
            text(tree, "id").orElse(""), tree.text("mention"), text(tree, "context"), date(tree));
    Optional<String> country = text(tree, "country");
    DictionaryCodes meaning =
        DictionaryCodes.of(Stream.concat(country.stream(), role.stream()).toList());
    return new Row(question, meaning.country(), meaning.sector());
  }

  private static Optional<ReportDate> date(JsonTree tree) {
    Optional<String> date = text(tree, "date");
    if (date.isPresent()) {
      return Optional.of(
          ReportDate.of(date.get(), "gold")
              .orElseThrow(() -> tree.wrong("date", "is no ISO 8601 date: " + date.get())));
    }
    String from = text(tree, "date_from").orElse("");
    String to = text(tree, "date_to").orElse("");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = day(tree, from.replaceAll("[<>]", ""));
    LocalDate inside =
        from.startsWith("<")
            ? first.minusDays(1)
            : to.isEmpty()
                ? first.plusDays(A_MONTH)
                : middle(first, day(tree, to.replaceAll("[<>]", "")));
    return ReportDate.of(inside.toString(), "gold");
  }

  private static LocalDate middle(LocalDate first, LocalDate last) {
    return first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
  }

  private static LocalDate day(JsonTree tree, String day) {
    try {
      return day.length() == 8
          ? LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(day, SHORT_DAY);
    } catch (DateTimeParseException wrong) {
      throw tree.wrong("date_from", "or date_to is no day like 050131: " + day);
    }
  }

  private static Optional<String> text(JsonTree tree, String key) {
    return tree.optionalText(key).map(String::strip).filter(value -> !value.isEmpty());
  }
}
