package org.sayso.train.network;

import ai.djl.ndarray.NDArray;
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
import org.sayso.train.onnx.Tensor;
import org.sayso.train.onnx.Weights;

/**
 * A BERT-like encoder (Devlin et al. 2019) written with plain array operations, and room for the
 * parameters of heads upon it.
 *
 * <p>Word and position embeddings stay as the base has them.
 */
public final class EncoderNetwork implements AutoCloseable {

  private static final Set<String> FROZEN = Set.of("embeddings.word", "embeddings.position");
  private static final float EPSILON = 1e-12f;

  private final NDManager manager;
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final int layers;
  private final int hidden;
  private final int attentionHeads;

  /**
   * The base's numbers, or all numbers of a network that was trained before.
   *
   * @param types rows that the table of types is to have at least; new ones begin as the first
   */
  public EncoderNetwork(NDManager parent, Weights weights, int types) {
    manager = parent.newSubManager();
    layers = weights.layers();
    hidden = weights.hidden();
    attentionHeads = weights.attentionHeads();
    for (String name : new TreeSet<>(weights.names())) {
      if (name.contains(".query.") || name.contains(".key.") || name.contains(".value.")) {
        continue;
      }
      int[] shape = weights.shape(name);
      if (name.equals("embeddings.type") && shape[0] < types) {
        add(name, copiesOfFirstRow(weights.array(name), types), types, hidden);
      } else {
        add(name, weights.array(name), shape);
      }
    }
    for (int n = 0; n < layers; n++) {
      String layer = "layer." + n + ".";
      add(layer + "qkv.weight", fusedWeights(weights, layer), hidden, 3 * hidden);
      add(layer + "qkv.bias", fusedBiases(weights, layer), 3 * hidden);
    }
  }

  /** Adds a parameter; names that begin with {@code head.} learn faster. */
  public void add(String name, float[] values, int... shape) {
    long[] dimensions = Arrays.stream(shape).asLongStream().toArray();
    NDArray array = manager.create(values, new Shape(dimensions));
    array.setRequiresGradient(!FROZEN.contains(name));
    parameters.put(name, array);
  }

  /** Numbers to begin with: normal, deviation 0.02. */
  public static float[] normal(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * 0.02);
    }
    return values;
  }

  private float[] copiesOfFirstRow(float[] table, int count) {
    float[] rows = new float[count * hidden];
    for (int r = 0; r < count; r++) {
      System.arraycopy(table, 0, rows, r * hidden, hidden);
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

  /** What is trained, by name. */
  public Map<String, NDArray> trained() {
    Map<String, NDArray> trained = new LinkedHashMap<>(parameters);
    trained.keySet().removeAll(FROZEN);
    return trained;
  }

  /** All numbers as they are now, by the names that {@link Weights} has. */
  public Weights weights() {
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

  /** The parameter of a name. */
  public NDArray get(String name) {
    NDArray array = parameters.get(name);
    if (array == null) {
      throw new IllegalStateException("no parameter " + name);
    }
    return array;
  }

  /** Numbers a piece has between two layers. */
  public int hidden() {
    return hidden;
  }

  /** A product with the weights of a name, its biases added. */
  public NDArray project(NDArray x, String name) {
    return x.matMul(get(name + ".weight")).add(get(name + ".bias"));
  }

  /** Rows of a table by their index; its gradient flows into the table. */
  public static NDArray rows(NDArray table, NDArray index) {
    return index
        .getNDArrayInternal()
        .embedding(index, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }

  /** Leaves a share of the numbers out at random. */
  public static NDArray drop(NDArray x, float share) {
    return share == 0 ? x : x.getNDArrayInternal().dropout(x, share, true).singletonOrThrow();
  }

  private NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(hidden), get(name + ".weight"), get(name + ".bias"), EPSILON)
        .singletonOrThrow();
  }

  /**
   * The states of the last layer, [sequences * length, hidden].
   *
   * @param dropout share of numbers left out at random; 0 outside training
   */
  public NDArray encode(Sequences batch, float dropout) {
    int b = batch.count();
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

  @Override
  public void close() {
    manager.close();
  }
}
