package org.sayso.know;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which state a country was part of at a date: {@code UKR} in 1985 is {@code SUN}. Thread-safe. */
final class Successors {

  private record Row(LocalDate since, String before) {}

  private final Map<String, List<Row>> rows = new HashMap<>();

  Successors() {
    for (String[] row : Table.rows("successors.tsv")) {
      rows.computeIfAbsent(row[0], code -> new ArrayList<>())
          .add(new Row(LocalDate.parse(row[1]), row[2]));
    }
  }

  /** The code of the state that stood for the country on {@code day}; rows are in time order. */
  String at(String country, LocalDate day) {
    for (Row row : rows.getOrDefault(country, List.of())) {
      if (day.isBefore(row.since)) {
        return row.before;
      }
    }
    return country;
  }
}
