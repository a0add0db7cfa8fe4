package org.sayso.train.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.language.encoder.SharedTables;
import org.sayso.train.onnx.OnnxGraph.Type;
import org.sayso.train.onnx.Products.Range;

/**
 * Writes an encoder and its heads as one ONNX file, for ONNX Runtime.
 *
 * <p>Inputs, each int64 of [batch, pieces]: {@code input_ids}, {@code attention_mask} (1 for a
 * piece, 0 for padding), {@code token_type_ids}. Output: {@code scores}, float of [batch, pieces,
 * K]. With X the states of the last layer, scores are {@code X * direct + gelu(X * hidden +
 * hiddenBias) * out + outBias}, from these heads:
 *
 * <pre>
 * head.hidden.weight [H,G]   head.hidden.bias [G]
 * head.direct.weight [H,K]   head.out.weight [G,K]   head.out.bias [K]
 * </pre>
 *
 * <p>Where there are {@code head.labels.weight} [H,K] and {@code head.labels.bias} [K] instead, a
 * window is judged as a whole: scores are of [batch, 1, K], {@code unit(sum of X) * weight + bias}.
 *
 * <p>The encoder is BERT's: norm after each part, gelu by erf. It is written with operations of
 * ONNX Runtime's own set ({@code com.microsoft}), so that no optimizer need find them at each
 * start. Windows may have as many pieces as there are positions.
 */
public final class OnnxExport {

  /** BERT's, in all the bases. */
  private static final Map<String, ?> NORM = Map.of("epsilon", 1e-12f);

  private static final Map<String, ?> LAST_AXIS = Map.of("axes", new long[] {-1}, "keepdims", 1L);
  private static final String LABELS = "head.labels";

  private final Weights weights;
  private final OnnxGraph graph;

  private OnnxExport(Weights weights, Set<String> leftOut) {
    this.weights = weights;
    this.graph = new OnnxGraph(leftOut);
  }

  /**
   * Writes the model and flushes; leaves the stream open.
   *
   * @param metadata is put into the file as it is: names of labels, base, version
   * @throws IllegalArgumentException if a head is missing or does not fit
   */
  public static void write(
      Weights weights, Map<String, String> metadata, Precision precision, OutputStream out)
      throws IOException {
    write(weights, metadata, precision, Set.of(), out);
  }

  /**
   * Writes a model in 8 bits that lacks the tables of words and positions; it can be opened with
   * those of another model from the same base ({@link SharedTables}).
   */
  public static void writeWithoutTables(
      Weights weights, Map<String, String> metadata, OutputStream out) throws IOException {
    write(weights, metadata, Precision.INT8, SharedTables.NAMES, out);
  }

  private static void write(
      Weights weights,
      Map<String, String> metadata,
      Precision precision,
      Set<String> leftOut,
      OutputStream out)
      throws IOException {
    checkHeads(weights);
    OnnxExport export = new OnnxExport(weights, leftOut);
    export.build(precision);
    out.write(export.graph.model(metadata));
    out.flush();
  }

  private static void checkHeads(Weights weights) {
    int hidden = weights.hidden();
    if (weights.has(LABELS + ".weight")) {
      weights.check(LABELS + ".weight", hidden, weights.shape(LABELS + ".bias")[0]);
      return;
    }
    int inner = weights.shape("head.hidden.bias")[0];
    int scores = weights.shape("head.out.bias")[0];
    weights.check("head.hidden.weight", hidden, inner);
    weights.check("head.hidden.bias", inner);
    weights.check("head.direct.weight", hidden, scores);
    weights.check("head.out.weight", inner, scores);
    weights.check("head.out.bias", scores);
  }

  private void build(Precision precision) {
    String ids = graph.input("input_ids", Type.INT64, "batch", "pieces");
    String attended = graph.input("attention_mask", Type.INT64, "batch", "pieces");
    String types = graph.input("token_type_ids", Type.INT64, "batch", "pieces");
    String mask = graph.cast(attended, Type.INT32);
    // Between the layers all pieces stand in one list, [batch * pieces, hidden].
    String flat = graph.constant("shape.flat", -1, weights.hidden());
    String shape = graph.node("Shape", ids);
    String deep =
        graph.node("Concat", Map.of("axis", 0L), shape, graph.constant("shape.rest", -1L));

    Products products =
        switch (precision) {
          case FP32 -> new Products.InFloats(graph);
          case INT8 ->
              new Int8Products(graph, graph.node("ReduceProd", Map.of("keepdims", 1L), shape));
        };
    String states = graph.node("Reshape", embeddings(products, ids, types), flat);
    for (int layer = 0; layer < weights.layers(); layer++) {
      String prefix = "layer." + layer + ".";
      String mixed = attention(products, prefix, states, mask, deep);
      mixed = graph.node("Reshape", mixed, flat);
      states =
          addAndNorm(
              products,
              prefix + "attention.output",
              prefix + "attention.norm",
              mixed,
              states,
              Range.ANY);
      String inner = product(products, prefix + "intermediate", states, Range.ANY);
      inner = gelu(inner, prefix + "intermediate.bias");
      states =
          addAndNorm(
              products, prefix + "output", prefix + "output.norm", inner, states, Range.GELU);
    }
    String last = graph.node("Reshape", states, deep);
    if (weights.has(LABELS + ".weight")) {
      scoresOfWhole(last, attended);
    } else {
      scores(last);
    }
  }

  private void scoresOfWhole(String states, String attended) {
    String mask = graph.cast(attended, Type.FLOAT);
    String row = graph.node("Unsqueeze", mask, graph.constant("axis.middle", 1L));
    String sum = graph.node("MatMul", row, states);
    String unit = graph.node("Div", sum, graph.node("ReduceL2", LAST_AXIS, sum));
    String out = graph.node("MatMul", unit, constant(LABELS + ".weight"));
    out = graph.node("Add", out, constant(LABELS + ".bias"));
    String count = Integer.toString(weights.shape(LABELS + ".bias")[0]);
    graph.output(out, "scores", Type.FLOAT, "batch", "1", count);
  }

  private String embeddings(Products products, String ids, String types) {
    String pieces = graph.node("Shape", Map.of("start", 1L, "end", 2L), ids);
    String zero = graph.constant("zero.first", 0L);
    String positions = graph.node("Slice", constant("embeddings.position"), zero, pieces, zero);
    String words = products.words(weights.tensor("embeddings.word"), ids);
    String ofTypes = graph.node("Gather", constant("embeddings.type"), types);
    return graph.own(
        "SkipLayerNormalization",
        NORM,
        graph.node("Add", words, ofTypes),
        positions,
        constant("embeddings.norm.weight"),
        constant("embeddings.norm.bias"));
  }

  private String attention(
      Products products, String prefix, String states, String mask, String deep) {
    String all =
        products.product(
            prefix + "attention.input.weight", joined(prefix, ".weight"), states, Range.ANY);
    List<String> parts = graph.split(3, all);
    return graph.own(
        "MultiHeadAttention",
        Map.of("num_heads", (long) weights.attentionHeads()),
        graph.node("Reshape", parts.get(0), deep),
        graph.node("Reshape", parts.get(1), deep),
        graph.node("Reshape", parts.get(2), deep),
        graph.constant(prefix + "attention.input.bias", joined(prefix, ".bias")),
        mask);
  }

  private Tensor joined(String prefix, String kind) {
    return Tensor.beside(
        List.of(
            weights.tensor(prefix + "query" + kind),
            weights.tensor(prefix + "key" + kind),
            weights.tensor(prefix + "value" + kind)));
  }

  private String addAndNorm(
      Products products, String name, String norm, String in, String states, Range range) {
    return graph.own(
        "SkipLayerNormalization",
        NORM,
        product(products, name, in, range),
        states,
        constant(norm + ".weight"),
        constant(norm + ".bias"),
        constant(name + ".bias"));
  }

  private void scores(String states) {
    String inner = graph.node("MatMul", states, constant("head.hidden.weight"));
    inner = gelu(inner, "head.hidden.bias");
    String direct = graph.node("MatMul", states, constant("head.direct.weight"));
    String out = graph.node("MatMul", inner, constant("head.out.weight"));
    String sum = graph.node("Add", direct, out);
    sum = graph.node("Add", sum, constant("head.out.bias"));
    String count = Integer.toString(weights.shape("head.out.bias")[0]);
    graph.output(sum, "scores", Type.FLOAT, "batch", "pieces", count);
  }

  private String product(Products products, String name, String in, Range range) {
    String weight = name + ".weight";
    return products.product(weight, weights.tensor(weight), in, range);
  }

  private String gelu(String in, String bias) {
    return graph.own("BiasGelu", Map.of(), in, constant(bias));
  }

  private String constant(String name) {
    return graph.constant(name, weights.tensor(name));
  }
}
