package org.sayso.read;

import java.time.Duration;

/** A moment after which the work on one input stops. */
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isPast() {
    return System.nanoTime() - nanoTime > 0;
  }

  /**
   * Unchecked, so that it passes through the callbacks of parsers; caught where they are called.
   */
  static final class Passed extends RuntimeException {
    Passed() {
      super("deadline passed", null, false, false);
    }
  }

  void check() {
    if (isPast()) {
      throw new Passed();
    }
  }
}
