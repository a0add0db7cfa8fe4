package org.sayso.train.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Function;

/** Steps of learning, with a rate that rises and falls. */
public final class Learning {

  private static final double WARM_UP = 0.08;

  private Learning() {}

  /**
   * One step down a loss.
   *
   * @param loss makes the loss with arrays of the manager it is given; all are gone afterwards
   * @return the loss before the step
   */
  public static double step(
      NDManager manager, AdamW optimizer, float rate, Function<NDManager, NDArray> loss) {
    try (NDManager scratch = manager.newSubManager()) {
      JniUtils.setGradMode(true);
      NDArray sum = loss.apply(scratch);
      sum.attach(scratch);
      JniUtils.backward((PtNDArray) sum, (PtNDArray) scratch.create(1f), false, false);
      JniUtils.setGradMode(false);
      optimizer.step(scratch, rate);
      return sum.getFloat();
    }
  }

  /**
   * The learning rate at a place of a training: up over the first part, then down to 0.
   *
   * @param highest the rate at its height
   * @param share how much is done, from 0 to 1
   */
  public static float rate(float highest, double share) {
    double height = share < WARM_UP ? (share + 1e-3) / WARM_UP : (1 - share) / (1 - WARM_UP);
    return (float) (highest * height);
  }
}
