package org.sayso.model;

/**
 * PLOVER event types (Open Event Data Alliance, PLOVER manual), with their quad class. {@link
 * #YIELD} is what POLECAT later split into CONCEDE and RETREAT.
 */
public enum EventRoot {
  AGREE(1),
  CONSULT(1),
  SUPPORT(1),
  COOPERATE(2),
  AID(2),
  YIELD(2),
  REQUEST(3),
  ACCUSE(3),
  REJECT(3),
  THREATEN(3),
  PROTEST(4),
  SANCTION(4),
  MOBILIZE(4),
  COERCE(4),
  ASSAULT(4);

  private final int quad;

  EventRoot(int quad) {
    this.quad = quad;
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  public int quad() {
    return quad;
  }
}
