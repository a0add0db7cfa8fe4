package org.sayso.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * What may be fetched, and how we show ourselves.
 *
 * @param contact address of a page or of mail for those who want to ask why they are fetched
 * @param maxBytes bytes of one body, unpacked; at least 1
 * @param idleTime longest wait for a connection or for the next bytes
 * @param wholeTime longest time for one address, without its redirects
 * @param maxRedirects redirects followed one after the other
 * @param privateAddresses whether loopback and private networks may be reached; link-local and
 *     cloud metadata addresses never are
 * @param anyPort whether other ports than 80 and 443 may be reached
 */
public record FetchRules(
    Optional<String> contact,
    int maxBytes,
    Duration idleTime,
    Duration wholeTime,
    int maxRedirects,
    boolean privateAddresses,
    boolean anyPort) {

  /** The name that robots.txt files call us by. */
  public static final String AGENT = "sayso";

  /** 32 MiB, 20 seconds for an answer, 2 minutes for all of it, 5 redirects, the open web only. */
  public static final FetchRules DEFAULT =
      new FetchRules(
          Optional.empty(),
          32 << 20,
          Duration.ofSeconds(20),
          Duration.ofMinutes(2),
          5,
          false,
          false);

  /** Checks the bounds. */
  public FetchRules {
    if (maxBytes < 1 || !idleTime.isPositive() || !wholeTime.isPositive() || maxRedirects < 0) {
      throw new IllegalArgumentException(
          "fetching needs at least 1 byte, some time and no fewer than 0 redirects: %d, %s, %s, %d"
              .formatted(maxBytes, idleTime, wholeTime, maxRedirects));
    }
    if (contact.filter(words -> !words.matches("[!-'*-~]{1,200}")).isPresent()) {
      throw new IllegalArgumentException(
          "contact \"%s\" must be an address of a page or of mail, without spaces and brackets"
              .formatted(contact.get()));
    }
  }

  /** The same rules with an address for those who want to ask. */
  public FetchRules withContact(String address) {
    return new FetchRules(
        Optional.of(address),
        maxBytes,
        idleTime,
        wholeTime,
        maxRedirects,
        privateAddresses,
        anyPort);
  }

  /** The same rules, with private networks and any port allowed. */
  public FetchRules withPrivateAddresses() {
    return new FetchRules(contact, maxBytes, idleTime, wholeTime, maxRedirects, true, true);
  }

  String userAgent() {
    return AGENT + contact.map(address -> " (+" + address + ")").orElse("");
  }
}
