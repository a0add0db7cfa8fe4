package org.sayso.wire.export;

import java.util.Locale;

/** What the rows of an export are about. */
public enum ExportSubject {
  /** One row a statement. */
  STATEMENTS,
  /** One row an event as one report tells it. */
  EVENTS,
  /** One row a change that a person made. */
  CORRECTIONS,
  /** One row a mark on the Admiralty code. */
  GRADES;

  /** The word for people and file names: {@code statements}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
