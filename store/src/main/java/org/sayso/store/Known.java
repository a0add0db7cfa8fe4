package org.sayso.store;

import java.util.Map;

/** Looks up what must be there. */
final class Known {

  private Known() {}

  /**
   * The value of a key.
   *
   * @throws IllegalStateException if there is none: a fault of this program
   */
  static <K, V> V in(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing is known of %s".formatted(key));
    }
    return value;
  }
}
