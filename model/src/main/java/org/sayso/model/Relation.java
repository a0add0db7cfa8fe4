package org.sayso.model;

/** How an answer stands to what it answers. */
public enum Relation {
  /** Says that it is not so. */
  DENIES,
  /** Casts doubt on it, or contradicts it without saying so. */
  DISPUTES,
  /** Says that it is so. */
  CONFIRMS,
  /** Grants a part, or narrows it. */
  QUALIFIES,
  /** Accuses back. */
  COUNTERS,
  /** Declines to comment. */
  DECLINES
}
