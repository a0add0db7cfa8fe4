package org.sayso.train.code;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.sayso.language.coder.RootCoder;
import org.sayso.model.EventRoot;

/**
 * What the network gets wrong in a batch: minus the logarithm of what it gives to the roots one of
 * which is right, labels smoothed (Szegedy et al. 2016).
 */
final class CodeLoss {

  private static final float SMOOTHING = 0.1f;
  private static final float NEVER = -1e4f;
  private static final float LEAST = 1e-9f;

  private CodeLoss() {}

  /**
   * One number, to be made small.
   *
   * @param scores [rows, labels]
   * @param weights how much each row counts
   */
  static NDArray of(NDManager manager, NDArray scores, List<CodedRow> rows, float[] weights) {
    int labels = RootCoder.LABELS;
    float[] shut = new float[rows.size() * labels];
    float[] right = new float[rows.size() * labels];
    float[] smooth = new float[rows.size() * labels];
    for (int i = 0; i < rows.size(); i++) {
      CodedRow row = rows.get(i);
      boolean nothing = row.roots().isEmpty();
      // Where somebody coded something, whether anything fits was not asked.
      boolean open = nothing || row.root().isEmpty();
      shut[i * labels + RootCoder.NOTHING] = open ? 0 : NEVER;
      int choices = open ? labels : labels - 1;
      for (int label = 0; label < choices; label++) {
        smooth[i * labels + label] = SMOOTHING / choices * weights[i];
      }
      if (nothing) {
        right[i * labels + RootCoder.NOTHING] = 1;
      }
      for (EventRoot root : row.roots()) {
        right[i * labels + root.ordinal()] = 1;
      }
    }
    Shape shape = new Shape(rows.size(), labels);
    NDArray logShares = scores.add(manager.create(shut, shape)).logSoftmax(-1);
    NDArray found =
        logShares
            .exp()
            .mul(manager.create(right, shape))
            .sum(new int[] {1})
            .add(LEAST)
            .log()
            .mul(manager.create(weights))
            .sum()
            .mul(1 - SMOOTHING);
    return found.add(logShares.mul(manager.create(smooth, shape)).sum()).mul(-1f / rows.size());
  }
}
