package org.sayso.train.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), gradients clipped to norm 1. A
 * step whose gradient is absurd is left out: reduced precision yields one now and then.
 */
public final class AdamW {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.98f;
  private static final float EPSILON = 1e-6f;
  private static final float DECAY = 0.01f;
  private static final double ABSURD = 1e4;

  /** A parameter with the running means of its gradient and of the square of that. */
  private record Slot(String name, NDArray parameter, NDArray mean, NDArray square) {}

  private final List<Slot> slots = new ArrayList<>();
  private int steps;
  private int skipped;

  /** An optimizer of these parameters that has done nothing yet. */
  public AdamW(NDManager manager, Map<String, NDArray> parameters) {
    parameters.forEach(
        (name, array) ->
            slots.add(
                new Slot(
                    name,
                    array,
                    manager.zeros(array.getShape()),
                    manager.zeros(array.getShape()))));
  }

  /** Steps left out so far. */
  public int skipped() {
    return skipped;
  }

  int steps() {
    return steps;
  }

  void steps(int done) {
    steps = done;
  }

  Map<String, NDArray> means() {
    return byName(Slot::mean);
  }

  Map<String, NDArray> squares() {
    return byName(Slot::square);
  }

  private Map<String, NDArray> byName(Function<Slot, NDArray> part) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    slots.forEach(slot -> arrays.put(slot.name(), part.apply(slot)));
    return arrays;
  }

  /**
   * One step along the gradients that the parameters hold now; they are zero afterwards.
   *
   * @param scratch what the step makes lives here; the caller closes it
   */
  public void step(NDManager scratch, float rate) {
    List<NDArray> gradients = new ArrayList<>();
    NDArray total = scratch.create(0f);
    for (Slot slot : slots) {
      NDArray gradient = kept(scratch, slot.parameter().getGradient());
      gradients.add(gradient);
      NDArray sum = kept(scratch, kept(scratch, gradient.square()).sum());
      total = kept(scratch, total.add(sum));
    }
    double norm = Math.sqrt(total.getFloat());
    if (!(norm < ABSURD)) {
      skipped++;
      // In place: numbers that are set from a buffer would live only as long as the buffer.
      gradients.forEach(gradient -> gradient.set(new NDIndex(":"), 0f));
      return;
    }
    steps++;
    float clip = (float) Math.min(1, 1 / (norm + 1e-6));
    for (int i = 0; i < slots.size(); i++) {
      update(slots.get(i), gradients.get(i).muli(clip), scratch, rate);
      gradients.get(i).muli(0);
    }
  }

  private void update(Slot slot, NDArray gradient, NDManager scratch, float rate) {
    float own = rate * (isFresh(slot.name()) ? 5 : 1);
    slot.mean().muli(BETA1).addi(kept(scratch, gradient.mul(1 - BETA1)));
    slot.square().muli(BETA2).addi(kept(scratch, gradient.muli(gradient).muli(1 - BETA2)));
    NDArray root = kept(scratch, slot.square().sqrt());
    root.muli((float) (1 / Math.sqrt(1 - Math.pow(BETA2, steps)))).addi(EPSILON);
    NDArray change = kept(scratch, slot.mean().div(root));
    change.muli((float) (own / (1 - Math.pow(BETA1, steps))));
    if (slot.parameter().getShape().dimension() > 1) {
      slot.parameter().muli(1 - own * DECAY);
    }
    slot.parameter().subi(change);
  }

  /** What the base did not bring along learns faster. */
  private static boolean isFresh(String name) {
    return name.startsWith("head.") || name.equals("embeddings.type");
  }

  private static NDArray kept(NDManager scratch, NDArray array) {
    array.attach(scratch);
    return array;
  }
}
