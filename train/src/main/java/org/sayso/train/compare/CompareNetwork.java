package org.sayso.train.compare;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sayso.language.compare.CompareLayout;
import org.sayso.language.compare.PairInput;
import org.sayso.language.compare.PieceWeight;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;
import org.sayso.train.network.EncoderNetwork;
import org.sayso.train.network.Sequences;
import org.sayso.train.onnx.Weights;

/** An encoder with the head that {@link CompareLayout} describes, and the mix of features. */
final class CompareNetwork implements AutoCloseable {

  /** Width of the hidden layer of the head. */
  private static final int HEAD = 192;

  private static final int MULTIPLE = 8;
  private static final float NEVER = -2;
  private static final float LEAST = 1e-6f;

  /** Weights of the features to begin with: whole, pieces, words, and a constant. */
  private static final float[] MIX = {10, 10, 5, -8};

  private final EncoderNetwork encoder;
  private final WordPiece vocabulary;

  CompareNetwork(NDManager parent, Weights weights, WordPiece vocabulary, long seed) {
    this.vocabulary = vocabulary;
    encoder = new EncoderNetwork(parent, weights, PairInput.TYPES);
    Random random = new Random(seed);
    int hidden = encoder.hidden();
    int size = CompareLayout.SIZE;
    encoder.add("head.hidden.weight", EncoderNetwork.normal(random, hidden * HEAD), hidden, HEAD);
    encoder.add("head.hidden.bias", new float[HEAD], HEAD);
    encoder.add("head.direct.weight", EncoderNetwork.normal(random, hidden * size), hidden, size);
    encoder.add("head.out.weight", EncoderNetwork.normal(random, HEAD * size), HEAD, size);
    encoder.add("head.out.bias", new float[size], size);
    encoder.add("head.mix", MIX.clone(), MIX.length);
  }

  EncoderNetwork encoder() {
    return encoder;
  }

  WordPiece vocabulary() {
    return vocabulary;
  }

  private NDArray head(NDArray states, float dropout) {
    NDArray inner = encoder.project(states, "head.hidden").getNDArrayInternal().gelu();
    return states
        .matMul(encoder.get("head.direct.weight"))
        .add(encoder.project(EncoderNetwork.drop(inner, dropout), "head.out"));
  }

  /** Logits of the relations, [pairs, relations]: the mean over the pieces of a pair. */
  NDArray relations(NDManager manager, List<Input> pairs, float dropout) {
    Sequences batch = Sequences.of(manager, pairs, vocabulary.padding(), MULTIPLE);
    int b = batch.count();
    int t = batch.length();
    float[] shares = new float[b * t];
    for (int i = 0; i < b; i++) {
      int own = pairs.get(i).length();
      Arrays.fill(shares, i * t, i * t + own, 1f / own);
    }
    NDArray each =
        head(encoder.encode(batch, dropout), dropout)
            .get(new NDIndex(":, 0:" + CompareLayout.RELATIONS))
            .reshape(b, t, CompareLayout.RELATIONS);
    return manager
        .create(shares, new Shape(b, 1, t))
        .matMul(each)
        .reshape(b, CompareLayout.RELATIONS);
  }

  /** Texts: their pieces and their means, all of length 1. */
  private record Encoded(Sequences batch, NDArray pieces, NDArray means) {}

  private Encoded encoded(NDManager manager, List<Input> texts, float dropout) {
    Sequences batch = Sequences.of(manager, texts, vocabulary.padding(), MULTIPLE);
    int b = batch.count();
    int t = batch.length();
    NDArray vectors =
        head(encoder.encode(batch, dropout), dropout)
            .get(new NDIndex(":, %d:%d".formatted(CompareLayout.EMBEDDING, CompareLayout.SIZE)));
    float[] inside = new float[b * t];
    for (int i = 0; i < b; i++) {
      Arrays.fill(inside, i * t, i * t + texts.get(i).length(), 1);
    }
    NDArray sums =
        manager
            .create(inside, new Shape(b, 1, t))
            .matMul(vectors.reshape(b, t, CompareLayout.WIDTH))
            .reshape(b, CompareLayout.WIDTH);
    return new Encoded(batch, unit(vectors), unit(sums));
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {1}, true).add(LEAST).sqrt());
  }

  /** Logits that a text answers another, [claims, answers]. */
  NDArray related(NDManager manager, List<Input> claims, List<Input> answers, float dropout) {
    Encoded asked = encoded(manager, claims, dropout);
    Encoded answered = encoded(manager, answers, dropout);
    int q = claims.size();
    int a = answers.size();
    int lengthOfAsked = asked.batch().length();
    int lengthOfAnswered = answered.batch().length();
    NDArray whole = asked.means().matMul(answered.means().transpose());
    float[] filled = new float[a * lengthOfAnswered];
    for (int i = 0; i < a; i++) {
      Arrays.fill(
          filled,
          i * lengthOfAnswered + answers.get(i).length(),
          (i + 1) * lengthOfAnswered,
          NEVER);
    }
    float[] shares = new float[q * lengthOfAsked];
    for (int i = 0; i < q; i++) {
      float[] own = PieceWeight.shares(claims.get(i).ids());
      System.arraycopy(own, 0, shares, i * lengthOfAsked, own.length);
    }
    NDArray nearest =
        asked
            .pieces()
            .matMul(answered.pieces().transpose())
            .add(manager.create(filled, new Shape(1, (long) a * lengthOfAnswered)))
            .reshape((long) q * lengthOfAsked, a, lengthOfAnswered)
            .max(new int[] {2})
            .reshape(q, lengthOfAsked, a)
            .mul(manager.create(shares, new Shape(q, lengthOfAsked, 1)))
            .sum(new int[] {1});
    NDArray mix = encoder.get("head.mix");
    return whole
        .mul(mix.get(0))
        .add(nearest.mul(mix.get(1)))
        .add(words(manager, claims, answers).mul(mix.get(2)))
        .add(mix.get(3));
  }

  private static NDArray words(NDManager manager, List<Input> claims, List<Input> answers) {
    float[] common = new float[claims.size() * answers.size()];
    for (int i = 0; i < claims.size(); i++) {
      for (int j = 0; j < answers.size(); j++) {
        common[i * answers.size() + j] =
            (float) PieceWeight.common(claims.get(i).ids(), answers.get(j).ids());
      }
    }
    return manager.create(common, new Shape(claims.size(), answers.size()));
  }

  /** All numbers, as the file has them. */
  Weights weights() {
    return encoder.weights();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
