package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), gradients clipped to norm 1. A step
 * whose gradient is absurd is left out: reduced precision yields one now and then.
 */
final class AdamW {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.98f;
  private static final float EPSILON = 1e-6f;
  private static final float DECAY = 0.01f;
  private static final double ABSURD = 1e4;

  private final Map<String, NDArray> parameters;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private int steps;
  private int skipped;

  AdamW(NDManager manager, Map<String, NDArray> parameters) {
    this.parameters = parameters;
    parameters.forEach(
        (name, array) -> {
          means.put(name, manager.zeros(array.getShape()));
          squares.put(name, manager.zeros(array.getShape()));
        });
  }

  /** Steps left out so far. */
  int skipped() {
    return skipped;
  }

  int steps() {
    return steps;
  }

  void steps(int done) {
    steps = done;
  }

  Map<String, NDArray> means() {
    return means;
  }

  Map<String, NDArray> squares() {
    return squares;
  }

  /**
   * One step along the gradients that the parameters hold now.
   *
   * @param scratch what the step makes lives here; the caller closes it
   * @return the norm of the gradient
   */
  double step(NDManager scratch, float rate) {
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    NDArray total = scratch.create(0f);
    for (Map.Entry<String, NDArray> entry : parameters.entrySet()) {
      NDArray gradient = entry.getValue().getGradient();
      gradient.attach(scratch);
      gradients.put(entry.getKey(), gradient);
      NDArray square = gradient.square();
      square.attach(scratch);
      NDArray sum = square.sum();
      sum.attach(scratch);
      total = total.add(sum);
      total.attach(scratch);
    }
    double norm = Math.sqrt(total.getFloat());
    if (!(norm < ABSURD)) {
      skipped++;
      // In place: numbers that are set from a buffer would live only as long as the buffer.
      gradients.values().forEach(gradient -> gradient.set(new NDIndex(":"), 0f));
      return norm;
    }
    steps++;
    float clip = (float) Math.min(1, 1 / (norm + 1e-6));
    double correction1 = 1 - Math.pow(BETA1, steps);
    double correction2 = 1 - Math.pow(BETA2, steps);
    for (Map.Entry<String, NDArray> entry : parameters.entrySet()) {
      String name = entry.getKey();
      NDArray parameter = entry.getValue();
      NDArray gradient = gradients.get(name).muli(clip);
      float own = rate * (name.startsWith("head.") || name.equals("embeddings.type") ? 5 : 1);
      NDArray mean = means.get(name);
      NDArray square = squares.get(name);
      mean.muli(BETA1).addi(kept(scratch, gradient.mul(1 - BETA1)));
      square.muli(BETA2).addi(kept(scratch, gradient.muli(gradient).muli(1 - BETA2)));
      NDArray root = kept(scratch, square.sqrt());
      root.muli((float) (1 / Math.sqrt(correction2))).addi(EPSILON);
      NDArray change = kept(scratch, mean.div(root));
      change.muli((float) (own / correction1));
      if (parameter.getShape().dimension() > 1) {
        parameter.muli(1 - own * DECAY);
      }
      parameter.subi(change);
      gradient.muli(0);
    }
    return norm;
  }

  private static NDArray kept(NDManager scratch, NDArray array) {
    array.attach(scratch);
    return array;
  }
}
