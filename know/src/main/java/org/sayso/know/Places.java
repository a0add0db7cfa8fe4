package org.sayso.know;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which country a city or province lies in. Thread-safe. */
final class Places {

  /** How many times larger one place must be than others of its name in other countries. */
  private static final int MUCH_LARGER = 4;

  /** People of a city that a bare name is taken for. */
  private static final int LARGE = 300_000;

  /** A place of one name; {@code country} is that of the largest. */
  private static final class Place {
    final String country;
    final boolean capital;
    final int people;
    int rival;

    Place(String country, boolean capital, int people) {
      this.country = country;
      this.capital = capital;
      this.people = people;
    }
  }

  private final Map<String, Place> byName = new HashMap<>(1 << 16);

  Places() {
    for (String[] row : Table.rows("places.tsv")) {
      boolean capital = row[1].equals("capital");
      int people = Integer.parseInt(row[2]);
      String[] names = Table.list(row[3]);
      for (int i = 0; i < names.length; i++) {
        add(NameKey.plain(names[i]), new Place(row[0], capital, i == 0 ? people : people / 2));
      }
    }
    for (String[] row : Table.rows("regions.tsv")) {
      for (String name : Table.list(row[1])) {
        byName.put(NameKey.plain(name), new Place(row[0], false, 1_000_000));
      }
    }
  }

  private void add(String key, Place place) {
    Place other = byName.putIfAbsent(key, place);
    if (other != null && !other.country.equals(place.country)) {
      other.rival = Math.max(other.rival, place.people);
    }
  }

  /** The country of the place of this name; empty if unknown or if there are several alike. */
  Optional<String> country(String name) {
    return place(name).map(place -> place.country);
  }

  /** The country of the place of this name if it is a capital or large. */
  Optional<String> large(String name) {
    return place(name).filter(p -> p.capital || p.people >= LARGE).map(place -> place.country);
  }

  /** Whether the place of this name is a capital. */
  boolean isCapital(String name) {
    return place(name).filter(place -> place.capital).isPresent();
  }

  private Optional<Place> place(String name) {
    Place place = byName.get(NameKey.plain(Latin.of(name)));
    return Optional.ofNullable(place).filter(p -> p.capital || p.rival * MUCH_LARGER <= p.people);
  }
}
