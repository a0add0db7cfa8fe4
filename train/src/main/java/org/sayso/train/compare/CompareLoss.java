package org.sayso.train.compare;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.sayso.language.compare.CompareLayout;
import org.sayso.model.Relation;

/** What the network gets wrong. */
final class CompareLoss {

  private static final float SMOOTHING = 0.1f;
  private static final float LEAST = 1e-9f;

  private CompareLoss() {}

  /**
   * Of an exchange: cross entropy of the right answer among all, of the right question among all,
   * and of each pair for itself.
   *
   * @param related [questions, answers], the right ones on the diagonal
   */
  static NDArray related(NDManager manager, NDArray related) {
    int n = (int) related.getShape().get(0);
    float[] right = new float[n * n];
    float[] signs = new float[n * n];
    Arrays.fill(signs, -1);
    for (int i = 0; i < n; i++) {
      right[i * n + i] = 1;
      signs[i * n + i] = 1;
    }
    NDArray diagonal = manager.create(right, new Shape(n, n));
    NDArray ofAnswers = related.logSoftmax(1).mul(diagonal).sum();
    NDArray ofQuestions = related.logSoftmax(0).mul(diagonal).sum();
    NDArray each =
        related
            .mul(manager.create(signs, new Shape(n, n)))
            .neg()
            .exp()
            .add(1)
            .log()
            .sum()
            .mul(0.3f);
    return each.sub(ofAnswers).sub(ofQuestions).mul(1f / (2 * n));
  }

  /**
   * Of pairs: minus the logarithm of what is given to the right relations together, smoothed.
   *
   * @param logits [pairs, relations]
   */
  static NDArray relations(NDManager manager, NDArray logits, List<ComparedPair> pairs) {
    int labels = CompareLayout.RELATIONS;
    float[] right = new float[pairs.size() * labels];
    for (int i = 0; i < pairs.size(); i++) {
      for (Relation relation : pairs.get(i).right()) {
        right[i * labels + relation.ordinal()] = 1;
      }
    }
    NDArray logShares = logits.logSoftmax(-1);
    NDArray found =
        logShares
            .exp()
            .mul(manager.create(right, new Shape(pairs.size(), labels)))
            .sum(new int[] {1})
            .add(LEAST)
            .log()
            .sum()
            .mul(1 - SMOOTHING);
    return found.add(logShares.sum().mul(SMOOTHING / labels)).mul(-1f / pairs.size());
  }
}
