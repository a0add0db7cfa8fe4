package org.sayso.model;

import java.util.Optional;

/**
 * Whom a mention stands for, as far as is known.
 *
 * @param name the usual name, or the description
 * @param kind what it is; absent where the words only name a place
 * @param country ISO 3166-1 alpha-3 code, or the former code of a state that is no more
 * @param sector its sector at the date asked about
 * @param role its office at that date, or what the words call it
 * @param basis where the answer comes from
 * @param confidence how sure that this is the one, from 0 (nothing known) to 1
 * @param reason why, for people: {@code "same name, other transliteration"}
 */
public record Identity(
    Optional<String> name,
    Optional<Actor.Kind> kind,
    Optional<String> country,
    Optional<Sector> sector,
    Optional<String> role,
    Basis basis,
    double confidence,
    String reason) {

  /** Where an answer comes from. */
  public enum Basis {
    /** A list that the user brought. */
    OWN_LIST,
    /** The lists that come with sayso. */
    BASE,
    /** The words of the mention and their context. */
    WORDS,
    /** Nowhere: nothing is known. */
    NOTHING
  }

  /** Nothing known. */
  public static final Identity UNKNOWN =
      new Identity(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Basis.NOTHING,
          0,
          "nothing known");

  /** Checks the confidence. */
  public Identity {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
    }
  }
}
