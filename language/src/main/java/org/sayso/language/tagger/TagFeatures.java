package org.sayso.language.tagger;

import java.util.Locale;

/**
 * What the tagger looks at: words, affixes and shapes around a token, and the two tags before it.
 *
 * <p>Each feature is hashed into one of {@link #BUCKETS} rows of weights, as in Collins (2002),
 * "Discriminative Training Methods for Hidden Markov Models", with the hashing of Weinberger et al.
 * (2009). One instance serves one sentence.
 */
public final class TagFeatures {

  /** Rows of the weight table; a power of two. */
  public static final int BUCKETS = 1 << 17;

  /** Features of one token. */
  public static final int COUNT = 20;

  private final String[] lower;
  private final long[] word;
  private final long[] suffix3;
  private final int[] shape;

  /** Prepares a sentence of at least one word. */
  public TagFeatures(String[] words) {
    int n = words.length;
    lower = new String[n];
    word = new long[n];
    suffix3 = new long[n];
    shape = new int[n];
    for (int i = 0; i < n; i++) {
      lower[i] = normal(words[i]);
      word[i] = hash(lower[i], 0, lower[i].length());
      suffix3[i] = hash(lower[i], Math.max(0, lower[i].length() - 3), lower[i].length());
      shape[i] = shape(words[i], i == 0);
    }
  }

  /** Fills {@code into} with the bucket of each feature of token {@code i}. */
  public void fill(int i, int previous, int beforePrevious, int[] into) {
    String w = lower[i];
    int length = w.length();
    long before = at(word, i - 1);
    long after = at(word, i + 1);
    into[0] = bucket(1, word[i], 0);
    into[1] = bucket(2, hash(w, Math.max(0, length - 1), length), shape[i]);
    into[2] = bucket(3, hash(w, Math.max(0, length - 2), length), 0);
    into[3] = bucket(4, suffix3[i], 0);
    into[4] = bucket(5, hash(w, Math.max(0, length - 4), length), 0);
    into[5] = bucket(6, hash(w, 0, Math.min(2, length)), shape[i]);
    into[6] = bucket(7, hash(w, 0, Math.min(3, length)), 0);
    into[7] = bucket(8, shape[i], 0);
    into[8] = bucket(9, previous, 0);
    into[9] = bucket(10, previous, beforePrevious);
    into[10] = bucket(11, previous, word[i]);
    into[11] = bucket(12, before, 0);
    into[12] = bucket(13, before, word[i]);
    into[13] = bucket(14, at(word, i - 2), 0);
    into[14] = bucket(15, after, 0);
    into[15] = bucket(16, after, word[i]);
    into[16] = bucket(17, at(suffix3, i + 1), previous);
    into[17] = bucket(18, at(word, i + 2), 0);
    into[18] = bucket(19, suffix3[i], previous * 32L + (i + 1 < shape.length ? shape[i + 1] : 31));
    into[19] = bucket(20, shape[i], i > 0 ? shape[i - 1] : 31);
  }

  private static long at(long[] values, int i) {
    return i < 0 ? -1 - i : i >= values.length ? 1000 + i - values.length : values[i];
  }

  private static String normal(String word) {
    boolean digit = false;
    for (int i = 0; i < word.length() && !digit; i++) {
      digit = Character.isDigit(word.charAt(i));
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return digit ? lower.replaceAll("\\d", "0") : lower;
  }

  private static int shape(String word, boolean first) {
    int upper = 0;
    int digits = 0;
    int letters = 0;
    boolean hyphen = false;
    boolean stop = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      hyphen |= c == '-';
      stop |= c == '.';
    }
    int kind;
    if (digits > 0) {
      kind = letters > 0 ? 2 : 1;
    } else if (letters == 0) {
      kind = 3;
    } else if (upper == 0) {
      kind = 4;
    } else if (upper == letters && letters > 1) {
      kind = 5;
    } else {
      kind = Character.isUpperCase(word.charAt(0)) ? 6 : 7;
    }
    return kind + (hyphen ? 8 : 0) + (stop && letters > 0 ? 16 : 0) + (first ? 32 : 0);
  }

  private static long hash(String text, int from, int to) {
    long h = 1125899906842597L;
    for (int i = from; i < to; i++) {
      h = 31 * h + text.charAt(i);
    }
    return h * 31 + (to - from);
  }

  private static int bucket(int template, long a, long b) {
    long h =
        template * 0x9E3779B97F4A7C15L
            ^ a * 0xC2B2AE3D27D4EB4FL
            ^ Long.rotateLeft(b * 0x165667B19E3779F9L, 23);
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    return (int) h & (BUCKETS - 1);
  }
}
