package org.sayso.link.copies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.link.copies.CopyMemory.Kept;
import org.sayso.model.Text;

/**
 * Finds exact and near copies of reports.
 *
 * <p>The longest of several copies stands for all, so that a cut copy is a part of it, and every
 * copy is like that one: no chain of likenesses joins different reports. From the longest to the
 * shortest each report joins the one of which it is most a copy, or stands for itself. The clusters
 * are a function of the set of documents in the memory, whatever the order in which they came.
 * Thread-safe; keeps no state between calls, but one memory must not be given to two calls at once.
 */
public final class Copies {

  /**
   * A near copy has at least this part of its runs of five words in the longer report: one word in
   * ten changed leaves .9^5 = .59 of them, and different reports of one event that share quotations
   * stay far below (CopiesTest measures both).
   */
  private static final double CONTAINED = 0.4;

  /**
   * And both have this part of all their runs in common, so that a brief that quotes nothing but a
   * paragraph of a long article is no copy. Broder (1997) clusters from .5; Henzinger (2006) found
   * such counts alone too lax for pages of one site, whose boilerplate is alike; a cut end needs
   * less.
   */
  private static final double RESEMBLES = 0.25;

  /** Reports of fewer words are too short to be near copies of anything. */
  private static final int SHORT = 20;

  private static final Comparator<Kept> ORDER =
      Comparator.comparingInt((Kept kept) -> -kept.sketch().words())
          .thenComparingLong(Kept::day)
          .thenComparing(Kept::id);

  /** A finder of copies. */
  public Copies() {}

  /**
   * A document to look at.
   *
   * @param id unique in the ledger
   * @param day when it was published, else collected
   * @param text its words
   */
  public record Report(String id, LocalDate day, Text text) {}

  /**
   * Forgets documents, adds others, and brings the clusters up to date.
   *
   * @param removed ids of documents to forget; unknown ones are ignored
   * @param added documents; one that is kept already is replaced
   */
  public void update(CopyMemory memory, Collection<String> removed, Collection<Report> added) {
    TreeSet<Kept> open = new TreeSet<>(ORDER);
    Set<String> gone = new HashSet<>(removed);
    memory.withIds(added.stream().map(Report::id).toList()).forEach(kept -> gone.add(kept.id()));
    if (!gone.isEmpty()) {
      memory.copiesOf(gone).stream().filter(kept -> !gone.contains(kept.id())).forEach(open::add);
      memory.remove(gone);
    }
    for (Report report : added) {
      Kept kept =
          new Kept(
              Sketch.of(report.id(), report.text()), report.day().toEpochDay(), Optional.empty());
      memory.add(kept, kept.sketch().keys());
      open.add(kept);
    }
    Map<String, Kept> changed = new HashMap<>();
    while (!open.isEmpty()) {
      place(Objects.requireNonNull(open.pollFirst()), open, changed, memory);
    }
    if (!changed.isEmpty()) {
      memory.update(changed.values());
    }
  }

  private static void place(
      Kept polled, TreeSet<Kept> open, Map<String, Kept> changed, CopyMemory memory) {
    Kept kept = changed.getOrDefault(polled.id(), polled);
    List<Kept> near =
        memory.withKeys(kept.sketch().keys()).stream()
            .map(other -> changed.getOrDefault(other.id(), other))
            .toList();
    Copy copy =
        near.stream()
            .filter(other -> other.isFirst() && ORDER.compare(other, kept) < 0)
            .sorted(ORDER)
            .flatMap(other -> copy(other.sketch(), kept.sketch()).stream())
            .max(
                Comparator.comparing(Copy::kind, Comparator.reverseOrder())
                    .thenComparingDouble(Copy::share))
            .orElse(new Copy(kept.id(), Copy.Kind.FIRST, 1));
    if (kept.copy().filter(copy::equals).isPresent()) {
      return;
    }
    changed.put(kept.id(), new Kept(kept.sketch(), kept.day(), Optional.of(copy)));
    if (copy.kind() == Copy.Kind.FIRST) {
      near.stream()
          .filter(other -> ORDER.compare(kept, other) < 0)
          .filter(other -> copy(kept.sketch(), other.sketch()).isPresent())
          .forEach(open::add);
    } else if (kept.isFirst()) {
      memory.copiesOf(List.of(kept.id())).stream()
          .map(other -> changed.getOrDefault(other.id(), other))
          .filter(other -> other.copy().filter(c -> c.cluster().equals(kept.id())).isPresent())
          .filter(other -> !other.id().equals(kept.id()))
          .forEach(open::add);
    }
  }

  /** What {@code shorter} is of {@code longer}, if it is a copy of it. */
  private static Optional<Copy> copy(Sketch longer, Sketch shorter) {
    if (longer.content() == shorter.content()) {
      return Optional.of(new Copy(longer.document(), Copy.Kind.EXACT, 1));
    }
    if (Math.min(longer.words(), shorter.words()) < SHORT
        || longer.resemblance(shorter) < RESEMBLES) {
      return Optional.empty();
    }
    double share = longer.containment(shorter);
    return share < CONTAINED
        ? Optional.empty()
        : Optional.of(new Copy(longer.document(), Copy.Kind.NEAR, Math.round(100 * share) / 100.0));
  }
}
