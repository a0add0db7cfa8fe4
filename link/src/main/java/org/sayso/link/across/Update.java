package org.sayso.link.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.sayso.model.Answered;
import org.sayso.model.Told;

/**
 * One update of a memory: places the statements that are new or have lost their claim, in the order
 * of time, and whatever that touches; then finds their answers; then their disputes.
 */
final class Update {

  private final Desk desk;
  private final Keys keys;
  private final Likeness likeness;
  private final Replies replies;

  /** Answers to what is gone; they look for another claim. */
  private final Set<String> orphans = new HashSet<>();

  /** No statement of an earlier day can be touched. */
  private LocalDate since = LocalDate.MAX;

  /** No statement is of a later day, in days since 1970-01-01. */
  private long latest;

  Update(Desk desk, Keys keys, Likeness likeness, Replies replies) {
    this.desk = desk;
    this.keys = keys;
    this.likeness = likeness;
    this.replies = replies;
  }

  void run(Collection<String> removed, Collection<Told> added) {
    TreeSet<Told> open = new TreeSet<>(Entry.ORDER);
    if (!removed.isEmpty()) {
      Set<String> gone = Set.copyOf(removed);
      Collection<Entry> left = desk.telling(gone);
      Collection<Entry> answers = desk.answering(gone);
      left.stream().filter(e -> !gone.contains(e.id())).map(Entry::told).forEach(open::add);
      answers.stream().map(Entry::id).filter(id -> !gone.contains(id)).forEach(orphans::add);
      desk.remove(gone);
    }
    open.addAll(added);
    since = open.isEmpty() ? LocalDate.MAX : open.first().day().minusDays(Replies.EARLY);
    latest =
        Math.max(desk.latest().toEpochDay(), open.isEmpty() ? 0 : open.last().day().toEpochDay());
    List<Told> first = List.copyOf(open);
    // before the new ones are in the memory, or it would give them back
    desk.loadFirst(all(first, this::same));
    desk.loadFirst(all(first, this::answered));
    desk.loadSince(all(first, this::sameLater), since);
    desk.loadSince(all(first, this::answering), since);
    added.forEach(told -> desk.add(Entry.of(told)));
    while (!open.isEmpty()) {
      place(open.pollFirst(), open);
    }
    answers(added);
    new Threads(desk).run();
    desk.save();
  }

  private long[] same(Told told) {
    return keys.same(desk.marks(told), Long.MIN_VALUE, latest);
  }

  private long[] sameLater(Told told) {
    return keys.same(desk.marks(told), since.toEpochDay(), latest);
  }

  private long[] answered(Told told) {
    return keys.answered(desk.marks(told), Long.MIN_VALUE, latest);
  }

  private long[] answering(Told told) {
    return keys.answering(desk.marks(told), since.toEpochDay(), latest);
  }

  private static long[] all(Collection<Told> statements, Function<Told, long[]> keys) {
    return statements.stream().map(keys).flatMapToLong(LongStream::of).distinct().toArray();
  }

  /** Joins the claim whose first telling is most like it, or begins one. */
  private void place(Told told, TreeSet<Told> open) {
    Entry entry = desk.get(told.id()).orElseThrow();
    long[] near = same(told);
    desk.loadFirst(near);
    Place best = new Place(told.id(), 1, "");
    Entry chosen = entry;
    for (Entry first : desk.under(near)) {
      if (first.isFirst() && first.isBefore(entry) && meet(first.told(), told)) {
        Optional<Place> place = likeness.same(first.told(), told);
        if (place.isPresent() && (chosen == entry || isBetter(place.get(), first, best, chosen))) {
          best = place.get();
          chosen = first;
        }
      }
    }
    if (entry.place().filter(best::equals).isEmpty()) {
      desk.set(entry.in(best));
    }
    boolean isFirst = chosen == entry;
    if (isFirst && !entry.isFirst()) {
      desk.loadSince(sameLater(told), since);
      for (Entry later : desk.under(near)) {
        if (entry.isBefore(later)
            && meet(told, later.told())
            && likeness.same(told, later.told()).isPresent()) {
          open.add(later.told());
        }
      }
    } else if (!isFirst && entry.isFirst()) {
      desk.telling(List.of(told.id())).stream().map(Entry::told).forEach(open::add);
    }
  }

  private static boolean isBetter(Place place, Entry first, Place best, Entry chosen) {
    return place.score() > best.score() || place.score() == best.score() && first.isBefore(chosen);
  }

  private void answers(Collection<Told> added) {
    Set<String> open = new HashSet<>(orphans);
    added.forEach(told -> open.add(told.id()));
    List<Entry> changed = List.copyOf(desk.changed());
    List<Told> began =
        changed.stream().filter(e -> e.isFirst() && !wasFirst(e)).map(Entry::told).toList();
    desk.loadSince(all(began, this::answering), since);
    for (Told claim : began) {
      for (Entry later : desk.under(answering(claim))) {
        if (answer(later.told(), claim).isPresent()) {
          open.add(later.id());
        }
      }
    }
    List<String> ended =
        changed.stream().filter(e -> !e.isFirst() && wasFirst(e)).map(Entry::id).toList();
    if (!ended.isEmpty()) {
      desk.answering(ended).forEach(e -> open.add(e.id()));
    }
    desk.load(open);
    List<Entry> answers = open.stream().flatMap(id -> desk.get(id).stream()).toList();
    desk.loadFirst(all(answers.stream().map(Entry::told).toList(), this::answered));
    for (Entry answer : answers) {
      Optional<Answered> best = best(answer.told());
      if (!answer.answered().equals(best)) {
        desk.set(answer.answers(best));
      }
    }
  }

  private boolean wasFirst(Entry entry) {
    return desk.before(entry.id()).filter(Entry::isFirst).isPresent();
  }

  private boolean meet(Told one, Told other) {
    return Keys.meet(desk.marks(one), desk.marks(other));
  }

  private Optional<Answered> answer(Told told, Told claim) {
    long days = Math.abs(ChronoUnit.DAYS.between(told.day(), claim.day()));
    boolean pointed = days <= Replies.POINTED && Replies.pointsBack(told) && Replies.isBlame(claim);
    return pointed || meet(told, claim) ? replies.answer(told, claim) : Optional.empty();
  }

  /** What is answered in its own document, or else the claim of another that fits best. */
  private Optional<Answered> best(Told told) {
    Optional<Answered> own =
        told.reply().map(reply -> new Answered(reply, "answers it in the same report"));
    return own.or(
        () ->
            desk.under(answered(told)).stream()
                .filter(Entry::isFirst)
                .map(Entry::told)
                .flatMap(claim -> answer(told, claim).stream().map(found -> new Fit(claim, found)))
                .max(Fit.ORDER)
                .map(Fit::found));
  }

  /** A claim that may be answered, and how. */
  private record Fit(Told claim, Answered found) {

    /** The surer one; of two the one told last. */
    static final Comparator<Fit> ORDER =
        Comparator.comparingDouble((Fit fit) -> fit.found().answer().confidence())
            .thenComparing(Fit::claim, Entry.ORDER);
  }
}
