package org.sayso.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.model.Evidence.Candidate;
import org.sayso.model.Evidence.Kind;
import org.sayso.model.Evidence.Role;

class ScoreLayoutTest {

  private static final Window WINDOW = new Window(10, 14, 10, 13);

  /** Four tokens of which none anchors anything. */
  private static float[][] silent() {
    float[][] scores = new float[4][ScoreLayout.SIZE];
    for (float[] row : scores) {
      row[ScoreLayout.ANCHORS] = 9;
      row[ScoreLayout.NESTED] = 9;
    }
    return scores;
  }

  @Test
  void aSilentWindowHasNoCandidates() {
    assertThat(ScoreLayout.candidates(WINDOW, silent())).isEmpty();
  }

  @Test
  void readsKindAndProbabilityOfAnAnchor() {
    float[][] scores = silent();
    scores[1][ScoreLayout.ANCHORS] = 0;
    scores[1][ScoreLayout.ANCHORS + 1] = (float) Math.log(3);
    scores[1][ScoreLayout.ANCHORS + 2] = -99;
    List<Candidate> found = ScoreLayout.candidates(WINDOW, scores);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().anchor()).isEqualTo(11);
    assertThat(found.getFirst().kind()).isEqualTo(Kind.CUE);
    assertThat(found.getFirst().nested()).isFalse();
    assertThat(found.getFirst().probability()).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void anAnchorOfAnotherWindowIsLeftToIt() {
    float[][] scores = silent();
    scores[3][ScoreLayout.ANCHORS] = -9;
    assertThat(ScoreLayout.candidates(WINDOW, scores)).isEmpty();
  }

  @Test
  void aQueryFindsItsKey() {
    float[][] scores = silent();
    scores[1][ScoreLayout.ANCHORS] = -9;
    scores[1][ScoreLayout.ANCHORS + 1] = 9;
    int content = Role.CONTENT.ordinal();
    // The slowest pair of numbers hardly turns within four tokens.
    int slowest = ScoreLayout.WIDTH / 2 - 1;
    scores[1][ScoreLayout.QUERIES + content * ScoreLayout.WIDTH + slowest] = 10;
    scores[2][ScoreLayout.KEYS + content * ScoreLayout.WIDTH + slowest] = 10;
    for (float[] row : scores) {
      row[ScoreLayout.BIAS] = 3;
    }
    Candidate candidate = ScoreLayout.candidates(WINDOW, scores).getFirst();
    double dot = 10 * 10 * Math.cos(ScoreLayout.angle(1, slowest)) / 8;
    double expected = Math.exp(dot) / (Math.exp(3) + Math.exp(dot) + 2);
    assertThat(candidate.of(Role.CONTENT, 12)).isCloseTo(expected, within(1e-5));
    assertThat(candidate.of(Role.CONTENT, 13)).isLessThan(0.05);
    assertThat(candidate.of(Role.SOURCE, 12)).isLessThan(0.05);
    assertThat(candidate.of(Role.CONTENT, 99)).isZero();
  }

  @Test
  void nearAndFarKeysAreToldApart() {
    float[][] scores = silent();
    scores[0][ScoreLayout.ANCHORS] = -9;
    scores[0][ScoreLayout.ANCHORS + 1] = 9;
    // The quickest pair turns by one radian a token: key and query agree best where they stand.
    for (float[] row : scores) {
      row[ScoreLayout.QUERIES] = 5;
      row[ScoreLayout.KEYS] = 5;
    }
    Candidate candidate = ScoreLayout.candidates(WINDOW, scores).getFirst();
    assertThat(candidate.of(Role.SOURCE, 10)).isGreaterThan(candidate.of(Role.SOURCE, 11));
    assertThat(candidate.of(Role.SOURCE, 11)).isGreaterThan(candidate.of(Role.SOURCE, 12));
  }
}
