package org.sayso.checks;

/**
 * Whether one thing of the gold came out right.
 *
 * @param sample name of the report
 * @param item {@code g7}, {@code g8>g4}, {@code event 2}, {@code warning 1}, {@code actor Ilse
 *     Varga}
 * @param aspect what about it
 * @param right whether it came out right
 * @param detail what was wanted and what came out
 */
record Verdict(String sample, String item, Aspect aspect, boolean right, String detail) {

  /**
   * What can be right or wrong about a reading. The later ones of a thing are judged only where the
   * first is right.
   */
  enum Aspect {
    /** A statement is found: content, source and cue. */
    STATEMENT,
    SPEAKER,
    ACT,
    MANNER,
    WITHIN,
    CHAIN,
    TOWARD,
    /** An answer is linked to what it answers. */
    ANSWER,
    RELATION,
    /** An event is found: root, actors and recipients at these words. */
    EVENT,
    STANDING,
    /** A suspect passage is flagged as what it is. */
    WARNING,
    /** An actor of that name is in the cast. */
    ACTOR,
    COUNTRY,
    SECTOR
  }

  /** What the list of known faults calls it. */
  String key() {
    return "%s: %s %s".formatted(sample, item, aspect);
  }
}
