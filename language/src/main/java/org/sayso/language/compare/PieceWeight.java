package org.sayso.language.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * How much a piece tells of what a text is about.
 *
 * <p>The vocabulary stands in the order of frequency, and frequency falls as the rank rises (Zipf's
 * law), so the logarithm of the rank does for inverse document frequency.
 */
public final class PieceWeight {

  /** Before it stand special pieces, marks and single letters; it is "the". */
  private static final int FIRST_WORD = 1996;

  private static final double LOG_OF_LAST = Math.log(30522 - FIRST_WORD);

  private PieceWeight() {}

  /** From 0 for marks and the most frequent word to 1 for the rarest piece. */
  public static float of(long id) {
    return id < FIRST_WORD ? 0 : (float) Math.min(1, Math.log(id - FIRST_WORD + 1.0) / LOG_OF_LAST);
  }

  /** Weights of pieces that make 1; equal ones where all pieces are without. */
  public static float[] shares(long[] ids) {
    float[] shares = new float[ids.length];
    double sum = 0;
    for (int i = 0; i < ids.length; i++) {
      shares[i] = of(ids[i]);
      sum += shares[i];
    }
    for (int i = 0; i < ids.length; i++) {
      shares[i] = sum == 0 ? 1f / ids.length : (float) (shares[i] / sum);
    }
    return shares;
  }

  /** The words of a text by their weight, a vector of length 1. */
  static Map<Long, Double> words(long[] ids) {
    Map<Long, Double> words = new HashMap<>();
    for (long id : ids) {
      words.merge(id, (double) of(id), Math::max);
    }
    double norm = Math.sqrt(words.values().stream().mapToDouble(w -> w * w).sum());
    words.replaceAll((id, weight) -> norm == 0 ? 0 : weight / norm);
    return words;
  }

  /** The cosine of two such vectors. */
  static double common(Map<Long, Double> one, Map<Long, Double> other) {
    double sum = 0;
    for (Map.Entry<Long, Double> word : one.entrySet()) {
      sum += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }

  /** How many words two texts have in common, by their weight, from 0 to 1. */
  public static double common(long[] one, long[] other) {
    return common(words(one), words(other));
  }
}
