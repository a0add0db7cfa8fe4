package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which values of one field each statement of one part of the index has, held in memory for
 * counting: one small number a statement, which stands for none, for one value, or for a list of
 * several. Thread-safe.
 */
final class Column {

  private final Codes codes;
  private final int values;
  private final List<int[]> lists;

  private Column(Codes codes, int values, List<int[]> lists) {
    this.codes = codes;
    this.values = values;
    this.lists = lists;
  }

  /** Reads the column of so many statements. */
  static Column of(SortedSetDocValues read, int statements) throws IOException {
    int values = Math.toIntExact(read.getValueCount());
    int[] codes = new int[statements];
    List<int[]> lists = new ArrayList<>();
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int doc = read.nextDoc(); doc < statements; doc = read.nextDoc()) {
      int number = read.docValueCount();
      if (number == 1) {
        codes[doc] = 1 + (int) read.nextOrd();
      } else {
        List<Integer> list = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
          list.add((int) read.nextOrd());
        }
        codes[doc] =
            known.computeIfAbsent(
                list,
                unknown -> {
                  lists.add(unknown.stream().mapToInt(Integer::intValue).toArray());
                  return values + lists.size();
                });
      }
    }
    return new Column(Codes.of(codes, 1 + values + lists.size()), values, lists);
  }

  /** How often each value, by its number, occurs among the statements found. */
  int[] count(FixedBitSet found) {
    int[] byCode = new int[1 + values + lists.size()];
    codes.count(found.getBits(), byCode);
    int[] counts = new int[values];
    System.arraycopy(byCode, 1, counts, 0, values);
    for (int i = 0; i < lists.size(); i++) {
      for (int value : lists.get(i)) {
        counts[value] += byCode[1 + values + i];
      }
    }
    return counts;
  }

  /** Numbers in as few bytes as the largest needs. */
  private sealed interface Codes {

    /** Adds to {@code counts} how often each number stands where a bit is set. */
    void count(long[] bits, int[] counts);

    static Codes of(int[] codes, int bound) {
      if (bound <= 1 << Byte.SIZE) {
        byte[] bytes = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
          bytes[i] = (byte) codes[i];
        }
        return new Bytes(bytes);
      }
      if (bound <= 1 << Character.SIZE) {
        char[] chars = new char[codes.length];
        for (int i = 0; i < codes.length; i++) {
          chars[i] = (char) codes[i];
        }
        return new Chars(chars);
      }
      return new Ints(codes);
    }
  }

  // Three times the same loop: one over an interface would cost a call for each statement, and
  // these loops are most of the time of a search with facets.

  private static final class Bytes implements Codes {
    private final byte[] codes;

    Bytes(byte[] codes) {
      this.codes = codes;
    }

    @Override
    public void count(long[] bits, int[] counts) {
      for (int i = 0; i < bits.length; i++) {
        for (long word = bits[i]; word != 0; word &= word - 1) {
          counts[codes[(i << 6) + Long.numberOfTrailingZeros(word)] & 0xff]++;
        }
      }
    }
  }

  private static final class Chars implements Codes {
    private final char[] codes;

    Chars(char[] codes) {
      this.codes = codes;
    }

    @Override
    public void count(long[] bits, int[] counts) {
      for (int i = 0; i < bits.length; i++) {
        for (long word = bits[i]; word != 0; word &= word - 1) {
          counts[codes[(i << 6) + Long.numberOfTrailingZeros(word)]]++;
        }
      }
    }
  }

  private static final class Ints implements Codes {
    private final int[] codes;

    Ints(int[] codes) {
      this.codes = codes;
    }

    @Override
    public void count(long[] bits, int[] counts) {
      for (int i = 0; i < bits.length; i++) {
        for (long word = bits[i]; word != 0; word &= word - 1) {
          counts[codes[(i << 6) + Long.numberOfTrailingZeros(word)]]++;
        }
      }
    }
  }
}
