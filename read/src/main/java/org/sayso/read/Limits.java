package org.sayso.read;

import java.time.Duration;

/**
 * How much of one input is read before it is rejected as too much.
 *
 * <p>Nothing is ever cut silently: an input over a limit is rejected with its size, the limit and
 * what to do. A file of rows may be of any size; the limits hold for each row.
 *
 * @param maxBytes bytes of one input, at least 1
 * @param maxCharacters UTF-16 units of the text that one input holds, at least 1
 * @param maxTags {@code <} signs of one HTML page, at least 1
 * @param maxDepth levels of nesting in HTML, XML and JSON that are kept apart; at least 8
 * @param maxTime time for one PDF, page or row
 */
public record Limits(int maxBytes, int maxCharacters, int maxTags, int maxDepth, Duration maxTime) {

  /** 64 MiB, 2 million characters, 300,000 tags, 500 levels, 3 seconds. */
  public static final Limits DEFAULT =
      new Limits(64 << 20, 2_000_000, 300_000, 500, Duration.ofSeconds(3));

  /** Checks the lower bounds. */
  public Limits {
    if (maxBytes < 1 || maxCharacters < 1 || maxTags < 1 || maxDepth < 8 || !maxTime.isPositive()) {
      throw new IllegalArgumentException(
          "limits must be at least 1 byte, 1 character, 1 tag, 8 levels and a moment: %d, %d, %d, %d, %s"
              .formatted(maxBytes, maxCharacters, maxTags, maxDepth, maxTime));
    }
  }
}
