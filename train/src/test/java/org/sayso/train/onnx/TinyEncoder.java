package org.sayso.train.onnx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Encoders of a few random numbers. */
final class TinyEncoder {

  static final int HIDDEN = 16;
  static final int INNER = 24;
  static final int WORDS = 50;
  static final int POSITIONS = 40;
  static final int TYPES = 3;
  static final int LABELS = 7;

  private final Random random;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private TinyEncoder(long seed) {
    random = new Random(seed);
  }

  /** Two layers, two heads of attention, and heads for scores. */
  static Weights weights(long seed) {
    return new TinyEncoder(seed).make();
  }

  private Weights make() {
    put("embeddings.word", 1, WORDS, HIDDEN);
    put("embeddings.position", 1, POSITIONS, HIDDEN);
    put("embeddings.type", 1, TYPES, HIDDEN);
    norm("embeddings.norm");
    for (String layer : new String[] {"layer.0.", "layer.1."}) {
      linear(layer + "query", HIDDEN, HIDDEN);
      linear(layer + "key", HIDDEN, HIDDEN);
      linear(layer + "value", HIDDEN, HIDDEN);
      linear(layer + "attention.output", HIDDEN, HIDDEN);
      norm(layer + "attention.norm");
      linear(layer + "intermediate", HIDDEN, INNER);
      linear(layer + "output", INNER, HIDDEN);
      norm(layer + "output.norm");
    }
    linear("head.hidden", HIDDEN, INNER);
    put("head.direct.weight", .3, HIDDEN, LABELS);
    linear("head.out", INNER, LABELS);
    return Weights.of(2, tensors);
  }

  private void linear(String name, int in, int out) {
    put(name + ".weight", .3, in, out);
    put(name + ".bias", .1, out);
  }

  private void norm(String name) {
    put(name + ".weight", 1, HIDDEN);
    put(name + ".bias", .3, HIDDEN);
  }

  private void put(String name, double spread, int... shape) {
    int size = 1;
    for (int dimension : shape) {
      size *= dimension;
    }
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) (random.nextGaussian() * spread);
    }
    tensors.put(name, Tensor.of(numbers, shape));
  }
}
