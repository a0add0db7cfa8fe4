package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Random;
import org.sayso.language.encoder.ScoreLayout;
import org.sayso.language.encoder.TokenFeatures;
import org.sayso.train.network.EncoderNetwork;
import org.sayso.train.onnx.Weights;

/** An encoder with the head that {@link ScoreLayout} describes. */
final class Network implements AutoCloseable {

  /** Width of the hidden layer of the head. */
  static final int HEAD = 384;

  private final EncoderNetwork encoder;

  /** The base's numbers with a fresh head, or all numbers of a network that was trained before. */
  Network(NDManager parent, Weights weights, long seed) {
    encoder = new EncoderNetwork(parent, weights, TokenFeatures.COUNT);
    if (!weights.has("head.direct.weight")) {
      Random random = new Random(seed);
      int hidden = encoder.hidden();
      int size = ScoreLayout.SIZE;
      encoder.add("head.hidden.weight", EncoderNetwork.normal(random, hidden * HEAD), hidden, HEAD);
      encoder.add("head.hidden.bias", new float[HEAD], HEAD);
      encoder.add("head.direct.weight", EncoderNetwork.normal(random, hidden * size), hidden, size);
      encoder.add("head.out.weight", EncoderNetwork.normal(random, HEAD * size), HEAD, size);
      encoder.add("head.out.bias", new float[size], size);
    }
  }

  /** The parameters, to train, keep and write them. */
  EncoderNetwork encoder() {
    return encoder;
  }

  /**
   * The scores of every token of a batch, [tokens, {@link ScoreLayout#SIZE}].
   *
   * @param dropout share of numbers left out at random; 0 outside training
   */
  NDArray scores(Batch batch, float dropout) {
    NDArray states = encoder.encode(batch.sequences(), dropout);
    NDArray tokens = EncoderNetwork.rows(states, batch.heads());
    NDArray hiddenLayer = encoder.project(tokens, "head.hidden").getNDArrayInternal().gelu();
    return tokens
        .matMul(encoder.get("head.direct.weight"))
        .add(encoder.project(EncoderNetwork.drop(hiddenLayer, dropout), "head.out"));
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
    encoder.close();
  }
}
