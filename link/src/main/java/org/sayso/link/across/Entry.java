package org.sayso.link.across;

import java.util.Optional;
import org.sayso.model.Answered;
import org.sayso.model.Told;

/**
 * A statement as the memory keeps it, with what was found of it.
 *
 * @param told the statement
 * @param place the claim that it tells; empty until the linker has placed it
 * @param answered what it answers, if anything
 * @param dispute id of the dispute that its claim belongs to, kept with the first telling of a claim
 *     only; empty for the other tellings
 */
public record Entry(
    Told told, Optional<Place> place, Optional<Answered> answered, Optional<String> dispute) {

  /** A statement of which nothing was found yet. */
  public static Entry of(Told told) {
    return new Entry(told, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The ledger-wide id of the statement. */
  public String id() {
    return told.id();
  }
}
