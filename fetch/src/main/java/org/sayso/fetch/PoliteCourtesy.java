package org.sayso.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.sayso.fetch.FetchResult.Refused;

/** Robots.txt, turns and requests to wait: what a host may expect of a robot. */
final class PoliteCourtesy implements Courtesy {

  /** Between two requests to one host, unless its robots.txt asks for more. */
  static final Duration DELAY = Duration.ofSeconds(2);

  private final HostTurns turns;
  private final RobotsFiles robots;

  private PoliteCourtesy(HostTurns turns, RobotsFiles robots) {
    this.turns = turns;
    this.robots = robots;
  }

  static PoliteCourtesy of(
      FetchRules rules, HostResolver resolver, Clock clock, HostTurns.Pause pause) {
    HostTurns turns = new HostTurns(clock, pause);
    // The file itself is asked for in turn too, but not by leave of itself.
    Courtesy onlyTurns = (address, exchange) -> inTurn(turns, address, DELAY, exchange);
    Fetcher fetcher = new DirectFetcher(rules, resolver, clock, onlyTurns);
    return new PoliteCourtesy(turns, new RobotsFiles(fetcher, clock));
  }

  @Override
  public Hop visit(WebAddress address, Supplier<Hop> exchange) {
    RobotsFiles.Kept file = robots.of(address.site());
    if (file.unreachable().isPresent()) {
      Refused why = file.unreachable().get();
      return new Hop.Done(
          new Refused(
              address.toString(),
              "its robots.txt cannot be had, so it is left alone: " + why.reason(),
              OptionalInt.empty(),
              why.again(),
              why.after()));
    }
    Robots rules = file.robots();
    if (!rules.allows(address.target())) {
      return new Hop.Done(
          Refused.forGood(
              address.toString(),
              "the robots.txt of %s does not allow it".formatted(address.hostAndPort())));
    }
    Duration asked = rules.delay().orElse(DELAY);
    return inTurn(turns, address, asked.compareTo(DELAY) > 0 ? asked : DELAY, exchange);
  }

  private static Hop inTurn(
      HostTurns turns, WebAddress address, Duration delay, Supplier<Hop> exchange) {
    String host = address.host();
    Optional<Duration> closed = turns.closedFor(host);
    if (closed.isPresent()) {
      String reason =
          "%s asked to be left alone for another %,d s".formatted(host, closed.get().toSeconds());
      return new Hop.Done(
          new Refused(address.toString(), reason, OptionalInt.empty(), true, closed));
    }
    try {
      Hop hop = turns.take(host, delay, exchange);
      if (hop instanceof Hop.Done done
          && done.result() instanceof Refused refused
          && refused.after().isPresent()) {
        turns.close(host, refused.after().get());
      }
      return hop;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Hop.Done(Refused.forNow(address.toString(), "stopped while waiting for its turn"));
    }
  }
}
