package org.sayso.train.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.sayso.language.encoder.Input;

/**
 * Inputs side by side, filled up to one length.
 *
 * @param count how many
 * @param length pieces of each
 * @param ids [count, length]
 * @param types [count, length]
 * @param mask [count, 1, 1, length]: 0, or -10000 where an input is filled up
 */
public record Sequences(int count, int length, NDArray ids, NDArray types, NDArray mask) {

  private static final float NEVER = -10000f;

  /**
   * Puts inputs side by side.
   *
   * @param padding id of the piece to fill up with
   * @param multiple the length is made a multiple of it
   */
  public static Sequences of(NDManager manager, List<Input> inputs, int padding, int multiple) {
    int longest = inputs.stream().mapToInt(Input::length).max().orElse(1);
    int length = filled(longest, multiple);
    int b = inputs.size();
    long[] ids = new long[b * length];
    Arrays.fill(ids, padding);
    long[] types = new long[b * length];
    float[] mask = new float[b * length];
    for (int i = 0; i < b; i++) {
      Input input = inputs.get(i);
      System.arraycopy(input.ids(), 0, ids, i * length, input.length());
      System.arraycopy(input.types(), 0, types, i * length, input.length());
      Arrays.fill(mask, i * length + input.length(), (i + 1) * length, NEVER);
    }
    return new Sequences(
        b,
        length,
        manager.create(ids, new Shape(b, length)),
        manager.create(types, new Shape(b, length)),
        manager.create(mask, new Shape(b, 1, 1, length)));
  }

  /** The least multiple that is not below a length. */
  public static int filled(int length, int multiple) {
    return (length + multiple - 1) / multiple * multiple;
  }
}
