package org.sayso.evaluate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.model.Identity;
import org.sayso.model.Sector;

/**
 * Counts how often identities agree with gold.
 *
 * <p>A row is answered if its identity says anything, and covered if that comes from a list and not
 * from the words alone. Country: in how many of those it is that of the gold, or absent as there.
 * Sector: of those whose gold has a sector of ours, in how many it is that one; an absent one is
 * wrong under "sector" and left out under "sector given". Not thread-safe.
 */
public final class ActorScorer {

  private static final class Count {
    int rows;
    int country;
    int sectors;
    int given;
    int sector;

    void add(boolean rightCountry, boolean goldSector, boolean given, boolean rightSector) {
      rows++;
      country += rightCountry ? 1 : 0;
      sectors += goldSector ? 1 : 0;
      this.given += goldSector && given ? 1 : 0;
      sector += rightSector ? 1 : 0;
    }

    String table(String name, int all) {
      return "%s %d of %d (%.4f)%n".formatted(name, rows, all, share(rows, all))
          + line("country", country, rows)
          + line("sector", sector, sectors)
          + line("sector given", sector, given);
    }
  }

  private int rows;
  private final Count answered = new Count();
  private final Count covered = new Count();
  private final Map<Sector, int[]> bySector = new TreeMap<>();

  /** Starts with nothing. */
  public ActorScorer() {}

  /**
   * Counts one row.
   *
   * @return what was wrong or missing, for people; empty if nothing was
   */
  public Optional<String> add(
      Optional<String> country, Optional<Sector> sector, Identity identity) {
    rows++;
    boolean said = identity.basis() != Identity.Basis.NOTHING;
    boolean known = said && identity.basis() != Identity.Basis.WORDS;
    boolean rightCountry = said && country.equals(identity.country());
    boolean rightSector = said && sector.isPresent() && sector.equals(identity.sector());
    if (said) {
      answered.add(rightCountry, sector.isPresent(), identity.sector().isPresent(), rightSector);
    }
    if (known) {
      covered.add(rightCountry, sector.isPresent(), identity.sector().isPresent(), rightSector);
    }
    sector.ifPresent(s -> bySector.computeIfAbsent(s, k -> new int[2])[0]++);
    if (rightSector) {
      sector.ifPresent(s -> bySector.computeIfAbsent(s, k -> new int[2])[1]++);
    }
    boolean right = rightCountry && (sector.isEmpty() || rightSector);
    return right
        ? Optional.empty()
        : Optional.of(
            "gold %s %s, found %s %s (%s, %s)"
                .formatted(
                    country.orElse("-"),
                    sector.map(Sector::name).orElse("-"),
                    identity.country().orElse("-"),
                    identity.sector().map(Sector::name).orElse("-"),
                    identity.name().orElse("-"),
                    identity.reason()));
  }

  /** The figures as a table. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(answered.table("answered", rows));
    table.append(covered.table("covered by lists", rows));
    table.append("right sectors of all rows%n".formatted());
    bySector.forEach((sector, counts) -> table.append(line("  " + sector, counts[1], counts[0])));
    return table.toString();
  }

  private static String line(String name, int right, int all) {
    return "  %-14s %.4f  (%d of %d)%n".formatted(name, share(right, all), right, all);
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
