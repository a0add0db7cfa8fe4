package org.sayso.model;

/** On whose word an event stands; never "true". */
public enum Standing {
  /** Told in the outlet's own voice. */
  REPORTED,
  /** Told by a speaker. */
  CLAIMED,
  /** Told by a speaker and denied or doubted by another. */
  DISPUTED,
  /**
   * Admitted by a side that it harms, or told by two independent sides that do not gain from it.
   */
  CONFIRMED
}
