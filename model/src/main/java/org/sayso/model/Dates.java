package org.sayso.model;

import java.util.Optional;

/**
 * The dates of a report, kept apart: when its words were said, when what it tells took place, when
 * it was published, when it was collected. Absent where the input does not say.
 *
 * @param said when the statement was made (an official statement, a transcript)
 * @param event when the main event took place
 * @param published when the outlet published it
 * @param collected when it came to us
 */
public record Dates(
    Optional<ReportDate> said,
    Optional<ReportDate> event,
    Optional<ReportDate> published,
    Optional<ReportDate> collected) {

  /** No date known. */
  public static final Dates NONE =
      new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Only the date of publication known. */
  public static Dates published(ReportDate date) {
    return new Dates(Optional.empty(), Optional.empty(), Optional.of(date), Optional.empty());
  }
}
