package org.sayso.link.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings disputes up to date: a claim whose first telling answers an earlier claim belongs to that
 * one's dispute; every other claim begins its own.
 */
final class Threads {

  private final Desk desk;
  private final TreeSet<Entry> open = new TreeSet<>(Comparator.comparing(Entry::told, Entry.ORDER));

  Threads(Desk desk) {
    this.desk = desk;
  }

  void run() {
    List<Entry> changed = new ArrayList<>(desk.changed());
    List<String> moved = new ArrayList<>();
    for (Entry entry : changed) {
      Optional<Entry> before = desk.before(entry.id());
      if (before.map(Entry::place).filter(entry.place()::equals).isEmpty()) {
        moved.add(entry.id());
      }
    }
    if (!moved.isEmpty()) {
      changed.addAll(desk.answering(moved));
    }
    for (Entry entry : changed) {
      if (entry.isFirst()) {
        open.add(entry);
      } else if (entry.dispute().isPresent()) {
        desk.set(entry.of(Optional.empty()));
      }
    }
    load(open);
    while (!open.isEmpty()) {
      settle(Objects.requireNonNull(open.pollFirst()).id());
    }
  }

  /** Takes out at once what the entries answer, and the claims of that. */
  private void load(Collection<Entry> entries) {
    List<String> targets = entries.stream().flatMap(Threads::target).toList();
    desk.load(targets);
    desk.load(
        targets.stream()
            .flatMap(id -> desk.get(id).stream())
            .flatMap(target -> target.place().stream().map(Place::claim))
            .toList());
  }

  private static Stream<String> target(Entry entry) {
    return entry.answered().stream().map(answered -> answered.answer().claim());
  }

  private void settle(String claim) {
    Entry first = desk.get(claim).orElseThrow();
    String dispute =
        target(first)
            .flatMap(id -> desk.get(id).stream())
            .flatMap(target -> target.place().stream())
            .flatMap(place -> desk.get(place.claim()).stream())
            .filter(earlier -> earlier.isBefore(first))
            .flatMap(earlier -> earlier.dispute().stream())
            .findFirst()
            .orElse(claim);
    if (first.dispute().filter(dispute::equals).isPresent()) {
      return;
    }
    desk.set(first.of(Optional.of(dispute)));
    if (first.dispute().isPresent()) {
      // claims that hang on this one move with it
      List<String> members = desk.telling(List.of(claim)).stream().map(Entry::id).toList();
      desk.answering(members).stream()
          .filter(Entry::isFirst)
          .filter(first::isBefore)
          .forEach(open::add);
    }
  }
}
