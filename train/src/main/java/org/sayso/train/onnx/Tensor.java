package org.sayso.train.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers with a shape, row by row: the last dimension is the one that runs fastest.
 *
 * <p>The arrays are not copied (a word table has 12 million numbers): whoever hands one over, or
 * gets one, does not write to it.
 *
 * @param shape sizes of the dimensions, each at least 1
 * @param numbers as many as the product of the shape
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(int[] shape, float[] numbers) {

  /** Checks that shape and numbers agree. */
  public Tensor {
    long size = 1;
    for (int dimension : shape) {
      if (dimension < 1) {
        throw new IllegalArgumentException(
            "shape %s has a dimension below 1".formatted(Arrays.toString(shape)));
      }
      size *= dimension;
    }
    if (size != numbers.length) {
      throw new IllegalArgumentException(
          "shape %s needs %d numbers, there are %d"
              .formatted(Arrays.toString(shape), size, numbers.length));
    }
  }

  /** Numbers of the given shape; a single number has none. */
  public static Tensor of(float[] numbers, int... shape) {
    return new Tensor(shape, numbers);
  }

  /**
   * Tensors of one shape side by side: along the last dimension, one after the other.
   *
   * <p>[1 2 / 3 4] beside [5 6 / 7 8] is [1 2 5 6 / 3 4 7 8].
   */
  static Tensor beside(List<Tensor> parts) {
    int[] shape = parts.getFirst().shape.clone();
    int last = shape.length - 1;
    int run = shape[last];
    shape[last] = run * parts.size();
    float[] all = new float[parts.getFirst().numbers.length * parts.size()];
    for (int from = 0, to = 0; to < all.length; from += run) {
      for (Tensor part : parts) {
        System.arraycopy(part.numbers, from, all, to, run);
        to += run;
      }
    }
    return new Tensor(shape, all);
  }
}
