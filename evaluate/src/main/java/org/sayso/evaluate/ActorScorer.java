package org.sayso.evaluate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.model.Identity;
import org.sayso.model.Sector;

/**
 * Counts how often identities agree with gold.
 *
 * <p>An identity covers a row if it says anything. Country: of the rows covered, in how many it is
 * that of the gold, or absent as there. Sector: of the rows covered whose gold has a sector of ours,
 * in how many it is that one; an absent one is wrong. Sector given: the same among those where one
 * is said. Gold may use the codes of CAMEO dictionaries. Not thread-safe.
 */
public final class ActorScorer {

  private int rows;
  private int covered;
  private int countryRight;
  private int sectors;
  private int sectorsGiven;
  private int sectorRight;
  private final Map<Sector, int[]> bySector = new TreeMap<>();

  /** Starts with nothing. */
  public ActorScorer() {}

  /**
   * Counts one row.
   *
   * @return what was wrong, for people; empty if nothing was
   */
  public Optional<String> add(
      Optional<String> goldCountry, Optional<String> goldRole, Identity identity) {
    rows++;
    Optional<String> country = DictionaryCodes.country(goldCountry, goldRole);
    Optional<Sector> sector = DictionaryCodes.sector(goldCountry, goldRole);
    boolean covers = identity.confidence() > 0;
    boolean rightCountry = covers && country.equals(identity.country());
    boolean rightSector = covers && sector.isPresent() && sector.equals(identity.sector());
    covered += covers ? 1 : 0;
    countryRight += rightCountry ? 1 : 0;
    sectors += covers && sector.isPresent() ? 1 : 0;
    sectorsGiven += covers && sector.isPresent() && identity.sector().isPresent() ? 1 : 0;
    sectorRight += rightSector ? 1 : 0;
    sector.ifPresent(
        s -> {
          int[] counts = bySector.computeIfAbsent(s, k -> new int[2]);
          counts[0]++;
          counts[1] += rightSector ? 1 : 0;
        });
    boolean wrong = covers && (!rightCountry || sector.isPresent() && !rightSector);
    return wrong || !covers
        ? Optional.of(
            "gold %s %s, found %s %s"
                .formatted(
                    country.orElse("-"),
                    sector.map(Sector::name).orElse("-"),
                    identity.country().orElse("-"),
                    identity.sector().map(Sector::name).orElse("-")))
        : Optional.empty();
  }

  /** The figures as a table. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append("rows %d, covered %d (%.4f)%n".formatted(rows, covered, share(covered, rows)));
    table.append(line("country", countryRight, covered));
    table.append(line("sector", sectorRight, sectors));
    table.append(line("sector given", sectorRight, sectorsGiven));
    bySector.forEach((sector, counts) -> table.append(line("  " + sector, counts[1], counts[0])));
    return table.toString();
  }

  private static String line(String name, int right, int all) {
    return "%-14s %.4f  (%d of %d)%n".formatted(name, share(right, all), right, all);
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
