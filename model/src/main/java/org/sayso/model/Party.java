package org.sayso.model;

import java.util.Locale;
import java.util.Optional;

/**
 * An actor as it is seen across documents: without mentions, and with the side it stands on.
 *
 * @param name the fullest name in its document
 * @param kind what it is
 * @param country ISO 3166 alpha-3 code of the country it belongs to or is
 * @param sector its sector
 * @param side what all who stand together share: the code of the country where it is known, else
 *     the name of the state or body in lower case; never empty
 */
public record Party(
    String name, Actor.Kind kind, Optional<String> country, Optional<Sector> sector, String side) {

  /** Checks that there is a side. */
  public Party {
    if (side.isBlank()) {
      throw new IllegalArgumentException("party \"%s\" needs a side".formatted(name));
    }
  }

  /** Whether no state is known that it stands for, so that its side is its own name. */
  public boolean standsAlone() {
    return country.isEmpty()
        && kind != Actor.Kind.STATE
        && name.toLowerCase(Locale.ROOT).endsWith(side);
  }
}
