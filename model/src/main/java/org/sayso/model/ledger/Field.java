package org.sayso.model.ledger;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.Warning;

/** What of a statement a {@link Query} can look at; some can be counted over a whole result. */
public enum Field {
  /** Source, cue and content, and the names of the speaker and of those it is toward. */
  ANYWHERE(Kind.WORDS, false),
  /** The words attributed. */
  CONTENT(Kind.WORDS, false),
  /** The words that name who speaks. */
  SOURCE(Kind.WORDS, false),
  /** The words that tell of the speaking. */
  CUE(Kind.WORDS, false),
  /** The report's headline. */
  TITLE(Kind.WORDS, false),
  /** Name or id of the speaker; counted by id. */
  SPEAKER(Kind.NAME, true),
  /** Name or id of those it is toward. */
  TOWARD(Kind.NAME, false),
  /** Who published the report. */
  OUTLET(Kind.NAME, true),
  /** File name or URL of the report. */
  ORIGIN(Kind.NAME, false),
  /** What the statement does. */
  ACT(Act.values(), true),
  /** How its words are given. */
  MANNER(Manner.values(), true),
  /** What the other statements of the ledger make of it. */
  STANDING(Standing.values(), true),
  /** How it answers others. */
  RELATION(Relation.values(), false),
  /** Kinds of warnings about passages in its words. */
  WARNING(Warning.Kind.values(), false),
  /** What people have done with it. */
  MARK(Correction.Action.values(), false),
  /** Sector of the speaker. */
  SECTOR(Sector.values(), true),
  /** Country of the speaker, ISO 3166-1 alpha-3 or the code of a state of the past. */
  COUNTRY(Kind.COUNTRY, true),
  /** Countries of those it is toward. */
  TOWARD_COUNTRY(Kind.COUNTRY, true),
  /** Country of the speaker and one of those it is toward: {@code SUN>USA}. */
  PAIR(Kind.PAIR, true),
  /** BCP 47 code of the report's language. */
  LANGUAGE(Kind.VALUE, true),
  /** Month of the statement: {@code 1962-10}. */
  MONTH(Kind.MONTH, true),
  /** Id of the report. */
  DOCUMENT(Kind.VALUE, false),
  /** Id of the claim it tells. */
  CLAIM(Kind.VALUE, false),
  /** Id of the statement. */
  ID(Kind.VALUE, false);

  /** What the values of a field look like. */
  public enum Kind {
    /** Running text, searched by its words and their stems. */
    WORDS,
    /** A name, searched by its words as they are, or whole. */
    NAME,
    /** One of a closed list. */
    LABEL,
    /** The code of a country. */
    COUNTRY,
    /** Two codes of countries with {@code >} between them. */
    PAIR,
    /** A month, {@code yyyy-mm}. */
    MONTH,
    /** Any value, compared whole. */
    VALUE
  }

  private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{3,4}");

  private final Kind kind;
  private final boolean counted;
  private final List<String> labels;

  Field(Kind kind, boolean counted) {
    this.kind = kind;
    this.counted = counted;
    this.labels = List.of();
  }

  Field(Enum<?>[] labels, boolean counted) {
    this.kind = Kind.LABEL;
    this.counted = counted;
    this.labels = Stream.of(labels).map(Enum::name).toList();
  }

  /** What its values look like. */
  public Kind kind() {
    return kind;
  }

  /** Whether its values can be counted over a result. */
  public boolean counted() {
    return counted;
  }

  /** What a query calls it: {@code toward-country}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value as the index has it: {@code accuse} and {@code accused} are {@code ACCUSE}.
   *
   * @throws IllegalArgumentException with a sentence for a person if this field has no such value
   */
  public String value(String given) {
    return switch (kind) {
      case LABEL -> oneOfLabels(given);
      case COUNTRY -> country(given);
      case PAIR -> pair(given);
      case MONTH -> month(given);
      case WORDS -> throw new IllegalArgumentException(label() + " has no whole values; use words");
      case NAME, VALUE -> given;
    };
  }

  private String oneOfLabels(String given) {
    String wanted = given.toUpperCase(Locale.ROOT).replace('-', '_');
    return labels.stream()
        .filter(
            name -> wanted.equals(name) || wanted.equals(name + "D") || wanted.equals(name + "ED"))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s cannot be \"%s\"; it is one of %s"
                        .formatted(
                            label(),
                            given,
                            labels.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }

  private String country(String given) {
    String code = given.toUpperCase(Locale.ROOT);
    if (!COUNTRY_CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the code of a country, such as USA or SUN".formatted(given));
    }
    return code;
  }

  private String pair(String given) {
    String[] sides = given.split(">", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException(
          "\"%s\" is not a pair of countries, such as SUN>USA".formatted(given));
    }
    return country(sides[0]) + ">" + country(sides[1]);
  }

  private static String month(String given) {
    try {
      return YearMonth.parse(given).toString();
    } catch (DateTimeParseException notAMonth) {
      throw new IllegalArgumentException(
          "\"%s\" is not a month, such as 1962-10".formatted(given), notAMonth);
    }
  }
}
