package org.sayso.model;

/** What a statement does. */
public enum Act {
  /** States or tells; the default. */
  ASSERT,
  /** Blames somebody for a deed or a fault. */
  ACCUSE,
  /** Says that something told is not so, or refuses it. */
  DENY,
  /** Says of one's own side that something blamed on it is so. */
  ADMIT,
  /** Calls on somebody to do something as of right. */
  DEMAND,
  /** Asks somebody to do something. */
  APPEAL,
  /** Binds oneself to do something welcome. */
  PROMISE,
  /** Announces harm, with or without a condition. */
  THREATEN,
  /** Speaks well of somebody, thanks, congratulates. */
  PRAISE,
  /** Predicts, believes, intends, fears or hopes. */
  EXPECT
}
