package org.sayso.train.onnx;

/**
 * A matrix in 8 bits: {@code number * scale}, with one scale a column or one a row.
 *
 * <p>Symmetric: numbers lie within [-127, 127], and 0 is 0. Rounding moves no number by more than
 * half a scale.
 *
 * @param numbers row by row
 * @param scales above 0
 */
@SuppressWarnings("ArrayRecordComponent")
record Int8Matrix(byte[] numbers, Tensor scales) {

  private static final int LARGEST = 127;

  /** A matrix with a scale for each column; the scales have the shape [columns]. */
  static Int8Matrix byColumn(Tensor matrix) {
    int columns = matrix.shape()[1];
    return of(matrix.numbers(), Tensor.of(new float[columns], columns), 1, columns);
  }

  /** A matrix with a scale for each row; the scales have the shape [rows, 1]. */
  static Int8Matrix byRow(Tensor matrix) {
    int rows = matrix.shape()[0];
    return of(matrix.numbers(), Tensor.of(new float[rows], rows, 1), matrix.shape()[1], rows);
  }

  /** Number i belongs to the group {@code i / run % groups}. */
  private static Int8Matrix of(float[] numbers, Tensor room, int run, int groups) {
    float[] scales = room.numbers();
    for (int i = 0; i < numbers.length; i++) {
      int group = i / run % groups;
      scales[group] = Math.max(scales[group], Math.abs(numbers[i]));
    }
    for (int group = 0; group < groups; group++) {
      scales[group] = scales[group] == 0 ? 1 : scales[group] / LARGEST;
    }
    byte[] small = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      small[i] = (byte) Math.round(numbers[i] / scales[i / run % groups]);
    }
    return new Int8Matrix(small, room);
  }
}
