package org.sayso.language.encoder;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Evidence.Candidate;
import org.sayso.model.Evidence.Kind;

/**
 * How the numbers that the encoder gives each token are to be read.
 *
 * <p>Of a token: logits that an attribution is anchored at it (none, cue, content without a cue),
 * the same inside the content of another attribution, logits of the role it has in any attribution,
 * and for each role a query and a key. A token {@code j} has role {@code r} in the attribution
 * anchored at {@code i} with logit {@code bias[r](j) + query[r](i) . key[r](j) / sqrt(64)}, queries
 * and keys being turned by their position in the window (rotary positions, Su et al. 2021), so that
 * distance counts; no role at all has {@code bias[none](j)}. A low-rank biaffine scorer in the
 * sense of Dozat and Manning 2017.
 */
public final class ScoreLayout {

  /** Logits for none, cue, content. */
  public static final int ANCHORS = 0;

  /** The same for attributions inside another's content. */
  public static final int NESTED = 3;

  /** Logits of no role, source, cue, content in any attribution. */
  public static final int TAGS = 6;

  /** The part of the pair logits that depends on the token alone: none, source, cue, content. */
  public static final int BIAS = 10;

  /** Number of roles of a pair. */
  public static final int ROLES = 3;

  /** Numbers of a query or key. */
  public static final int WIDTH = 64;

  /** Queries, one each role. */
  public static final int QUERIES = 14;

  /** Keys, one each role. */
  public static final int KEYS = QUERIES + ROLES * WIDTH;

  /** Numbers a token. */
  public static final int SIZE = KEYS + ROLES * WIDTH;

  /** Candidates below this are not worth a look. */
  private static final double LEAST = 0.02;

  private ScoreLayout() {}

  /** Angle by which pair {@code d} of a query or key is turned at a position in its window. */
  public static double angle(int position, int d) {
    return position * Math.pow(10000, -2.0 * d / WIDTH);
  }

  /**
   * Reads the scores of one window.
   *
   * @param scores for each token of the window its {@link #SIZE} numbers; keys and queries are
   *     turned in place
   */
  public static List<Candidate> candidates(Window window, float[][] scores) {
    List<Candidate> found = new ArrayList<>();
    boolean turned = false;
    for (int t = window.ownFirst(); t < window.ownEnd(); t++) {
      float[] at = scores[t - window.first()];
      double[] outer = softmax(at, ANCHORS, 3);
      double[] nested = softmax(at, NESTED, 3);
      for (Kind kind : Kind.values()) {
        int k = kind.ordinal() + 1;
        for (boolean inner : new boolean[] {false, true}) {
          double probability = inner ? nested[k] : outer[k];
          if (probability >= LEAST) {
            if (!turned) {
              turn(scores);
              turned = true;
            }
            float[][] roles = roles(at, scores);
            found.add(new Candidate(t, kind, inner, probability, window.first(), roles));
          }
        }
      }
    }
    return found;
  }

  static double[] softmax(float[] scores, int from, int classes) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      most = Math.max(most, scores[from + i]);
    }
    double[] p = new double[classes];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      p[i] = Math.exp(scores[from + i] - most);
      sum += p[i];
    }
    for (int i = 0; i < classes; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private static void turn(float[][] scores) {
    int half = WIDTH / 2;
    for (int position = 0; position < scores.length; position++) {
      float[] row = scores[position];
      for (int d = 0; d < half; d++) {
        double angle = angle(position, d);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        for (int at = QUERIES; at < SIZE; at += WIDTH) {
          float x = row[at + d];
          float y = row[at + half + d];
          row[at + d] = x * cos - y * sin;
          row[at + half + d] = y * cos + x * sin;
        }
      }
    }
  }

  private static float[][] roles(float[] anchor, float[][] scores) {
    float[][] roles = new float[ROLES][scores.length];
    double[] logits = new double[ROLES + 1];
    for (int j = 0; j < scores.length; j++) {
      float[] row = scores[j];
      logits[0] = row[BIAS];
      double most = logits[0];
      for (int r = 0; r < ROLES; r++) {
        float dot = 0;
        int query = QUERIES + r * WIDTH;
        int key = KEYS + r * WIDTH;
        for (int d = 0; d < WIDTH; d++) {
          dot += anchor[query + d] * row[key + d];
        }
        logits[r + 1] = row[BIAS + r + 1] + dot / 8;
        most = Math.max(most, logits[r + 1]);
      }
      double sum = 0;
      for (int r = 0; r <= ROLES; r++) {
        logits[r] = Math.exp(logits[r] - most);
        sum += logits[r];
      }
      for (int r = 0; r < ROLES; r++) {
        roles[r][j] = (float) (logits[r + 1] / sum);
      }
    }
    return roles;
  }
}
