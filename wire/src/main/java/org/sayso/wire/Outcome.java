package org.sayso.wire;

import java.util.function.Function;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;

/** What came of one input, as the output forms take it: a reading, or why there is none. */
public sealed interface Outcome {

  /** An input that was read. */
  record Read(Reading reading) implements Outcome {
    @Override
    public <T> T map(
        Function<? super Reading, ? extends T> read,
        Function<? super Rejected, ? extends T> refused) {
      return read.apply(reading);
    }
  }

  /** An input that could not be read. */
  record Refused(Rejected rejected) implements Outcome {
    @Override
    public <T> T map(
        Function<? super Reading, ? extends T> read,
        Function<? super Rejected, ? extends T> refused) {
      return refused.apply(rejected);
    }
  }

  /** What one of the two functions makes of it. */
  <T> T map(
      Function<? super Reading, ? extends T> read, Function<? super Rejected, ? extends T> refused);

  /** The outcome of an input that was read. */
  static Outcome of(Reading reading) {
    return new Read(reading);
  }

  /** The outcome of an input that could not be read. */
  static Outcome of(Rejected rejected) {
    return new Refused(rejected);
  }
}
