package org.sayso.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, organisation, state or group that speaks, acts or is spoken of.
 *
 * @param id {@code a1}, {@code a2}, ... by first mention, the same in every run
 * @param name the fullest name in the text, or the description where no name is given
 * @param kind what it is
 * @param role what the text calls it: {@code commander of the ground forces}
 * @param country ISO 3166-1 alpha-3 code of the country it belongs to or is
 * @param sector its sector
 * @param mentions where the text speaks of it, sorted
 */
public record Actor(
    String id,
    String name,
    Kind kind,
    Optional<String> role,
    Optional<String> country,
    Optional<Sector> sector,
    List<Span> mentions) {

  /** What an actor is. */
  public enum Kind {
    /** One human being. */
    PERSON,
    /** A body with a name or an office: a ministry, a party, an agency, a company. */
    ORGANISATION,
    /** A country, or its government spoken of by country, demonym or capital. */
    STATE,
    /** Several people without a body: officials, protesters, residents. */
    GROUP
  }

  /** Sorts and copies the mentions. */
  public Actor {
    mentions = mentions.stream().sorted().toList();
  }
}
