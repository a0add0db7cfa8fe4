package org.sayso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelScoreTest {

  private final LabelScore score = new LabelScore();

  @Test
  void meansOverTheLabelsOfTheGoldAlone() {
    score.add("A", "A", 1);
    score.add("A", "B", 1);
    score.add("B", "B", 1);
    score.add("B", "C", 1);
    // A: P 1, R 1/2; B: P 1/2, R 1/2; C is no gold.
    assertThat(score.macroF1()).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-12));
    assertThat(score.accuracy()).isEqualTo(0.5);
    assertThat(score.labels()).containsOnlyKeys("A", "B");
  }

  @Test
  void tellsHowFarConfidenceIsFromWhatIsRight() {
    for (int i = 0; i < 10; i++) {
      score.add("A", i < 7 ? "A" : "B", 0.75);
    }
    assertThat(score.calibrationError()).isCloseTo(0.05, within(1e-12));
    score.add("A", "A", 1);
    assertThat(score.calibrationError()).isCloseTo(0.5 / 11, within(1e-12));
  }

  @Test
  void isNothingWithoutRows() {
    assertThat(score.macroF1()).isZero();
    assertThat(score.calibrationError()).isZero();
  }
}
