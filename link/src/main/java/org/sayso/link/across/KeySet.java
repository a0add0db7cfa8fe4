package org.sayso.link.across;

/** Keys, without an object each. */
final class KeySet {

  private static final int LEAST = 1 << 10;

  private long[] keys = new long[LEAST];
  private int used;
  private boolean zero;

  /** Adds a key; whether it was not there. */
  boolean add(long key) {
    if (key == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (2 * used >= keys.length) {
      grow();
    }
    int place = place(key);
    if (keys[place] == key) {
      return false;
    }
    keys[place] = key;
    used++;
    return true;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = keys;
    keys = new long[2 * old.length];
    for (long key : old) {
      if (key != 0) {
        keys[place(key)] = key;
      }
    }
  }
}
