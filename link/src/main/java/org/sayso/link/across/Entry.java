package org.sayso.link.across;

import java.util.Comparator;
import java.util.Optional;
import org.sayso.model.Answered;
import org.sayso.model.Told;

/**
 * A statement as the memory keeps it, with what was found of it.
 *
 * @param told the statement
 * @param place the claim that it tells; empty until the linker has placed it
 * @param answered what it answers, if anything
 * @param dispute id of the dispute that its claim belongs to, kept with the first telling of a
 *     claim only; empty for the other tellings
 */
public record Entry(
    Told told, Optional<Place> place, Optional<Answered> answered, Optional<String> dispute) {

  /**
   * By time; of one day the one that says most comes first, since a claim is known by its first
   * telling.
   */
  static final Comparator<Told> ORDER =
      Comparator.comparing(Told::day)
          .thenComparingInt(told -> -told.words().size())
          .thenComparing(Told::id);

  /** A statement of which nothing was found yet. */
  public static Entry of(Told told) {
    return new Entry(told, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The ledger-wide id of the statement. */
  public String id() {
    return told.id();
  }

  /** Whether it tells its claim first. */
  public boolean isFirst() {
    return place.isPresent() && place.get().claim().equals(told.id());
  }

  Entry in(Place newPlace) {
    return new Entry(told, Optional.of(newPlace), answered, dispute);
  }

  Entry answers(Optional<Answered> newAnswered) {
    return new Entry(told, place, newAnswered, dispute);
  }

  Entry of(Optional<String> newDispute) {
    return new Entry(told, place, answered, newDispute);
  }

  /** Whether it begins its claim before another begins its own. */
  boolean isBefore(Entry other) {
    return ORDER.compare(told, other.told) < 0;
  }
}
