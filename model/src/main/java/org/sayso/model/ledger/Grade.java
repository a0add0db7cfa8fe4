package org.sayso.model.ledger;

import java.time.Instant;

/**
 * A person's mark of a source or of a statement on one axis of the Admiralty code (NATO AJP-2.1).
 * The axes are never joined into one number and never averaged.
 *
 * @param axis which axis
 * @param subject the outlet's name for {@link Axis#RELIABILITY}, the statement's id for {@link
 *     Axis#CREDIBILITY}
 * @param mark {@code A} to {@code F}, or {@code 1} to {@code 6}
 * @param person who set it
 * @param at when
 * @param reason why, in the person's words
 */
public record Grade(
    Axis axis, String subject, String mark, String person, Instant at, String reason) {

  /** An axis of the Admiralty code. */
  public enum Axis {
    /** How far an outlet can be relied on: A completely ... E not, F cannot be judged. */
    RELIABILITY("ABCDEF"),
    /** How credible a statement is: 1 confirmed by others ... 5 improbable, 6 cannot be judged. */
    CREDIBILITY("123456");

    private final String marks;

    Axis(String marks) {
      this.marks = marks;
    }

    /** The marks of this axis, best first, the last "cannot be judged". */
    public String marks() {
      return marks;
    }
  }

  /** Checks that the mark is one of the axis's. */
  public Grade {
    if (mark.length() != 1 || axis.marks().indexOf(mark.charAt(0)) < 0) {
      throw new IllegalArgumentException(
          "mark \"%s\" is none of %s, the marks of %s"
              .formatted(
                  mark, String.join(" ", axis.marks().split("")), axis.name().toLowerCase()));
    }
  }
}
