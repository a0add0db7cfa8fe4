package org.sayso.extract.actor;

/** What the words say of a person's gender. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether both may be of one person. */
  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
