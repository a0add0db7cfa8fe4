package org.sayso.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * How a source has done so far.
 *
 * @param failures rounds in a row that failed, 0 after a success
 * @param lastReason why the last round that failed did, kept after a success
 * @param notBefore when the source itself asked to be tried again
 * @param items seen in all rounds
 * @param bodiesNotFound items that came without the body of their report
 */
public record SourceHealth(
    Optional<Instant> lastTried,
    Optional<Instant> lastSuccess,
    int failures,
    Optional<String> lastReason,
    Optional<Instant> notBefore,
    long items,
    long bodiesNotFound) {

  /** Never tried. */
  public static final SourceHealth NEW =
      new SourceHealth(
          Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), 0, 0);

  /** The health after one more round. */
  public SourceHealth after(Outcome outcome) {
    Optional<Instant> now = Optional.of(outcome.at());
    return switch (outcome) {
      case Outcome.Read read ->
          new SourceHealth(
              now,
              now,
              0,
              lastReason,
              Optional.empty(),
              items + read.items(),
              bodiesNotFound + read.bodiesNotFound());
      case Outcome.Failed failed ->
          new SourceHealth(
              now,
              lastSuccess,
              failures + 1,
              Optional.of(failed.reason()),
              failed.after().map(failed.at()::plus),
              items,
              bodiesNotFound);
    };
  }

  /** With bodies that turned out to be missing only when their pages were read. */
  public SourceHealth withBodiesNotFound(int more) {
    return new SourceHealth(
        lastTried, lastSuccess, failures, lastReason, notBefore, items, bodiesNotFound + more);
  }
}
