package org.sayso.know;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What comes with this module, loaded once and shared; cities are apart in {@link #places()}.
 *
 * @param adjectives codes of countries by adjective, in lower case
 * @param countries codes of countries by English name, in lower case
 */
record Lists(
    NameIndex index,
    Map<String, String> adjectives,
    Map<String, String> countries,
    Successors successors,
    SharedNames shared) {

  static Lists load() {
    Map<String, String> adjectives = new HashMap<>();
    Map<String, String> countries = new HashMap<>();
    for (String file : List.of("states.tsv", "countries.tsv")) {
      for (String[] row : Table.rows(file)) {
        for (String adjective : Table.list(row[2])) {
          adjectives.putIfAbsent(adjective.toLowerCase(Locale.ROOT), row[0]);
        }
        for (String name : Table.list(row[1])) {
          countries.putIfAbsent(name.toLowerCase(Locale.ROOT), row[0]);
        }
      }
    }
    return new Lists(
        new NameIndex(Shipped.entries()),
        Map.copyOf(adjectives),
        Map.copyOf(countries),
        new Successors(),
        new SharedNames());
  }

  /** Read when they are first asked, which many a report never does. */
  private static final class Holder {
    static final Lists LISTS = load();
  }

  /** Cities are read when one is asked for: names of persons and bodies do without. */
  private static final class Cities {
    static final Places PLACES = new Places();
  }

  /** The shared lists. */
  static Lists get() {
    return Holder.LISTS;
  }

  /** The shared places. */
  static Places places() {
    return Cities.PLACES;
  }
}
