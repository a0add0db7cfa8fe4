package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.sayso.language.encoder.ScoreLayout;
import org.sayso.language.encoder.TokenFeatures;
import org.sayso.train.onnx.Tensor;
import org.sayso.train.onnx.Weights;

/**
 * A BERT-like encoder (Devlin et al. 2019) with the head that {@link ScoreLayout} describes,
 * written with plain array operations.
 *
 * <p>Word and position embeddings stay as the base has them.
 */
final class Network implements AutoCloseable {

  /** Width of the hidden layer of the head. */
  static final int HEAD = 384;

  private static final float EPSILON = 1e-12f;

  private final NDManager manager;
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final Set<String> frozen = new TreeSet<>();
  private final int layers;
  private final int hidden;
  private final int attentionHeads;

  /** The base's numbers with a fresh head, or all numbers of a network that was trained before. */
  Network(NDManager parent, Weights weights, long seed) {
    manager = parent.newSubManager();
    layers = weights.layers();
    hidden = weights.hidden();
    attentionHeads = weights.attentionHeads();
    Random random = new Random(seed);
    for (String name : new TreeSet<>(weights.names())) {
      if (name.contains(".query.") || name.contains(".key.") || name.contains(".value.")) {
        continue;
      }
      int[] shape = weights.shape(name);
      if (name.equals("embeddings.type") && shape[0] < TokenFeatures.COUNT) {
        put(name, copiesOfFirstRow(weights.array(name), hidden), TokenFeatures.COUNT, hidden);
      } else {
        put(name, weights.array(name), shape);
      }
    }
    for (int n = 0; n < layers; n++) {
      String layer = "layer." + n + ".";
      put(layer + "qkv.weight", fusedWeights(weights, layer), hidden, 3 * hidden);
      put(layer + "qkv.bias", fusedBiases(weights, layer), 3 * hidden);
    }
    if (!weights.has("head.direct.weight")) {
      int size = ScoreLayout.SIZE;
      put("head.hidden.weight", normal(random, hidden * HEAD), hidden, HEAD);
      put("head.hidden.bias", new float[HEAD], HEAD);
      put("head.direct.weight", normal(random, hidden * size), hidden, size);
      put("head.out.weight", normal(random, HEAD * size), HEAD, size);
      put("head.out.bias", new float[size], size);
    }
    frozen.add("embeddings.word");
    frozen.add("embeddings.position");
    for (Map.Entry<String, NDArray> parameter : parameters.entrySet()) {
      if (!frozen.contains(parameter.getKey())) {
        parameter.getValue().setRequiresGradient(true);
      }
    }
  }

  private void put(String name, float[] values, int... shape) {
    long[] dimensions = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      dimensions[i] = shape[i];
    }
    parameters.put(name, manager.create(values, new Shape(dimensions)));
  }

  private static float[] copiesOfFirstRow(float[] table, int width) {
    float[] rows = new float[TokenFeatures.COUNT * width];
    for (int r = 0; r < TokenFeatures.COUNT; r++) {
      System.arraycopy(table, 0, rows, r * width, width);
    }
    return rows;
  }

  private float[] fusedWeights(Weights weights, String layer) {
    float[] fused = new float[hidden * 3 * hidden];
    String[] parts = {"query", "key", "value"};
    for (int p = 0; p < 3; p++) {
      float[] part = weights.array(layer + parts[p] + ".weight");
      for (int row = 0; row < hidden; row++) {
        System.arraycopy(part, row * hidden, fused, row * 3 * hidden + p * hidden, hidden);
      }
    }
    return fused;
  }

  private float[] fusedBiases(Weights weights, String layer) {
    float[] fused = new float[3 * hidden];
    String[] parts = {"query", "key", "value"};
    for (int p = 0; p < 3; p++) {
      System.arraycopy(weights.array(layer + parts[p] + ".bias"), 0, fused, p * hidden, hidden);
    }
    return fused;
  }

  private static float[] normal(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * 0.02);
    }
    return values;
  }

  /** What is trained, by name. */
  Map<String, NDArray> trained() {
    Map<String, NDArray> trained = new LinkedHashMap<>(parameters);
    trained.keySet().removeAll(frozen);
    return trained;
  }

  /** All numbers as they are now, by the names that {@link Weights} has. */
  Weights weights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    parameters.forEach(
        (name, array) -> {
          float[] values = array.toFloatArray();
          if (name.endsWith(".qkv.weight") || name.endsWith(".qkv.bias")) {
            split(name, values, tensors);
          } else {
            long[] shape = array.getShape().getShape();
            tensors.put(
                name,
                new Tensor(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), values));
          }
        });
    return Weights.of(attentionHeads, tensors);
  }

  private void split(String name, float[] values, Map<String, Tensor> tensors) {
    boolean matrix = name.endsWith(".weight");
    int rows = matrix ? hidden : 1;
    String[] parts = {"query", "key", "value"};
    for (int p = 0; p < 3; p++) {
      float[] part = new float[rows * hidden];
      for (int row = 0; row < rows; row++) {
        System.arraycopy(values, row * 3 * hidden + p * hidden, part, row * hidden, hidden);
      }
      int[] shape = matrix ? new int[] {hidden, hidden} : new int[] {hidden};
      tensors.put(name.replace("qkv", parts[p]), new Tensor(shape, part));
    }
  }

  private NDArray get(String name) {
    NDArray array = parameters.get(name);
    if (array == null) {
      throw new IllegalStateException("no parameter " + name);
    }
    return array;
  }

  /**
   * The scores of every token of a batch, [tokens, {@link ScoreLayout#SIZE}].
   *
   * @param dropout share of numbers left out at random; 0 outside training
   */
  NDArray scores(Batch batch, float dropout) {
    NDArray states = encode(batch, dropout);
    NDArray tokens = rows(states, batch.heads());
    NDArray hiddenLayer = project(tokens, "head.hidden").getNDArrayInternal().gelu();
    return tokens
        .matMul(get("head.direct.weight"))
        .add(project(drop(hiddenLayer, dropout), "head.out"));
  }

  private NDArray project(NDArray x, String name) {
    return x.matMul(get(name + ".weight")).add(get(name + ".bias"));
  }

  /** Rows of a table by their index; its gradient flows into the table. */
  static NDArray rows(NDArray table, NDArray index) {
    return index
        .getNDArrayInternal()
        .embedding(index, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }

  private static NDArray drop(NDArray x, float share) {
    return share == 0 ? x : x.getNDArrayInternal().dropout(x, share, true).singletonOrThrow();
  }

  private NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(hidden), get(name + ".weight"), get(name + ".bias"), EPSILON)
        .singletonOrThrow();
  }

  private NDArray encode(Batch batch, float dropout) {
    int b = batch.windows();
    int t = batch.length();
    int width = hidden / attentionHeads;
    float scale = (float) (1 / Math.sqrt(width));
    NDArray positions = get("embeddings.position").get(new NDIndex("0:" + t)).expandDims(0);
    NDArray x =
        rows(get("embeddings.word"), batch.ids())
            .add(rows(get("embeddings.type"), batch.types()))
            .add(positions)
            .reshape((long) b * t, hidden);
    x = drop(norm(x, "embeddings.norm"), dropout);
    for (int n = 0; n < layers; n++) {
      String layer = "layer." + n + ".";
      NDArray qkv =
          project(x, layer + "qkv")
              .reshape(b, t, 3, attentionHeads, width)
              .transpose(2, 0, 3, 1, 4);
      IntFunction<NDArray> part = i -> qkv.get(i);
      NDArray weights =
          part.apply(0)
              .mul(scale)
              .matMul(part.apply(1).transpose(0, 1, 3, 2))
              .add(batch.mask())
              .softmax(-1);
      NDArray context =
          weights.matMul(part.apply(2)).transpose(0, 2, 1, 3).reshape((long) b * t, hidden);
      NDArray attended = drop(project(context, layer + "attention.output"), dropout);
      x = norm(x.add(attended), layer + "attention.norm");
      NDArray inner = project(x, layer + "intermediate").getNDArrayInternal().gelu();
      x = norm(x.add(drop(project(inner, layer + "output"), dropout)), layer + "output.norm");
    }
    return x;
  }

  /** Queries and keys of the scores, turned by their positions: [tokens, 6, 2, 32]. */
  static NDArray turned(NDArray scores, Batch batch) {
    int half = ScoreLayout.WIDTH / 2;
    NDArray all =
        scores
            .get(new NDIndex(":, %d:%d".formatted(ScoreLayout.QUERIES, ScoreLayout.SIZE)))
            .reshape(batch.tokens(), 2L * ScoreLayout.ROLES, 2, half);
    NDArray x = all.get(new NDIndex(":, :, 0"));
    NDArray y = all.get(new NDIndex(":, :, 1"));
    NDArray turnedX = x.mul(batch.cosines()).sub(y.mul(batch.sines()));
    NDArray turnedY = y.mul(batch.cosines()).add(x.mul(batch.sines()));
    return turnedX
        .getNDArrayInternal()
        .concat(new NDList(turnedY), 2)
        .reshape(batch.tokens(), 2L * ScoreLayout.ROLES * ScoreLayout.WIDTH);
  }

  @Override
  public void close() {
    manager.close();
  }
}
