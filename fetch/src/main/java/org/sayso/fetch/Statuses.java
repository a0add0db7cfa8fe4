package org.sayso.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import org.sayso.fetch.FetchResult.Refused;
import org.sayso.http.Head;

/** What answers without a page mean. */
final class Statuses {

  private Statuses() {}

  static Refused refused(String url, Head head, Instant now) {
    int status = head.status();
    String what =
        switch (status) {
          case 204, 205 -> "there is no content";
          case 401, 403 -> "the server does not let us in";
          case 402 -> "the server wants to be paid";
          case 404 -> "there is no such page";
          case 410 -> "the page is gone";
          case 429 -> "we asked too often";
          case 451 -> "the page is withheld for legal reasons";
          default -> status >= 500 ? "the server has a fault" : "there is no page";
        };
    return new Refused(
        url,
        "%s (status %d)".formatted(what, status),
        OptionalInt.of(status),
        status == 408 || status == 425 || status == 429 || status >= 500,
        head.fields().get("Retry-After").flatMap(value -> pause(value, now)));
  }

  /** Seconds, or the date to come again (RFC 9110, section 10.2.3); a month at most. */
  private static Optional<Duration> pause(String value, Instant now) {
    Duration longest = Duration.ofDays(30);
    if (value.matches("\\d{1,9}")) {
      Duration asked = Duration.ofSeconds(Long.parseLong(value));
      return Optional.of(asked.compareTo(longest) > 0 ? longest : asked);
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration asked = Duration.between(now, date);
      return Optional.of(asked.compareTo(longest) > 0 ? longest : asked)
          .filter(Duration::isPositive);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
