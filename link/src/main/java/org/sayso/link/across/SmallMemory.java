package org.sayso.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** A memory that lives in the program's own: for tests and for some 100,000 statements. */
public final class SmallMemory implements Memory {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, long[]> keys = new LinkedHashMap<>();
  private final Index<Long> byKey = new Index<>();
  private final Index<String> byClaim = new Index<>();
  private final Index<String> byAnswered = new Index<>();
  private final Index<String> byDispute = new Index<>();

  private LocalDate latest = LocalDate.MIN;

  /** An empty memory. */
  public SmallMemory() {}

  @Override
  public void add(Entry entry, long[] newKeys) {
    keys.put(entry.id(), newKeys.clone());
    latest = entry.told().day().isAfter(latest) ? entry.told().day() : latest;
    for (long key : newKeys) {
      byKey.put(key, entry.id());
    }
    set(entry);
  }

  @Override
  public void remove(Collection<String> ids) {
    for (String id : ids) {
      Entry old = entries.remove(id);
      long[] had = keys.remove(id);
      if (old != null && had != null) {
        forget(old);
        for (long key : had) {
          byKey.take(key, id);
        }
      }
    }
  }

  @Override
  public Collection<Entry> withIds(Collection<String> ids) {
    return found(ids, List::of);
  }

  @Override
  public Collection<Found> firstTellings(long[] wanted) {
    return found(wanted, Entry::isFirst);
  }

  @Override
  public Collection<Found> since(long[] wanted, LocalDate day) {
    return found(wanted, entry -> !entry.told().day().isBefore(day));
  }

  @Override
  public Collection<Entry> telling(Collection<String> claims) {
    return found(claims, byClaim::get);
  }

  @Override
  public Collection<Entry> answering(Collection<String> ids) {
    return found(ids, byAnswered::get);
  }

  @Override
  public LocalDate latest() {
    return latest;
  }

  @Override
  public Collection<Entry> disputing(Collection<String> disputes) {
    return found(disputes, byDispute::get);
  }

  @Override
  public void update(Collection<Entry> changed) {
    for (Entry entry : changed) {
      Entry old = entries.get(entry.id());
      if (old != null) {
        forget(old);
        set(entry);
      }
    }
  }

  /** All that is kept, in the order of adding. */
  public Collection<Entry> all() {
    return List.copyOf(entries.values());
  }

  private void set(Entry entry) {
    entries.put(entry.id(), entry);
    entry.place().ifPresent(place -> byClaim.put(place.claim(), entry.id()));
    entry.answered().ifPresent(a -> byAnswered.put(a.answer().claim(), entry.id()));
    entry.dispute().ifPresent(dispute -> byDispute.put(dispute, entry.id()));
  }

  private void forget(Entry entry) {
    entry.place().ifPresent(place -> byClaim.take(place.claim(), entry.id()));
    entry.answered().ifPresent(a -> byAnswered.take(a.answer().claim(), entry.id()));
    entry.dispute().ifPresent(dispute -> byDispute.take(dispute, entry.id()));
  }

  private Collection<Found> found(long[] wanted, Predicate<Entry> which) {
    List<Found> found = new ArrayList<>();
    for (long key : wanted) {
      for (String id : byKey.get(key)) {
        Entry entry = entries.get(id);
        if (entry != null && which.test(entry)) {
          found.add(new Found(key, entry));
        }
      }
    }
    return found;
  }

  private <K> Collection<Entry> found(
      Collection<K> wanted, Function<K, ? extends Collection<String>> ids) {
    Map<String, Entry> found = new LinkedHashMap<>();
    for (K one : wanted) {
      for (String id : ids.apply(one)) {
        Entry entry = entries.get(id);
        if (entry != null) {
          found.put(id, entry);
        }
      }
    }
    return found.values();
  }
}
