package org.sayso.link.across;

import java.util.Arrays;
import java.util.Collection;

/**
 * Ids of statements by the keys under which they are filed, without an object a key: an update asks
 * for a hundred keys a statement, and most are nobody's.
 */
final class KeyIndex {

  private static final int LEAST = 1 << 10;
  private static final int END = 0;

  /** Open addressing with linear probing; a head of {@link #END} marks a free place. */
  private long[] keys = new long[LEAST];

  private int[] heads = new int[LEAST];
  private int used;

  /** Lists of ids, each place with the next one; place 0 is none. */
  private String[] ids = new String[LEAST];

  private int[] next = new int[LEAST];
  private int filled = 1;

  /** Files an id under a key, once. */
  void put(long key, String id) {
    if (2 * used >= keys.length) {
      grow();
    }
    int place = place(key);
    for (int at = heads[place]; at != END; at = next[at]) {
      if (ids[at].equals(id)) {
        return;
      }
    }
    if (filled == ids.length) {
      ids = Arrays.copyOf(ids, 2 * filled);
      next = Arrays.copyOf(next, 2 * filled);
    }
    used += heads[place] == END ? 1 : 0;
    ids[filled] = id;
    next[filled] = heads[place];
    keys[place] = key;
    heads[place] = filled++;
  }

  /** Adds the ids filed under a key. */
  void collect(long key, Collection<String> into) {
    for (int at = heads[place(key)]; at != END; at = next[at]) {
      into.add(ids[at]);
    }
  }

  /** Where a key is, or the free place where it would be. */
  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (heads[place] != END && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new long[2 * oldKeys.length];
    heads = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != END) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        heads[place] = oldHeads[i];
      }
    }
  }
}
