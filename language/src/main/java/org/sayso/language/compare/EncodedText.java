package org.sayso.language.compare;

import java.util.Arrays;
import java.util.Map;

/**
 * A text as numbers, ready to be held against others: what it says as a whole, what each piece says
 * in its place, and its words.
 */
final class EncodedText {

  /** What two texts have in common is said in so many numbers. */
  static final int FEATURES = 3;

  private final float[][] pieces;
  private final float[] mean;
  private final float[] shares;
  private final Map<Long, Double> words;

  /**
   * A text of these pieces.
   *
   * @param scores for each piece the numbers that {@link CompareLayout} describes
   */
  EncodedText(long[] ids, float[][] scores) {
    pieces = new float[ids.length][];
    mean = new float[CompareLayout.WIDTH];
    for (int p = 0; p < ids.length; p++) {
      pieces[p] = Arrays.copyOfRange(scores[p], CompareLayout.EMBEDDING, CompareLayout.SIZE);
      for (int d = 0; d < mean.length; d++) {
        mean[d] += pieces[p][d];
      }
      toUnit(pieces[p]);
    }
    toUnit(mean);
    shares = PieceWeight.shares(ids);
    words = PieceWeight.words(ids);
  }

  private static void toUnit(float[] vector) {
    double norm = Math.sqrt(dot(vector, vector) + 1e-9);
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= (float) norm;
    }
  }

  /**
   * How near an answer is to this claim: by the whole (cosine), by the pieces of the claim, each
   * against the nearest piece of the answer (Khattab and Zaharia 2020), and by shared words.
   */
  double[] features(EncodedText answer) {
    double nearest = 0;
    for (int p = 0; p < pieces.length; p++) {
      if (shares[p] > 0) {
        float best = -1;
        for (float[] other : answer.pieces) {
          best = Math.max(best, dot(pieces[p], other));
        }
        nearest += shares[p] * best;
      }
    }
    return new double[] {dot(mean, answer.mean), nearest, PieceWeight.common(words, answer.words)};
  }

  private static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }
}
