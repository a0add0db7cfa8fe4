package org.sayso.link.across;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Ids by something that several of them share. */
final class Index<K> {

  private final Map<K, Set<String>> ids = new HashMap<>();

  void put(K key, String id) {
    ids.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
  }

  void take(K key, String id) {
    Set<String> there = ids.get(key);
    if (there != null && there.remove(id) && there.isEmpty()) {
      ids.remove(key);
    }
  }

  Set<String> get(K key) {
    return ids.getOrDefault(key, Set.of());
  }
}
