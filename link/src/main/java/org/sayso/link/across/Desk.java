package org.sayso.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Told;

/**
 * What one update has taken out of the memory and changed, so that the memory is asked seldom and
 * about much at once. Reads see the changes; {@link #save()} writes them.
 */
final class Desk {

  private final Memory memory;
  private final Keys keys;
  private final Map<String, Entry> now = new HashMap<>();
  private final Map<String, Entry> before = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, Keys.Marks> marks = new HashMap<>();
  private final KeyIndex byKey = new KeyIndex();
  private final Index<String> byClaim = new Index<>();
  private final Index<String> byAnswered = new Index<>();
  private final KeySet askedFirst = new KeySet();
  private final KeySet askedSince = new KeySet();

  Desk(Memory memory, Keys keys) {
    this.memory = memory;
    this.keys = keys;
  }

  void remove(Collection<String> ids) {
    gone.addAll(ids);
    memory.remove(ids);
    for (String id : ids) {
      take(now.remove(id));
      before.remove(id);
    }
  }

  void add(Entry entry) {
    marks.remove(entry.id());
    long[] under = keys.of(marks(entry.told()));
    gone.remove(entry.id());
    memory.add(entry, under);
    put(entry);
    index(entry.id(), under);
  }

  /** What the keys of a statement are made of; made once. */
  Keys.Marks marks(Told told) {
    return marks.computeIfAbsent(told.id(), id -> keys.marks(told));
  }

  /** The last day that a statement of the memory may have. */
  LocalDate latest() {
    return memory.latest();
  }

  /** The statement with this id as it stands now, if it is there. */
  Optional<Entry> get(String id) {
    load(List.of(id));
    return Optional.ofNullable(now.get(id));
  }

  /** Takes what is not here yet out of the memory. */
  void load(Collection<String> ids) {
    List<String> missing =
        ids.stream().filter(id -> !now.containsKey(id) && !gone.contains(id)).distinct().toList();
    if (!missing.isEmpty()) {
      memory.withIds(missing).forEach(this::learn);
    }
  }

  /** Asks for the first tellings under these keys. */
  void loadFirst(long[] wanted) {
    long[] missing = LongStream.of(wanted).filter(askedFirst::add).sorted().toArray();
    if (missing.length > 0) {
      learn(memory.firstTellings(missing));
    }
  }

  /** Asks for all of that day or later under these keys; the day is the same in every call. */
  void loadSince(long[] wanted, LocalDate day) {
    long[] missing = LongStream.of(wanted).filter(askedSince::add).sorted().toArray();
    if (missing.length > 0) {
      learn(memory.since(missing, day));
    }
  }

  /** What was taken under these keys, each once. */
  Collection<Entry> under(long[] wanted) {
    Set<String> ids = new LinkedHashSet<>();
    for (long key : wanted) {
      byKey.collect(key, ids);
    }
    return ids.stream().map(now::get).toList();
  }

  /** The statements that tell one of these claims now. */
  Collection<Entry> telling(Collection<String> claims) {
    memory.telling(claims).forEach(this::learn);
    return here(claims, byClaim);
  }

  /** The statements that answer one of these statements now. */
  Collection<Entry> answering(Collection<String> ids) {
    memory.answering(ids).forEach(this::learn);
    return here(ids, byAnswered);
  }

  private Collection<Entry> here(Collection<String> wanted, Index<String> index) {
    Set<String> ids = new LinkedHashSet<>();
    wanted.forEach(one -> ids.addAll(index.get(one)));
    return ids.stream().map(now::get).toList();
  }

  /** Changes what was found of a statement that is here. */
  void set(Entry entry) {
    Entry old = now.get(entry.id());
    take(old);
    put(entry);
    if (entry.isFirst() && old != null && !old.isFirst()) {
      // the memory does not know yet that it is a first telling
      index(entry.id(), keys.of(marks(entry.told())));
    }
  }

  private void take(@Nullable Entry old) {
    if (old != null) {
      old.place().ifPresent(place -> byClaim.take(place.claim(), old.id()));
      old.answered().ifPresent(a -> byAnswered.take(a.answer().claim(), old.id()));
    }
  }

  private void put(Entry entry) {
    now.put(entry.id(), entry);
    entry.place().ifPresent(place -> byClaim.put(place.claim(), entry.id()));
    entry.answered().ifPresent(a -> byAnswered.put(a.answer().claim(), entry.id()));
  }

  /** As it was in the memory; empty if this update added it. */
  Optional<Entry> before(String id) {
    return Optional.ofNullable(before.get(id));
  }

  /** All that differs from what the memory holds. */
  Collection<Entry> changed() {
    Collection<Entry> changed = new ArrayList<>();
    for (Entry entry : now.values()) {
      if (!entry.equals(before.get(entry.id()))) {
        changed.add(entry);
      }
    }
    return changed;
  }

  void save() {
    Collection<Entry> changed = changed();
    if (!changed.isEmpty()) {
      memory.update(changed);
    }
  }

  private void learn(Collection<Memory.Found> found) {
    for (Memory.Found one : found) {
      if (!gone.contains(one.entry().id())) {
        learn(one.entry());
        byKey.put(one.key(), one.entry().id());
      }
    }
  }

  private void learn(Entry entry) {
    if (!gone.contains(entry.id()) && !now.containsKey(entry.id())) {
      put(entry);
      before.put(entry.id(), entry);
    }
  }

  private void index(String id, long[] under) {
    for (long key : under) {
      byKey.put(key, id);
    }
  }
}
