package org.sayso.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.NotModified;
import org.sayso.fetch.FetchResult.Refused;

/**
 * The robots.txt files of sites, each kept for a day (RFC 9309, section 2.4). Thread-safe; two
 * threads may fetch the same file at once.
 */
final class RobotsFiles {

  private static final Duration KEPT = Duration.ofDays(1);

  /** While a file cannot be reached nothing is allowed; it is tried again soon. */
  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(10);

  private static final int SITES = 10_000;

  /** How much of a file counts (RFC 9309, section 2.5). */
  private static final int LENGTH = 500 << 10;

  /**
   * A file that was got, or why it was not.
   *
   * @param unreachable then nothing is allowed
   */
  record Kept(Robots robots, Optional<Refused> unreachable, Instant until) {}

  private final Fetcher fetcher;
  private final Clock clock;
  private final Map<String, Kept> sites =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > SITES;
        }
      };

  RobotsFiles(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** The file of a site, fetched if need be. */
  Kept of(String site) {
    Optional<Kept> known = known(site);
    if (known.isPresent() && clock.instant().isBefore(known.get().until)) {
      return known.get();
    }
    Kept fresh =
        switch (fetcher.get(site + "/robots.txt", Validators.NONE)) {
          case Fetched file -> kept(parse(file));
          case NotModified same -> kept(Robots.ALLOW_ALL);
          case Refused refused ->
              isMissing(refused) ? kept(Robots.ALLOW_ALL) : unreachable(known, refused);
        };
    synchronized (sites) {
      sites.put(site, fresh);
    }
    return fresh;
  }

  private Optional<Kept> known(String site) {
    synchronized (sites) {
      return Optional.ofNullable(sites.get(site));
    }
  }

  private Kept kept(Robots robots) {
    return new Kept(robots, Optional.empty(), clock.instant().plus(KEPT));
  }

  /** An old file is better than none (RFC 9309, section 2.4). */
  private Kept unreachable(Optional<Kept> known, Refused refused) {
    Instant until = clock.instant().plus(KEPT_UNREACHABLE);
    return known
        .filter(old -> old.unreachable.isEmpty())
        .map(old -> new Kept(old.robots, Optional.empty(), until))
        .orElseGet(() -> new Kept(Robots.ALLOW_ALL, Optional.of(refused), until));
  }

  private static Robots parse(Fetched file) {
    int length = Math.min(file.bytes().length, LENGTH);
    return Robots.parse(
        new String(file.bytes(), 0, length, StandardCharsets.UTF_8), FetchRules.AGENT);
  }

  /** 4xx: there is no such file. "Too many requests" says nothing about it. */
  private static boolean isMissing(Refused refused) {
    int status = refused.status().orElse(0);
    return status >= 400 && status < 500 && status != 429;
  }
}
