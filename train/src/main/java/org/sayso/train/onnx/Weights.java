package org.sayso.train.onnx;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of a BERT-like encoder, and of the heads upon it, by name.
 *
 * <p>V words, P positions, T types, H numbers a piece, I numbers inside a layer; matrices stand as
 * [in, out]:
 *
 * <pre>
 * embeddings.word [V,H]   embeddings.position [P,H]   embeddings.type [T,H]
 * embeddings.norm.weight|bias [H]
 * layer.N.query|key|value.weight [H,H] and .bias [H]
 * layer.N.attention.output.weight [H,H] and .bias [H]   layer.N.attention.norm.weight|bias [H]
 * layer.N.intermediate.weight [H,I] and .bias [I]
 * layer.N.output.weight [I,H] and .bias [H]   layer.N.output.norm.weight|bias [H]
 * </pre>
 *
 * <p>Layers count from 0. Names beyond these are heads. Nothing here changes; the arrays are handed
 * out as they are and are not to be written to.
 */
public final class Weights {

  private final int attentionHeads;
  private final int layers;
  private final Map<String, Tensor> tensors;

  private Weights(int attentionHeads, Map<String, Tensor> tensors) {
    this.attentionHeads = attentionHeads;
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    int count = 0;
    while (tensors.containsKey("layer." + count + ".query.weight")) {
      count++;
    }
    this.layers = count;
  }

  /**
   * An encoder of the given numbers.
   *
   * @param attentionHeads how many heads of attention a layer has; a divisor of H
   * @throws IllegalArgumentException if a tensor is missing or has another shape than it must
   */
  public static Weights of(int attentionHeads, Map<String, Tensor> tensors) {
    Weights weights = new Weights(attentionHeads, tensors);
    weights.check();
    return weights;
  }

  /** The same with the given tensors added, or put in place of those that have the same name. */
  public Weights with(Map<String, Tensor> more) {
    Map<String, Tensor> all = new LinkedHashMap<>(tensors);
    all.putAll(more);
    return of(attentionHeads, all);
  }

  /** The same without the layers from {@code count} on. */
  public Weights upTo(int count) {
    Map<String, Tensor> kept = new LinkedHashMap<>(tensors);
    for (int layer = count; layer < layers; layer++) {
      String prefix = "layer." + layer + ".";
      kept.keySet().removeIf(name -> name.startsWith(prefix));
    }
    return of(attentionHeads, kept);
  }

  /** Number of layers. */
  public int layers() {
    return layers;
  }

  /** Numbers a piece has between two layers. */
  public int hidden() {
    return shape("embeddings.word")[1];
  }

  /** Heads of attention in a layer. */
  public int attentionHeads() {
    return attentionHeads;
  }

  /** Numbers a piece has inside the feed-forward part of a layer. */
  public int intermediate() {
    return shape("layer.0.intermediate.bias")[0];
  }

  /** All names, in the order they were given. */
  public Set<String> names() {
    return tensors.keySet();
  }

  /** Whether there is a tensor of this name. */
  public boolean has(String name) {
    return tensors.containsKey(name);
  }

  /** The tensor of a name. */
  public Tensor tensor(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "no weights %s; there are %s".formatted(name, tensors.keySet()));
    }
    return tensor;
  }

  /** The numbers of a name, row by row. */
  public float[] array(String name) {
    return tensor(name).numbers();
  }

  /** The shape of a name. */
  public int[] shape(String name) {
    return tensor(name).shape().clone();
  }

  private void check() {
    int hidden = hidden();
    if (layers == 0) {
      throw new IllegalArgumentException("no layer.0.query.weight: an encoder has layers");
    }
    if (attentionHeads < 1 || hidden % attentionHeads != 0) {
      throw new IllegalArgumentException(
          "%d heads of attention do not divide %d numbers".formatted(attentionHeads, hidden));
    }
    int inner = intermediate();
    check("embeddings.position", shape("embeddings.position")[0], hidden);
    check("embeddings.type", shape("embeddings.type")[0], hidden);
    checkNorm("embeddings.norm", hidden);
    for (int layer = 0; layer < layers; layer++) {
      String prefix = "layer." + layer + ".";
      checkLinear(prefix + "query", hidden, hidden);
      checkLinear(prefix + "key", hidden, hidden);
      checkLinear(prefix + "value", hidden, hidden);
      checkLinear(prefix + "attention.output", hidden, hidden);
      checkNorm(prefix + "attention.norm", hidden);
      checkLinear(prefix + "intermediate", hidden, inner);
      checkLinear(prefix + "output", inner, hidden);
      checkNorm(prefix + "output.norm", hidden);
    }
  }

  private void checkLinear(String name, int in, int out) {
    check(name + ".weight", in, out);
    check(name + ".bias", out);
  }

  private void checkNorm(String name, int size) {
    check(name + ".weight", size);
    check(name + ".bias", size);
  }

  /**
   * Sees to it that a tensor has the given shape.
   *
   * @throws IllegalArgumentException if it is missing or has another
   */
  void check(String name, int... shape) {
    int[] found = tensor(name).shape();
    if (!Arrays.equals(shape, found)) {
      throw new IllegalArgumentException(
          "weights %s have the shape %s, not %s"
              .formatted(name, Arrays.toString(found), Arrays.toString(shape)));
    }
  }
}
