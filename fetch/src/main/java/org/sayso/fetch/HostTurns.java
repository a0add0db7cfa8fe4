package org.sayso.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one request at a time go to a host, with a pause between, and keeps off hosts that ask to
 * wait. Thread-safe.
 */
final class HostTurns {

  /** Lets time pass; tests only count it. */
  @FunctionalInterface
  interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    volatile Instant next = Instant.MIN;
    volatile Instant closedUntil = Instant.MIN;
  }

  private static final int HOSTS = 10_000;

  private final Clock clock;
  private final Pause pause;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  HostTurns(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** Does the work when it is its turn; the next turn comes {@code delay} after its end. */
  <T> T take(String host, Duration delay, Supplier<T> work) throws InterruptedException {
    Turn turn = turn(host);
    turn.lock.lockInterruptibly();
    try {
      Duration wait = Duration.between(clock.instant(), later(turn.next, clock.instant()));
      if (wait.isPositive()) {
        pause.pause(wait);
      }
      return work.get();
    } finally {
      turn.next = clock.instant().plus(delay);
      turn.lock.unlock();
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** Keeps off the host for a while. */
  void close(String host, Duration time) {
    turn(host).closedUntil = clock.instant().plus(time);
  }

  /** How long the host is still to be left alone. */
  Optional<Duration> closedFor(String host) {
    Instant now = clock.instant();
    return Optional.of(Duration.between(now, later(turn(host).closedUntil, now)))
        .filter(Duration::isPositive);
  }

  private Turn turn(String host) {
    if (turns.size() > HOSTS) {
      Instant now = clock.instant();
      turns
          .values()
          .removeIf(
              turn ->
                  turn.next.isBefore(now)
                      && turn.closedUntil.isBefore(now)
                      && !turn.lock.isLocked());
    }
    return turns.computeIfAbsent(host, name -> new Turn());
  }
}
