package org.sayso.model;

/**
 * One passage that refers to an actor.
 *
 * @param span the whole phrase, with its modifiers
 * @param head the head word inside it
 * @param kind how it refers
 * @param actor id of the actor
 */
public record Mention(Span span, Span head, Kind kind, String actor) {

  /** How a mention refers. */
  public enum Kind {
    /** By a proper name. */
    NAME,
    /** By what somebody is: {@code two senior officials}. */
    DESCRIPTION,
    /** By a pronoun. */
    PRONOUN,
    /** By a place that stands for a government: a capital, a building. */
    METONYM
  }

  /** Checks that the head lies in the span. */
  public Mention {
    if (!span.contains(head)) {
      throw new IllegalArgumentException("head %s must lie in %s".formatted(head, span));
    }
  }
}
