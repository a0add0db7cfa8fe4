package org.sayso.wire.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param name its exact name
 * @param kind what its values are
 * @param list whether a row may have several
 * @param meaning what it says, with unit and source, for people
 * @param values the values of a row: none if the text does not say, several only in a list
 * @param <R> what a row is
 */
record Column<R>(
    String name, Kind kind, boolean list, String meaning, Function<R, ? extends List<?>> values) {

  /** What the values of a column are. */
  enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Number} without a fraction. */
    WHOLE,
    /** {@link Double}, given with four decimals. */
    FRACTION,
    /** {@link Boolean}. */
    FLAG,
    /** {@link LocalDate}. */
    DAY,
    /** {@link Instant}. */
    INSTANT
  }

  static <R> Column<R> text(String name, String meaning, Function<R, String> value) {
    return new Column<>(name, Kind.TEXT, false, meaning, value.andThen(List::of));
  }

  static <R> Column<R> optional(String name, String meaning, Function<R, Optional<String>> value) {
    return new Column<>(name, Kind.TEXT, false, meaning, value.andThen(Column::list));
  }

  static <R> Column<R> texts(String name, String meaning, Function<R, List<String>> values) {
    return new Column<>(name, Kind.TEXT, true, meaning, values);
  }

  static <R> Column<R> whole(
      String name, String meaning, Function<R, Optional<? extends Number>> value) {
    return new Column<>(name, Kind.WHOLE, false, meaning, value.andThen(Column::list));
  }

  static <R> Column<R> wholes(
      String name, String meaning, Function<R, ? extends List<? extends Number>> values) {
    return new Column<>(name, Kind.WHOLE, true, meaning, values);
  }

  static <R> Column<R> fraction(String name, String meaning, Function<R, Optional<Double>> value) {
    return new Column<>(name, Kind.FRACTION, false, meaning, value.andThen(Column::list));
  }

  static <R> Column<R> fractions(String name, String meaning, Function<R, List<Double>> values) {
    return new Column<>(name, Kind.FRACTION, true, meaning, values);
  }

  static <R> Column<R> flag(String name, String meaning, Function<R, Boolean> value) {
    return new Column<>(name, Kind.FLAG, false, meaning, value.andThen(List::of));
  }

  static <R> Column<R> day(String name, String meaning, Function<R, Optional<LocalDate>> value) {
    return new Column<>(name, Kind.DAY, false, meaning, value.andThen(Column::list));
  }

  static <R> Column<R> instant(String name, String meaning, Function<R, Instant> value) {
    return new Column<>(name, Kind.INSTANT, false, meaning, value.andThen(List::of));
  }

  /** A column that a format asks for and we have nothing to put in. */
  static <R> Column<R> empty(String name, String why) {
    return new Column<>(name, Kind.TEXT, false, "Left empty: " + why, row -> List.of());
  }

  /** The same column of rows that have such a row in them. */
  <S> Column<S> of(Function<S, R> part) {
    return new Column<>(name, kind, list, meaning, part.andThen(values));
  }

  private static <T> List<T> list(Optional<T> value) {
    return value.stream().toList();
  }
}
