package org.sayso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankScoreTest {

  @Test
  void countsFirstPlacesAndRanks() {
    RankScore score = new RankScore();
    score.add(new double[][] {{9, 1, 1}, {5, 4, 1}, {3, 2, 1}});
    assertThat(score.accuracy()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(score.meanReciprocalRank()).isCloseTo((1 + 1.0 / 2 + 1.0 / 3) / 3, within(1e-12));
    assertThat(score.assignedAccuracy()).isEqualTo(1);
  }

  @Test
  void gainsNothingBySayingTheSameOfAll() {
    RankScore score = new RankScore();
    score.add(new double[3][3]);
    assertThat(score.accuracy()).isZero();
    assertThat(score.meanReciprocalRank()).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void assignsAsWellAsTryingAll() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      int n = 1 + random.nextInt(6);
      double[][] scores = new double[n][n];
      for (double[] row : scores) {
        for (int i = 0; i < n; i++) {
          row[i] = random.nextInt(20);
        }
      }
      int[] found = RankScore.assignment(scores);
      double sum = 0;
      for (int row = 0; row < n; row++) {
        sum += scores[row][found[row]];
      }
      assertThat(found).doesNotHaveDuplicates();
      assertThat(sum).as("round %d", round).isEqualTo(best(scores, 0, 0));
    }
  }

  /** By trying all assignments. */
  private static double best(double[][] scores, int row, int taken) {
    double best = row == scores.length ? 0 : Double.NEGATIVE_INFINITY;
    for (int column = 0; row < scores.length && column < scores.length; column++) {
      if ((taken & 1 << column) == 0) {
        best = Math.max(best, scores[row][column] + best(scores, row + 1, taken | 1 << column));
      }
    }
    return best;
  }
}
