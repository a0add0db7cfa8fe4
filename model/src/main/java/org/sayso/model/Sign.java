package org.sayso.model;

/** What the words of a statement show of what it answers and how. */
public enum Sign {
  /** Names an accusation: {@code rejected the charge}. */
  ACCUSATION,
  /** Names something told: {@code rejected the reports}. */
  TELLING,
  /** Names a call: {@code rejected the demand}. */
  CALL,
  /** Names a threat: {@code brushed aside the warning}. */
  THREAT,
  /** Doubts: {@code questioned the figures}. */
  DOUBT,
  /** Grants: {@code acknowledged the loss}. */
  CONFIRM,
  /** Grants a part: {@code was exaggerated}. */
  QUALIFY,
  /** Says nothing to it: {@code declined to comment}. */
  DECLINE,
  /** Says that something is answered: {@code in response}. */
  REPLY
}
