package org.sayso.link.copies;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A memory that lives in the program's own: for tests and for some 10,000 documents. */
public final class SmallCopyMemory implements CopyMemory {

  private final Map<String, Kept> documents = new LinkedHashMap<>();
  private final Map<Long, Set<String>> byKey = new HashMap<>();

  /** An empty memory. */
  public SmallCopyMemory() {}

  @Override
  public void add(Kept kept, long[] keys) {
    documents.put(kept.id(), kept);
    for (long key : keys) {
      byKey.computeIfAbsent(key, k -> new HashSet<>()).add(kept.id());
    }
  }

  @Override
  public void remove(Collection<String> ids) {
    for (String id : ids) {
      Kept kept = documents.remove(id);
      if (kept != null) {
        for (long key : kept.sketch().keys()) {
          byKey.getOrDefault(key, new HashSet<>()).remove(id);
        }
      }
    }
  }

  @Override
  public Collection<Kept> withIds(Collection<String> ids) {
    return ids.stream().flatMap(id -> Stream.ofNullable(documents.get(id))).toList();
  }

  @Override
  public Collection<Kept> withKeys(long[] keys) {
    Set<String> ids = new LinkedHashSet<>();
    Arrays.stream(keys).forEach(key -> ids.addAll(byKey.getOrDefault(key, Set.of())));
    return ids.stream().map(documents::get).toList();
  }

  @Override
  public Collection<Kept> copiesOf(Collection<String> clusters) {
    return documents.values().stream()
        .filter(kept -> kept.copy().filter(c -> clusters.contains(c.cluster())).isPresent())
        .toList();
  }

  @Override
  public void update(Collection<Kept> changed) {
    changed.forEach(kept -> documents.put(kept.id(), kept));
  }

  /** All documents, in the order of adding. */
  public Collection<Kept> all() {
    return List.copyOf(documents.values());
  }
}
