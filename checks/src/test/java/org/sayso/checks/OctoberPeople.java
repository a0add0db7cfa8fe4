package org.sayso.checks;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Party;

/**
 * For whom the people of October 1962 speak, as a knowledge base would tell: what linking does with
 * it is measured beside what it does with the texts alone.
 */
final class OctoberPeople {

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("kennedy", "USA"),
          Map.entry("rusk", "USA"),
          Map.entry("stevenson", "USA"),
          Map.entry("gilpatric", "USA"),
          Map.entry("keating", "USA"),
          Map.entry("defense department", "USA"),
          Map.entry("pentagon", "USA"),
          Map.entry("white house", "USA"),
          Map.entry("khrushchev", "RUS"),
          Map.entry("gromyko", "RUS"),
          Map.entry("zorin", "RUS"),
          Map.entry("tass", "RUS"),
          Map.entry("castro", "CUB"),
          Map.entry("dorticos", "CUB"));

  private OctoberPeople() {}

  /** The same party with its country, where it is one of them and the text does not say. */
  static Party identified(Party party) {
    String country = COUNTRIES.get(party.side().toLowerCase(Locale.ROOT));
    return country == null
        ? party
        : new Party(party.name(), party.kind(), Optional.of(country), party.sector(), country);
  }
}
