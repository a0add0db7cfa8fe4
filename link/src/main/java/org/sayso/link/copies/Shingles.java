package org.sayso.link.copies;

import java.util.Arrays;
import org.sayso.model.Text;

/**
 * The overlapping runs of words of a text, as hashes (Broder 1997). Case, punctuation and spacing
 * do not count.
 */
final class Shingles {

  /**
   * Words in a run. Broder (1997) takes ten; five keeps enough whole runs when one word in ten is
   * changed (.9^5 = 59 %), and different reports of one event still share few.
   */
  private static final int LENGTH = 5;

  private Shingles() {}

  /** The hashes of the words of a text, in order. */
  static long[] words(Text text) {
    String value = text.value();
    long[] words = new long[64];
    int count = 0;
    long hash = 0;
    boolean inside = false;
    for (int i = 0; i <= value.length(); i++) {
      boolean letter = i < value.length() && Character.isLetterOrDigit(value.charAt(i));
      if (letter) {
        hash = hash * 31 + Character.toLowerCase(value.charAt(i));
        inside = true;
      } else if (inside) {
        if (count == words.length) {
          words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = mix(hash);
        hash = 0;
        inside = false;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The hashes of the runs of these words, ascending, each once; a shorter text is one run. */
  static long[] of(long[] words) {
    if (words.length == 0) {
      return new long[0];
    }
    int runs = Math.max(1, words.length - LENGTH + 1);
    long[] hashes = new long[runs];
    for (int i = 0; i < runs; i++) {
      long hash = 1;
      for (int j = i; j < Math.min(words.length, i + LENGTH); j++) {
        hash = mix(hash * 31 + words[j]);
      }
      hashes[i] = hash;
    }
    Arrays.sort(hashes);
    int kept = 1;
    for (int i = 1; i < runs; i++) {
      if (hashes[i] != hashes[kept - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
