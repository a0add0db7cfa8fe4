package org.sayso.language.encoder;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Evidence;
import org.sayso.model.Evidence.Candidate;

/** Gathers what the scores of a text's windows say of it, window by window. Not thread-safe. */
public final class EvidenceBuilder {

  private final List<Candidate> candidates = new ArrayList<>();
  private final float[][] anywhere;

  /** For a text of so many tokens. */
  public EvidenceBuilder(int tokens) {
    anywhere = new float[ScoreLayout.ROLES][tokens];
  }

  /**
   * Adds the next window.
   *
   * @param scores for each of its tokens the {@link ScoreLayout#SIZE} numbers; they are changed
   */
  public void add(Window window, float[][] scores) {
    for (int t = window.ownFirst(); t < window.ownEnd(); t++) {
      double[] shares =
          ScoreLayout.softmax(scores[t - window.first()], ScoreLayout.TAGS, ScoreLayout.ROLES + 1);
      for (int r = 0; r < ScoreLayout.ROLES; r++) {
        anywhere[r][t] = (float) shares[r + 1];
      }
    }
    candidates.addAll(ScoreLayout.candidates(window, scores));
  }

  /** What is likely of the whole text; nothing is to be added afterwards. */
  public Evidence build() {
    return new Evidence(candidates, anywhere);
  }
}
