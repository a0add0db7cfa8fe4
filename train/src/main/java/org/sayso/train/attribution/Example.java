package org.sayso.train.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.Pieces;
import org.sayso.language.encoder.ScoreLayout;
import org.sayso.language.encoder.Window;
import org.sayso.language.encoder.WordPiece;

/**
 * A window ready for the network: its pieces, and what is to be learned of its tokens.
 *
 * @param ids pieces with those that begin and end a window
 * @param types features of the pieces
 * @param heads for each token the place of its first piece in {@code ids}
 * @param anchors for each token 3 shares: none, cue, content; see {@link ScoreLayout#ANCHORS}
 * @param nested the same for attributions inside others; null where nothing is known of them
 * @param tags for each token 4 shares: none, source, cue, content
 * @param pairs the attributions whose anchor lies in the window
 */
record Example(
    long[] ids,
    long[] types,
    int[] heads,
    float[] anchors,
    float @Nullable [] nested,
    float[] tags,
    List<Pair> pairs) {

  /**
   * One attribution in a window.
   *
   * @param anchor the token that asks, counted in the window
   * @param roles for each token of the window 0 for none, or 1 + the role's place in {@link
   *     org.sayso.model.Evidence.Role}
   */
  record Pair(int anchor, byte[] roles, float weight) {}

  int tokens() {
    return heads.length;
  }

  /** The pieces of a window without anything to learn. */
  static Example of(Pieces pieces, Window window, WordPiece vocabulary) {
    Input input = pieces.input(window, vocabulary);
    int[] heads = new int[window.length()];
    for (int t = window.first(); t < window.end(); t++) {
      heads[t - window.first()] = pieces.place(window, t);
    }
    int n = window.length();
    return new Example(
        input.ids(), input.types(), heads, new float[n * 3], null, new float[n * 4], List.of());
  }

  /**
   * A window with what is to be learned.
   *
   * @param nestedKnown whether attributions inside others are among the labels
   * @param random which token of a cue asks, where there are several
   */
  static Example of(
      Pieces pieces,
      Window window,
      WordPiece vocabulary,
      List<Labels> labels,
      boolean nestedKnown,
      Random random) {
    Example plain = of(pieces, window, vocabulary);
    int n = window.length();
    float[] anchors = new float[n * 3];
    float[] nested = new float[n * 3];
    float[] tags = new float[n * 4];
    List<Pair> pairs = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      anchors[t * 3] = 1;
      nested[t * 3] = 1;
      tags[t * 4] = 1;
    }
    for (Labels one : labels) {
      if (!one.nested()) {
        tag(tags, window, one.content(), 3);
        tag(tags, window, one.source(), 1);
        tag(tags, window, one.cue(), 2);
      }
      int anchor = one.anchor() - window.first();
      if (anchor < 0 || anchor >= n) {
        continue;
      }
      float[] target = one.nested() ? nested : anchors;
      float weight = (float) one.weight();
      Arrays.fill(target, anchor * 3, anchor * 3 + 3, 0);
      target[anchor * 3] = 1 - weight;
      target[anchor * 3 + (one.cue().length > 0 ? 1 : 2)] = weight;
      byte[] roles = new byte[n];
      mark(roles, window, one.content(), 3);
      mark(roles, window, one.source(), 1);
      mark(roles, window, one.cue(), 2);
      pairs.add(new Pair(asker(one, window, anchor, random), roles, weight));
    }
    return new Example(
        plain.ids, plain.types, plain.heads, anchors, nestedKnown ? nested : null, tags, pairs);
  }

  /** Mostly the anchor; now and then another token of the cue, as a reader may miss by one. */
  private static int asker(Labels one, Window window, int anchor, Random random) {
    if (one.cue().length > 1 && random.nextInt(4) == 0) {
      int other = one.cue()[random.nextInt(one.cue().length)] - window.first();
      return other >= 0 && other < window.length() ? other : anchor;
    }
    return anchor;
  }

  private static void tag(float[] tags, Window window, int[] tokens, int tag) {
    for (int t : tokens) {
      if (t >= window.first() && t < window.end()) {
        int at = (t - window.first()) * 4;
        Arrays.fill(tags, at, at + 4, 0);
        tags[at + tag] = 1;
      }
    }
  }

  private static void mark(byte[] roles, Window window, int[] tokens, int role) {
    for (int t : tokens) {
      if (t >= window.first() && t < window.end()) {
        roles[t - window.first()] = (byte) role;
      }
    }
  }
}
