package org.sayso.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.sayso.model.Arrival;
import org.sayso.model.ReportDate;

/** What came of fetching one address. */
public sealed interface FetchResult {

  /** The address asked for, or the last one that it led to. */
  String url();

  /**
   * The bytes of a page.
   *
   * @param bytes unpacked; not to be changed
   * @param at when they came
   */
  record Fetched(
      String url, Optional<String> contentType, byte[] bytes, Validators validators, Instant at)
      implements FetchResult {

    /** For the reader: where the bytes come from, what they are said to be, and when they came. */
    public Arrival arrival() {
      return new Arrival(
          url,
          contentType,
          Optional.empty(),
          Optional.empty(),
          ReportDate.of(at.truncatedTo(ChronoUnit.SECONDS).toString(), "time of fetching"),
          Optional.empty());
    }
  }

  /** Nothing has changed since the validators were given. */
  record NotModified(String url) implements FetchResult {}

  /**
   * Nothing came.
   *
   * @param reason in plain words
   * @param status the server's answer, if there was one
   * @param again whether a later try makes sense
   * @param after how long the server asks to wait before
   */
  record Refused(
      String url, String reason, OptionalInt status, boolean again, Optional<Duration> after)
      implements FetchResult {

    /** That will not change by itself. */
    static Refused forGood(String url, String reason) {
      return new Refused(url, reason, OptionalInt.empty(), false, Optional.empty());
    }

    /** That may be better later. */
    static Refused forNow(String url, String reason) {
      return new Refused(url, reason, OptionalInt.empty(), true, Optional.empty());
    }
  }
}
