package org.sayso.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says when which source is due. Pure: the time is given, nothing waits.
 *
 * @param interval between two rounds of a source that does well
 * @param backoff after rounds that failed
 */
public record Schedule(Duration interval, Backoff backoff) {

  /** Every 15 minutes. */
  public static final Schedule DEFAULT = new Schedule(Duration.ofMinutes(15), Backoff.DEFAULT);

  /** Checks that time passes between rounds. */
  public Schedule {
    if (!interval.isPositive()) {
      throw new IllegalArgumentException(
          "interval %s must be longer than nothing".formatted(interval));
    }
  }

  /** When the source is to be tried next; long ago if it was never tried. */
  public Instant dueAt(SourceState state) {
    SourceHealth health = state.health();
    if (health.lastTried().isEmpty()) {
      return Instant.EPOCH;
    }
    Duration wait =
        health.failures() == 0
            ? interval
            : backoff.after(health.failures(), state.source().name().hashCode());
    Instant due = health.lastTried().get().plus(wait);
    return health.notBefore().filter(due::isBefore).orElse(due);
  }

  /** The sources that are due, the longest overdue first. */
  public List<SourceState> due(Collection<SourceState> sources, Instant now) {
    return sources.stream()
        .filter(state -> !dueAt(state).isAfter(now))
        .sorted(Comparator.comparing(this::dueAt))
        .toList();
  }

  /** How long nothing is due; nothing if something is, empty if there are no sources. */
  public Optional<Duration> untilNext(Collection<SourceState> sources, Instant now) {
    return sources.stream()
        .map(this::dueAt)
        .min(Comparator.naturalOrder())
        .map(due -> due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO);
  }
}
