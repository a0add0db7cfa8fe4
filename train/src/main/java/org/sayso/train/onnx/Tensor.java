package org.sayso.train.onnx;

import java.util.Arrays;

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

  /** Numbers of the given shape. */
  public static Tensor of(float[] numbers, int... shape) {
    return new Tensor(shape, numbers);
  }
}
