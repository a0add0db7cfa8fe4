package org.sayso.wire;

import org.sayso.model.Reading;
import org.sayso.model.Rejected;

/** What came of one input, as the output forms take it: a reading, or why there is none. */
public sealed interface Outcome {

  /** An input that was read. */
  record Read(Reading reading) implements Outcome {}

  /** An input that could not be read. */
  record Refused(Rejected rejected) implements Outcome {}

  /** The outcome of an input that was read. */
  static Outcome of(Reading reading) {
    return new Read(reading);
  }

  /** The outcome of an input that could not be read. */
  static Outcome of(Rejected rejected) {
    return new Refused(rejected);
  }
}
