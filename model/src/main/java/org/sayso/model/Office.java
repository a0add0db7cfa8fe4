package org.sayso.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody was for a time: an office held, a body led, a side stood for.
 *
 * @param role its name: {@code Foreign Minister}; absent where a list has codes only
 * @param country ISO 3166-1 alpha-3 code of the country it belongs to; absent for an international
 *     body
 * @param sector the sector of who holds it
 * @param from first day; absent if not known
 * @param until last day; absent if not known, or if it was held when the list was made
 */
public record Office(
    Optional<String> role,
    Optional<String> country,
    Optional<Sector> sector,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /** Checks that it does not end before it begins. */
  public Office {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "an office cannot end (%s) before it begins (%s)".formatted(until.get(), from.get()));
    }
  }

  /** Whether it may have been held on {@code day}: neither date known speaks against it. */
  public boolean mayHold(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }
}
