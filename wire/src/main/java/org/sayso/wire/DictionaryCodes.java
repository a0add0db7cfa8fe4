package org.sayso.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Sector;

/**
 * What a code of a CAMEO actor dictionary means: {@code AFGGOV} a country and a sector, {@code
 * NGOUSA} a sector and a country.
 *
 * @param country ISO 3166-1 alpha-3, or the former code of a state that is no more
 * @param sector the first sector that the code says
 */
record DictionaryCodes(Optional<String> country, Optional<Sector> sector) {

  private static final int LENGTH = 3;

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  /** Former codes that dictionaries still use, and the one for Kosovo. */
  private static final Set<String> FORMER =
      Set.of(
          "XKX", "SUN", "YUG", "SCG", "CSK", "DDR", "ZAR", "RHO", "YMD", "VDR", "ANT", "HVO",
          "DHY");

  private record Meaning(Optional<Sector> sector, Optional<String> country) {}

  private static final Map<String, Meaning> MEANINGS = read();

  private static Map<String, Meaning> read() {
    Map<String, Meaning> meanings = new HashMap<>();
    for (Sector sector : Sector.values()) {
      meanings.put(sector.name(), new Meaning(Optional.of(sector), Optional.empty()));
    }
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
                  Optional.of(cells.length > 2 ? cells[2] : "").filter(c -> !c.isEmpty())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary-codes.tsv cannot be read", e);
    }
    return Map.copyOf(meanings);
  }

  /** The meaning of a whole code; what is not known in it says nothing. */
  static DictionaryCodes of(String code) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + LENGTH <= code.length(); i += LENGTH) {
      parts.add(code.substring(i, i + LENGTH));
    }
    return of(parts);
  }

  /** The meaning of codes one after the other. */
  static DictionaryCodes of(List<String> codes) {
    Optional<String> country = Optional.empty();
    Optional<Sector> sector = Optional.empty();
    for (String code : codes) {
      Optional<Meaning> meaning = Optional.ofNullable(MEANINGS.get(code));
      boolean plain = COUNTRIES.contains(code) || FORMER.contains(code);
      country =
          country
              .or(() -> meaning.flatMap(Meaning::country))
              .or(() -> plain ? Optional.of(code) : Optional.empty());
      sector = sector.or(() -> meaning.flatMap(Meaning::sector));
    }
    return new DictionaryCodes(country, sector);
  }
}
