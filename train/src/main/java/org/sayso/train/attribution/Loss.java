package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.sayso.language.encoder.ScoreLayout;
import org.sayso.train.network.EncoderNetwork;

/**
 * What the network gets wrong in a batch: cross entropies of anchors, of tags, and of the roles of
 * all tokens in each attribution of the batch.
 */
final class Loss {

  private static final float ANCHORS = 6;
  private static final float TAGS = 1;
  private static final float PAIRS = 3;

  private Loss() {}

  /** One number, to be made small. */
  static NDArray of(NDArray scores, Batch batch) {
    NDManager manager = batch.heads().getManager();
    int tokens = batch.tokens();
    float[] anchors = new float[tokens * 3];
    float[] nested = new float[tokens * 3];
    float[] tags = new float[tokens * 4];
    int row = 0;
    for (Example e : batch.examples()) {
      System.arraycopy(e.anchors(), 0, anchors, row * 3, e.anchors().length);
      System.arraycopy(e.tags(), 0, tags, row * 4, e.tags().length);
      if (e.nested() != null) {
        System.arraycopy(e.nested(), 0, nested, row * 3, e.nested().length);
      }
      row += e.tokens();
    }
    NDArray loss =
        crossEntropy(scores, ScoreLayout.ANCHORS, manager.create(anchors, new Shape(tokens, 3)))
            .mul(ANCHORS / tokens)
            .add(
                crossEntropy(scores, ScoreLayout.TAGS, manager.create(tags, new Shape(tokens, 4)))
                    .mul(TAGS / tokens));
    if (batch.examples().stream().anyMatch(e -> e.nested() != null)) {
      loss =
          loss.add(
              crossEntropy(scores, ScoreLayout.NESTED, manager.create(nested, new Shape(tokens, 3)))
                  .mul(ANCHORS / tokens));
    }
    return batch.examples().stream().anyMatch(e -> !e.pairs().isEmpty())
        ? loss.add(pairs(scores, batch).mul(PAIRS))
        : loss;
  }

  private static NDArray crossEntropy(NDArray scores, int from, NDArray shares) {
    long classes = shares.getShape().get(1);
    return scores
        .get(new NDIndex(":, %d:%d".formatted(from, from + classes)))
        .logSoftmax(-1)
        .mul(shares)
        .sum()
        .neg();
  }

  /** Mean over all pairs of an attribution and a token of its window. */
  private static NDArray pairs(NDArray scores, Batch batch) {
    NDManager manager = batch.heads().getManager();
    int widest = batch.examples().stream().mapToInt(Example::tokens).max().orElse(1);
    List<Integer> askers = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Example> windows = new ArrayList<>();
    List<Example.Pair> asked = new ArrayList<>();
    int row = 0;
    for (Example e : batch.examples()) {
      for (Example.Pair pair : e.pairs()) {
        askers.add(row + pair.anchor());
        starts.add(row);
        windows.add(e);
        asked.add(pair);
      }
      row += e.tokens();
    }
    int a = asked.size();
    long[] query = askers.stream().mapToLong(Integer::longValue).toArray();
    long[] keys = new long[a * widest];
    float[] shares = new float[a * widest * 4];
    double count = 0;
    for (int i = 0; i < a; i++) {
      Example.Pair pair = asked.get(i);
      for (int t = 0; t < windows.get(i).tokens(); t++) {
        keys[i * widest + t] = starts.get(i) + t;
        shares[(i * widest + t) * 4 + pair.roles()[t]] = pair.weight();
        count += pair.weight();
      }
    }
    NDArray turned = Network.turned(scores, batch);
    int r = ScoreLayout.ROLES;
    int w = ScoreLayout.WIDTH;
    NDArray asking =
        EncoderNetwork.rows(turned, manager.create(query, new Shape(a)))
            .get(new NDIndex(":, 0:" + r * w))
            .reshape(a, r, 1, w);
    NDArray keyRows = manager.create(keys, new Shape(a, widest));
    NDArray answering =
        EncoderNetwork.rows(turned.get(new NDIndex(":, " + r * w + ":")), keyRows)
            .reshape(a, widest, r, w)
            .transpose(0, 2, 3, 1);
    NDArray dots = asking.matMul(answering).mul(1f / 8).reshape(a, r, widest).transpose(0, 2, 1);
    NDArray bias =
        EncoderNetwork.rows(
            scores.get(new NDIndex(":, %d:%d".formatted(ScoreLayout.BIAS, ScoreLayout.BIAS + 4))),
            keyRows);
    NDArray none = bias.get(new NDIndex(":, :, 0:1"));
    NDArray logits =
        none.getNDArrayInternal()
            .concat(new NDList(bias.get(new NDIndex(":, :, 1:4")).add(dots)), 2);
    return logits
        .logSoftmax(-1)
        .mul(manager.create(shares, new Shape(a, widest, 4)))
        .sum()
        .mul((float) (-1 / count));
  }
}
