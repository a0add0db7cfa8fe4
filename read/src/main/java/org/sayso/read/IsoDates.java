package org.sayso.read;

import java.util.Optional;
import org.sayso.model.ReportDate;

/** Dates as machines write them, brought to the three forms of {@link ReportDate}. */
final class IsoDates {

  private IsoDates() {}

  /**
   * {@code 2026-03-01 09:30:00}, {@code 2026-03-01T09:30:00+0100} and the like; empty if it is no
   * such date.
   */
  static Optional<ReportDate> of(String value, String foundIn) {
    String iso = value.strip().replace(' ', 'T');
    int length = iso.length();
    if (length > 10 && iso.charAt(10) != 'T') {
      return Optional.empty();
    }
    if (length > 19
        && (iso.charAt(length - 5) == '+' || iso.charAt(length - 5) == '-')
        && iso.charAt(length - 3) != ':') {
      iso = iso.substring(0, length - 2) + ":" + iso.substring(length - 2);
    }
    Optional<ReportDate> date = ReportDate.of(iso, foundIn);
    return date.isPresent() || iso.length() < 10
        ? date
        : ReportDate.of(iso.substring(0, 10), foundIn);
  }
}
