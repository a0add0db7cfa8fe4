package org.sayso.model;

/** When an event takes place, seen from the report. */
public enum EventTime {
  /** Over, or background. */
  PAST,
  /** Under way. */
  ONGOING,
  /** Announced or planned. */
  FUTURE,
  /** Conditional, feared, demanded, or otherwise not said to be so. */
  HYPOTHETICAL
}
