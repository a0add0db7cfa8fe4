package org.sayso.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, organisation, state or group as a list of actors has it, whatever any text says.
 *
 * @param name the usual name, which also tells it from others
 * @param otherNames further names and spellings
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 code, or the former code of a state that is no more (ISO
 *     3166-3); absent for an international body
 * @param sector its sector whatever the date
 * @param offices what it was and when, in any order; where it has some, they say country and sector
 */
public record KnownActor(
    String name,
    List<String> otherNames,
    Actor.Kind kind,
    Optional<String> country,
    Optional<Sector> sector,
    List<Office> offices) {

  /** Copies the lists; the name must not be blank. */
  public KnownActor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
    otherNames = List.copyOf(otherNames);
    offices = List.copyOf(offices);
  }
}
