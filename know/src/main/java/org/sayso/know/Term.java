package org.sayso.know;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.model.Office;

/**
 * An office with what the list that has it can know of its end.
 *
 * @param office the office
 * @param sureUntil for an office without an end: the day after which the list says nothing of it
 */
record Term(Office office, LocalDate sureUntil) {

  /** Whether it is known to be held on {@code day}. */
  boolean holds(LocalDate day) {
    return office.mayHold(day) && (office.until().isPresent() || !day.isAfter(sureUntil));
  }

  /** Whether it was over before {@code day}. */
  boolean isPast(LocalDate day) {
    return office.until().filter(day::isAfter).isPresent();
  }

  /** Whether nobody here knows if it was still held on {@code day}. */
  boolean isOpen(LocalDate day) {
    return office.mayHold(day) && !holds(day);
  }

  /** The first day, or the earliest there is. */
  LocalDate start() {
    return office.from().orElse(LocalDate.MIN);
  }

  /** The last day, or the latest there is. */
  LocalDate end() {
    return office.until().orElse(LocalDate.MAX);
  }

  Optional<String> role() {
    return office.role();
  }
}
