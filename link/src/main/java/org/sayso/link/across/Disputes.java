package org.sayso.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Answered;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;
import org.sayso.model.Party;
import org.sayso.model.Told;

/** Puts claims and disputes together from what a memory keeps. */
public final class Disputes {

  private static final Comparator<Entry> IN_TIME = Comparator.comparing(Entry::told, Entry.ORDER);

  private Disputes() {}

  /**
   * The claim that these statements tell, all of one claim.
   *
   * @param sources where each comes from
   */
  public static Claim claim(Collection<Entry> tellings, Function<Entry, Source> sources) {
    List<Entry> sorted = tellings.stream().sorted(IN_TIME).toList();
    return new Claim(
        sorted.getFirst().id(),
        sorted.stream().map(Entry::id).toList(),
        Source.spread(sorted.stream().map(sources).toList()));
  }

  /**
   * The dispute that a statement belongs to; empty if it is unknown, or nobody is blamed and
   * nothing answered. Reads the claims of that dispute, their statements and the answers to them.
   *
   * @param sources where each statement comes from
   * @param documents how many documents are dated from the given day to {@code until}
   * @param until the last day looked at
   */
  public static Optional<Dispute> of(
      Memory memory,
      String statement,
      Function<Entry, Source> sources,
      Function<LocalDate, Integer> documents,
      LocalDate until) {
    return memory.withIds(List.of(statement)).stream()
        .flatMap(entry -> entry.place().stream())
        .flatMap(place -> memory.withIds(List.of(place.claim())).stream())
        .flatMap(first -> first.dispute().stream())
        .findFirst()
        .flatMap(dispute -> read(memory, dispute, sources, documents, until));
  }

  private static Optional<Dispute> read(
      Memory memory,
      String id,
      Function<Entry, Source> sources,
      Function<LocalDate, Integer> documents,
      LocalDate until) {
    List<Entry> firsts = memory.disputing(List.of(id)).stream().sorted(IN_TIME).toList();
    Map<String, List<Entry>> tellings =
        memory.telling(firsts.stream().map(Entry::id).toList()).stream()
            .collect(Collectors.groupingBy(e -> e.place().orElseThrow().claim()));
    List<String> statements =
        tellings.values().stream().flatMap(List::stream).map(Entry::id).toList();
    List<Entry> replies = memory.answering(statements).stream().sorted(IN_TIME).toList();
    Optional<Told> root =
        firsts.stream().filter(e -> e.id().equals(id)).map(Entry::told).findFirst();
    if (root.isEmpty() || replies.isEmpty() && !blames(root.get())) {
      return Optional.empty();
    }
    List<Claim> claims = new ArrayList<>();
    firsts.forEach(
        first -> claims.add(claim(tellings.getOrDefault(first.id(), List.of(first)), sources)));
    List<Answered> answers = replies.stream().flatMap(e -> e.answered().stream()).toList();
    LocalDate began = root.get().day();
    Dispute.State state =
        replies.isEmpty()
            ? new Dispute.State.Open(documents.apply(began), until)
            : new Dispute.State.Replied(answers.size(), replies.getLast().told().day());
    return Optional.of(new Dispute(id, sides(root.get(), replies), claims, answers, state));
  }

  private static boolean blames(Told told) {
    return !told.toward().isEmpty()
        && (told.act() == Act.ACCUSE || told.act() == Act.THREATEN || told.act() == Act.DEMAND);
  }

  /** Who began it, and who answers, or else who is blamed. */
  private static List<String> sides(Told root, List<Entry> replies) {
    Set<String> sides = new LinkedHashSet<>(root.side().stream().toList());
    Stream.concat(
            replies.stream().flatMap(e -> e.told().side().stream()),
            root.toward().stream().map(Party::side))
        .filter(side -> root.side().filter(side::equals).isEmpty())
        .limit(1)
        .forEach(sides::add);
    return List.copyOf(sides);
  }
}
