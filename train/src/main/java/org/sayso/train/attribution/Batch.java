package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.sayso.language.encoder.ScoreLayout;

/**
 * Windows side by side, filled up to one length.
 *
 * @param windows how many
 * @param length pieces of each, a multiple of 32
 * @param ids [windows, length]
 * @param types [windows, length]
 * @param mask [windows, 1, 1, length]: 0, or -10000 where a window is filled up
 * @param heads [tokens]: row of each token's first piece in [windows * length]
 * @param cosines [tokens, 1, 32]: of the rotary positions
 * @param sines the same
 */
record Batch(
    List<Example> examples,
    int windows,
    int length,
    NDArray ids,
    NDArray types,
    NDArray mask,
    NDArray heads,
    NDArray cosines,
    NDArray sines) {

  private static final int HALF = ScoreLayout.WIDTH / 2;

  static Batch of(NDManager manager, List<Example> examples, int padding) {
    int longest = examples.stream().mapToInt(e -> e.ids().length).max().orElse(1);
    int length = (longest + 31) / 32 * 32;
    int b = examples.size();
    long[] ids = new long[b * length];
    Arrays.fill(ids, padding);
    long[] types = new long[b * length];
    float[] mask = new float[b * length];
    int tokens = examples.stream().mapToInt(Example::tokens).sum();
    long[] heads = new long[tokens];
    float[] cosines = new float[tokens * HALF];
    float[] sines = new float[tokens * HALF];
    int row = 0;
    for (int w = 0; w < b; w++) {
      Example e = examples.get(w);
      System.arraycopy(e.ids(), 0, ids, w * length, e.ids().length);
      System.arraycopy(e.types(), 0, types, w * length, e.types().length);
      Arrays.fill(mask, w * length + e.ids().length, (w + 1) * length, -10000f);
      for (int t = 0; t < e.tokens(); t++, row++) {
        heads[row] = (long) w * length + e.heads()[t];
        for (int d = 0; d < HALF; d++) {
          double angle = ScoreLayout.angle(t, d);
          cosines[row * HALF + d] = (float) Math.cos(angle);
          sines[row * HALF + d] = (float) Math.sin(angle);
        }
      }
    }
    return new Batch(
        examples,
        b,
        length,
        manager.create(ids, new Shape(b, length)),
        manager.create(types, new Shape(b, length)),
        manager.create(mask, new Shape(b, 1, 1, length)),
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
        int length = (e.ids().length + 31) / 32 * 32;
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
