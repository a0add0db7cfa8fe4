package org.sayso.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Sector;

/** What the codes of CAMEO actor dictionaries mean in ours; codes of our own mean themselves. */
final class DictionaryCodes {

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private record Meaning(Optional<Sector> sector, Optional<String> country) {}

  private static final Map<String, Meaning> MEANINGS = read();

  private DictionaryCodes() {}

  private static Map<String, Meaning> read() {
    Map<String, Meaning> meanings = new HashMap<>();
    try (InputStream in = DictionaryCodes.class.getResourceAsStream("dictionary-codes.tsv")) {
      if (in == null) {
        throw new IllegalStateException("dictionary-codes.tsv is missing; build the module again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && !cells[0].equals("code")) {
          meanings.put(
              cells[0],
              new Meaning(
                  Optional.of(cells[1]).filter(c -> !c.isEmpty()).map(Sector::valueOf),
                  Optional.of(cells[2]).filter(c -> !c.isEmpty())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary-codes.tsv cannot be read", e);
    }
    return Map.copyOf(meanings);
  }

  /** The country that a row means; empty if none. */
  static Optional<String> country(Optional<String> country, Optional<String> role) {
    Meaning meaning = MEANINGS.get(country.orElse(""));
    if (meaning == null) {
      return country;
    }
    return meaning.country().isPresent()
        ? meaning.country()
        : role.filter(code -> COUNTRIES.contains(code) || code.equals("XKX"));
  }

  /** The sector that a row means; empty if it says none of ours. */
  static Optional<Sector> sector(Optional<String> country, Optional<String> role) {
    Meaning meaning = MEANINGS.get(country.orElse(""));
    if (meaning != null && meaning.sector().isPresent()) {
      return meaning.sector();
    }
    for (Sector sector : Sector.values()) {
      if (role.equals(Optional.of(sector.name()))) {
        return Optional.of(sector);
      }
    }
    return Optional.empty();
  }
}
