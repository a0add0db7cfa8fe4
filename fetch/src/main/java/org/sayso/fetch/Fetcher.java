package org.sayso.fetch;

import java.time.Clock;

/**
 * Gets pages from the web by GET, one address at a time.
 *
 * <p>Only {@code http} and {@code https}, and never addresses of private networks unless the rules
 * allow them, also not by redirects or by names whose addresses change. Nothing about an address or
 * its server throws. Thread-safe.
 *
 * <pre>{@code
 * Fetcher fetcher = Fetcher.polite(FetchRules.DEFAULT.withContact("https://example.org/bot"));
 * if (fetcher.get("https://example.org/report", Validators.NONE) instanceof Fetched page) {
 *   reader.read(new ByteArrayInputStream(page.bytes()), page.arrival(), sink);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Fetcher {

  /**
   * Gets an address, following redirects.
   *
   * @param validators from an earlier answer, to get only what has changed since
   */
  FetchResult get(String url, Validators validators);

  /** Fetches at once: for an address that a person names. */
  static Fetcher direct(FetchRules rules) {
    return new DirectFetcher(rules, HostResolver.SYSTEM, Clock.systemUTC(), Courtesy.NONE);
  }

  /**
   * Fetches as robots are asked to: obeys robots.txt, asks a host one thing at a time with a pause
   * between, and leaves it alone for as long as it says.
   */
  static Fetcher polite(FetchRules rules) {
    return new DirectFetcher(
        rules,
        HostResolver.SYSTEM,
        Clock.systemUTC(),
        PoliteCourtesy.of(rules, HostResolver.SYSTEM, Clock.systemUTC(), Thread::sleep));
  }
}
