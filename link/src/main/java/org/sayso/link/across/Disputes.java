package org.sayso.link.across;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;

/** Puts claims and disputes together from what a memory keeps. */
public final class Disputes {

  private Disputes() {}

  /** The claim with these statements, all of one claim; {@code sources} gives where each comes from. */
  public static Claim claim(Collection<Entry> tellings, Function<Entry, Source> sources) {
    List<Entry> sorted = tellings.stream().toList();
    return new Claim(
        sorted.getFirst().id(),
        sorted.stream().map(Entry::id).toList(),
        Source.spread(sorted.stream().map(sources).toList()));
  }

  /**
   * The dispute that a statement belongs to; empty if it is unknown, or nobody is blamed and nothing
   * answered.
   *
   * @param documents how many documents are dated from the given day to {@code until}
   * @param until the last day looked at
   */
  public static Optional<Dispute> of(
      Memory memory,
      String statement,
      Function<Entry, Source> sources,
      Function<LocalDate, Integer> documents,
      LocalDate until) {
    return Optional.empty();
  }
}
