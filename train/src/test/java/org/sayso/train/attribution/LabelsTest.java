package org.sayso.train.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

  private static Labels of(int[] source, int[] cue, int... content) {
    return new Labels(source, cue, content, false, 1);
  }

  private static int[] at(int... tokens) {
    return tokens;
  }

  @Test
  void agreeingNeedsHalfOfTheContent() {
    Labels gold = of(at(1), at(2), 3, 4, 5, 6);
    assertThat(of(at(1), at(2), 3, 4).agrees(gold)).isTrue();
    assertThat(of(at(1), at(2), 3).agrees(gold)).isFalse();
    assertThat(of(at(1), at(2), 6, 7, 8, 9).agrees(gold)).isFalse();
  }

  @Test
  void agreeingNeedsTheSourceOrNoneInBoth() {
    assertThat(of(at(0, 1), at(2), 3).agrees(of(at(1), at(2), 3))).isTrue();
    assertThat(of(at(0), at(2), 3).agrees(of(at(1), at(2), 3))).isFalse();
    assertThat(of(at(), at(2), 3).agrees(of(at(1), at(2), 3))).isFalse();
    assertThat(of(at(), at(2), 3).agrees(of(at(), at(2), 3))).isTrue();
  }

  @Test
  void agreeingNeedsTheCueWhereBothHaveOne() {
    assertThat(of(at(1), at(2), 3).agrees(of(at(1), at(9), 3))).isFalse();
    assertThat(of(at(1), at(), 3).agrees(of(at(1), at(9), 3))).isTrue();
  }

  @Test
  void theAnchorIsTheCueOrTheContentWithoutOne() {
    assertThat(of(at(1), at(5, 6), 3).anchor()).isEqualTo(5);
    assertThat(of(at(1), at(), 3, 4).anchor()).isEqualTo(3);
  }
}
