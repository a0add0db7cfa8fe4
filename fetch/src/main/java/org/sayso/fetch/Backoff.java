package org.sayso.fetch;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait after failures in a row: each time twice as long, with a random part, so that
 * sources that failed together are not tried together.
 *
 * @param first wait after the first failure
 * @param longest wait after any number of failures
 */
public record Backoff(Duration first, Duration longest) {

  /** From two minutes to a day. */
  public static final Backoff DEFAULT = new Backoff(Duration.ofMinutes(2), Duration.ofDays(1));

  /** Checks that the waits are in order. */
  public Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "back-off from %s to %s: the first must be longer than nothing and not longer than the longest"
              .formatted(first, longest));
    }
  }

  /**
   * The wait after so many failures in a row: between half and the whole of what doubling gives.
   *
   * @param failures at least 1
   * @param seed of the random part; the same seed and failures give the same wait
   */
  public Duration after(int failures, long seed) {
    double whole =
        Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.max(0, failures - 1)));
    double share = 0.5 + new SplittableRandom(seed * 31 + failures).nextDouble() / 2;
    return Duration.ofMillis((long) (whole * share));
  }
}
