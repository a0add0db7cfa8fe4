package org.sayso.model;

import java.util.Optional;

/**
 * One link of a statement's chain: somebody on whose word it comes.
 *
 * @param kind what the link is
 * @param name its name; empty where the text does not say, so that the missing link can be shown
 * @param actor id of the actor, where it is one of the reading's
 * @param statement id of the statement that relays, where the link is one
 */
public record Link(
    Kind kind, Optional<String> name, Optional<String> actor, Optional<String> statement) {

  /** What a link of a chain is. */
  public enum Kind {
    /** Who published the report. */
    OUTLET,
    /** The news agency whose report the outlet carries. */
    AGENCY,
    /** The speaker of a statement around this one, who relays it. */
    RELAY,
    /** The speaker itself; always last. */
    SPEAKER
  }
}
