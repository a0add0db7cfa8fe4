package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.ScoreLayout;
import org.sayso.train.network.Sequences;

/**
 * Windows side by side, filled up to one length, a multiple of 32.
 *
 * @param heads [tokens]: row of each token's first piece in [windows * length]
 * @param cosines [tokens, 1, 32]: of the rotary positions
 * @param sines the same
 */
record Batch(
    List<Example> examples, Sequences sequences, NDArray heads, NDArray cosines, NDArray sines) {

  private static final int HALF = ScoreLayout.WIDTH / 2;
  private static final int MULTIPLE = 32;

  static Batch of(NDManager manager, List<Example> examples, int padding) {
    Sequences sequences =
        Sequences.of(
            manager,
            examples.stream().map(e -> new Input(e.ids(), e.types())).toList(),
            padding,
            MULTIPLE);
    int tokens = examples.stream().mapToInt(Example::tokens).sum();
    long[] heads = new long[tokens];
    float[] cosines = new float[tokens * HALF];
    float[] sines = new float[tokens * HALF];
    int row = 0;
    for (int w = 0; w < examples.size(); w++) {
      Example e = examples.get(w);
      for (int t = 0; t < e.tokens(); t++, row++) {
        heads[row] = (long) w * sequences.length() + e.heads()[t];
        for (int d = 0; d < HALF; d++) {
          double angle = ScoreLayout.angle(t, d);
          cosines[row * HALF + d] = (float) Math.cos(angle);
          sines[row * HALF + d] = (float) Math.sin(angle);
        }
      }
    }
    return new Batch(
        examples,
        sequences,
        manager.create(heads, new Shape(tokens)),
        manager.create(cosines, new Shape(tokens, 1, HALF)),
        manager.create(sines, new Shape(tokens, 1, HALF)));
  }

  int tokens() {
    return (int) heads.size();
  }

  /**
   * Groups examples of like length.
   *
   * @param most pieces a batch, filling included
   */
  static List<List<Example>> group(List<Example> examples, int most, Random random) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    List<List<Example>> groups = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += 256) {
      List<Example> pool =
          new ArrayList<>(shuffled.subList(from, Math.min(from + 256, shuffled.size())));
      pool.sort(Comparator.comparingInt(e -> e.ids().length));
      List<Example> group = new ArrayList<>();
      for (Example e : pool) {
        int length = Sequences.filled(e.ids().length, MULTIPLE);
        if (!group.isEmpty() && (group.size() + 1) * length > most) {
          groups.add(group);
          group = new ArrayList<>();
        }
        group.add(e);
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    Collections.shuffle(groups, random);
    return groups;
  }
}
