package org.sayso.train.code;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sayso.language.coder.MaskedSentence;
import org.sayso.language.coder.RootCoder;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.SourceAndTarget;
import org.sayso.train.network.EncoderNetwork;
import org.sayso.train.network.Sequences;
import org.sayso.train.onnx.Tensor;
import org.sayso.train.onnx.Weights;

/**
 * An encoder that holds a sentence against what each label stands for: the mean of the sentence's
 * states, the means of the definitions' states, and the cosine between them.
 */
final class CodeNetwork implements AutoCloseable {

  /** Filled up by little: sentences are short. */
  private static final int MULTIPLE = 8;

  private static final float SHARPNESS = 20;
  private static final float LEAST = 1e-6f;

  private final EncoderNetwork encoder;
  private final WordPiece vocabulary;
  private final List<List<Input>> definitions;

  CodeNetwork(NDManager parent, Weights weights, WordPiece vocabulary) {
    this.vocabulary = vocabulary;
    this.encoder = new EncoderNetwork(parent, weights, MaskedSentence.TYPES);
    this.definitions =
        OwnWords.definitions().stream()
            .map(texts -> texts.stream().map(this::definition).toList())
            .toList();
    if (!weights.has("head.bias")) {
      encoder.add("head.bias", new float[RootCoder.LABELS], RootCoder.LABELS);
    }
  }

  /** The words source and target are marked in definitions as they are in sentences. */
  private Input definition(String text) {
    return MaskedSentence.of(text, SourceAndTarget.find(text, "source", "target"), vocabulary);
  }

  EncoderNetwork encoder() {
    return encoder;
  }

  /** A sentence as the network takes it. */
  Input input(CodedRow row) {
    return MaskedSentence.of(row.text(), row.actors(), vocabulary);
  }

  /** One definition of each label, by chance. */
  List<List<Input>> some(Random random) {
    return definitions.stream().map(all -> List.of(all.get(random.nextInt(all.size())))).toList();
  }

  /** What the labels stand for, [labels, hidden], each of length 1. */
  NDArray prototypes(NDManager manager, List<List<Input>> chosen, float dropout) {
    List<Input> inputs = chosen.stream().flatMap(List::stream).toList();
    NDArray each = unit(means(manager, inputs, dropout));
    float[] shares = new float[chosen.size() * inputs.size()];
    int at = 0;
    for (int label = 0; label < chosen.size(); label++) {
      for (int i = 0; i < chosen.get(label).size(); i++, at++) {
        shares[label * inputs.size() + at] = 1f / chosen.get(label).size();
      }
    }
    return unit(manager.create(shares, new Shape(chosen.size(), inputs.size())).matMul(each));
  }

  /** The same of all definitions, as they are now. */
  NDArray prototypes(NDManager manager) {
    return prototypes(manager, definitions, 0);
  }

  /** Logits of the labels, [inputs, labels]. */
  NDArray scores(NDManager manager, List<Input> inputs, NDArray prototypes, float dropout) {
    NDArray states = unit(EncoderNetwork.drop(means(manager, inputs, dropout), dropout));
    return states.matMul(prototypes.transpose()).mul(SHARPNESS).add(encoder.get("head.bias"));
  }

  private NDArray means(NDManager manager, List<Input> inputs, float dropout) {
    Sequences batch = Sequences.of(manager, inputs, vocabulary.padding(), MULTIPLE);
    float[] shares = new float[batch.count() * batch.length()];
    for (int i = 0; i < inputs.size(); i++) {
      for (int p = 0; p < inputs.get(i).length(); p++) {
        shares[i * batch.length() + p] = 1f / inputs.get(i).length();
      }
    }
    return manager
        .create(shares, new Shape(batch.count(), 1, batch.length()))
        .matMul(
            encoder.encode(batch, dropout).reshape(batch.count(), batch.length(), encoder.hidden()))
        .reshape(batch.count(), encoder.hidden());
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {1}, true).add(LEAST).sqrt());
  }

  /** All numbers, with the prototypes and their sharpness worked into one matrix for the file. */
  Weights weights(NDManager manager) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray prototypes = prototypes(scratch).mul(SHARPNESS).transpose();
      prototypes.attach(scratch);
      Map<String, Tensor> head = new LinkedHashMap<>();
      head.put(
          "head.labels.weight",
          Tensor.of(prototypes.toFloatArray(), encoder.hidden(), RootCoder.LABELS));
      head.put(
          "head.labels.bias", Tensor.of(encoder.get("head.bias").toFloatArray(), RootCoder.LABELS));
      return encoder.weights().with(head);
    }
  }

  @Override
  public void close() {
    encoder.close();
  }
}
