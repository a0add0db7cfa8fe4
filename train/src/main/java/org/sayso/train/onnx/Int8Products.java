package org.sayso.train.onnx;

import java.util.Map;
import org.sayso.train.onnx.OnnxGraph.Type;

/**
 * Products in 8 bits: matrices with a scale a column, what they are multiplied with a scale a row.
 *
 * <p>Rows are pieces. A scale for all rows together, which ONNX's DynamicQuantizeLinear makes,
 * would cost 7 % less time, but double the error, and make the scores of a window depend on its
 * neighbours in the batch: single pieces reach ten times what the rest does.
 */
final class Int8Products implements Products {

  private static final Map<String, ?> LAST_AXIS = Map.of("axes", new long[] {-1}, "keepdims", 0L);

  /** Small enough to be no row's scale, large enough to divide by. */
  private static final float LEAST_SCALE = 1e-9f;

  private static final int ZERO = 128;
  private static final int LARGEST = 127;

  /**
   * Gelu reaches far up and hardly down, so its zero lies low. Of 8, 16, 24, 32 and 40 the error is
   * least from 24 on.
   */
  private static final int ZERO_OF_GELU = 24;

  private static final int LARGEST_OF_GELU = 255 - ZERO_OF_GELU;

  private final OnnxGraph graph;
  private final Offset any;
  private final Offset gelu;
  private final String one;
  private final String lastAxis;
  private final String largest;
  private final String leastScale;
  private final String largestOfGelu;
  private final String leastScaleOfGelu;

  /** Where 0 lies: once, and once for each row. */
  private record Offset(String zero, String zeros) {}

  /** Numbers of 8 bits and the scale of each row. */
  private record Rows(String numbers, String scales, Offset offset) {}

  /** Products in a graph whose products have as many rows as {@code rows}, of shape [1], says. */
  Int8Products(OnnxGraph graph, String rows) {
    this.graph = graph;
    this.any = offset("zero", ZERO, rows);
    this.gelu = offset("zero.gelu", ZERO_OF_GELU, rows);
    this.one = number("one", 1);
    this.lastAxis = graph.constant("axis.last", -1L);
    this.largest = number("largest", LARGEST);
    this.leastScale = number("scale.least", LEAST_SCALE);
    this.largestOfGelu = number("largest.gelu", LARGEST_OF_GELU);
    this.leastScaleOfGelu = number("scale.least.gelu", -LEAST_OF_GELU / ZERO_OF_GELU);
  }

  @Override
  public String words(Tensor table, String ids) {
    Int8Matrix small = Int8Matrix.byRow(table);
    String numbers = graph.constant("words", Type.INT8, small.numbers(), table.shape());
    String scales = graph.constant("words.scales", small.scales());
    String found = graph.cast(graph.node("Gather", numbers, ids), Type.FLOAT);
    return graph.node("Mul", found, graph.node("Gather", scales, ids));
  }

  @Override
  public String product(String name, Tensor matrix, String in, Range range) {
    Int8Matrix small = Int8Matrix.byColumn(matrix);
    String numbers = graph.constant(name, Type.INT8, small.numbers(), matrix.shape());
    String scales = graph.constant(name + ".scales", small.scales());
    Rows rows = range == Range.GELU ? rowsOfGelu(in) : rows(in);
    String sums =
        graph.own(
            "MatMulIntegerToFloat", Map.of(), rows.numbers, numbers, one, scales, rows.offset.zero);
    return graph.node("Mul", sums, graph.node("Unsqueeze", rows.scales, lastAxis));
  }

  private Rows rows(String in) {
    String most = graph.node("ReduceMax", LAST_AXIS, in);
    String least = graph.node("Neg", graph.node("ReduceMin", LAST_AXIS, in));
    String reach = graph.node("Div", graph.node("Max", most, least), largest);
    return rows(in, graph.node("Max", reach, leastScale), any);
  }

  private Rows rowsOfGelu(String in) {
    String reach = graph.node("Div", graph.node("ReduceMax", LAST_AXIS, in), largestOfGelu);
    return rows(in, graph.node("Max", reach, leastScaleOfGelu), gelu);
  }

  private Rows rows(String in, String scales, Offset offset) {
    String numbers = graph.node("QuantizeLinear", Map.of("axis", 0L), in, scales, offset.zeros);
    return new Rows(numbers, scales, offset);
  }

  private Offset offset(String name, int value, String rows) {
    String zero = graph.constant(name, Type.UINT8, new byte[] {(byte) value});
    return new Offset(zero, graph.node("Expand", zero, rows));
  }

  private String number(String name, float value) {
    return graph.constant(name, Tensor.of(new float[] {value}));
  }
}
