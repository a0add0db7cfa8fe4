package org.sayso.store;

/**
 * Says of most numbers that are not in a set that they are not (Bloom 1970): of the keys under
 * which a new statement is looked for, nearly all are of nobody, and asking the database for each
 * would be most of the work of adding. Not thread-safe.
 */
final class KeyFilter {

  /** With as many bits a number, four of them set, one in 400 passes that is not in the set. */
  private static final int BITS_EACH = 16;

  private static final int SET = 4;
  private static final int LEAST = 1 << 18;

  private final long[] bits;
  private final int capacity;
  private int held;

  /** An empty filter for some more numbers than {@code expected}. */
  KeyFilter(int expected) {
    long wanted = (long) BITS_EACH * Math.max(LEAST, 2L * expected);
    int words = Integer.highestOneBit((int) Math.min(1 << 26, (wanted - 1) >>> 6)) << 1;
    this.bits = new long[words];
    this.capacity = (int) Math.min(Integer.MAX_VALUE, (long) words * Long.SIZE / BITS_EACH);
  }

  void add(long number) {
    held++;
    long hash = mixed(number);
    for (int i = 0; i < SET; i++) {
      int bit = place(hash, i);
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  /** False only if the number was never added. */
  boolean mayHold(long number) {
    long hash = mixed(number);
    for (int i = 0; i < SET; i++) {
      int bit = place(hash, i);
      if ((bits[bit >>> 6] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it holds more than it was made for, and lets too much pass. */
  boolean isFull() {
    return held > capacity;
  }

  /** Two halves make as many hashes as are wanted (Kirsch and Mitzenmacher 2008). */
  private int place(long hash, int i) {
    int one = (int) hash;
    int other = (int) (hash >>> 32) | 1;
    return (one + i * other) & (int) ((long) bits.length * Long.SIZE - 1) & Integer.MAX_VALUE;
  }

  private static long mixed(long number) {
    long z = number * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
    return z ^ z >>> 32;
  }
}
