package org.sayso.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one round of a source went. */
public sealed interface Outcome {

  /** When the round took place. */
  Instant at();

  /**
   * The source could be read.
   *
   * @param items that were new
   * @param bodiesNotFound how many of them came without the body of their report
   */
  record Read(Instant at, int items, int bodiesNotFound) implements Outcome {}

  /**
   * The source could not be read.
   *
   * @param reason in plain words
   * @param after how long it asks to wait before the next try
   */
  record Failed(Instant at, String reason, Optional<Duration> after) implements Outcome {}
}
