package org.sayso.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sayso.language.Parsed;
import org.sayso.model.ParsedText;

class TokenFeaturesTest {

  private static int[] of(String text) {
    return TokenFeatures.of(Parsed.of(text));
  }

  @Test
  void tellsCaseApart() {
    int[] features = of("x he Roe A NATO McRoe 5th ,");
    assertThat(features).hasSize(8);
    // Behind the first token nothing starts and nothing is quoted: the value is six times the case.
    assertThat(Arrays.copyOfRange(features, 1, 8)).containsExactly(0, 6, 12, 18, 24, 30, 36);
  }

  @Test
  void tellsQuotedWordsApartEvenWhereTheMarksLookAlike() {
    ParsedText text = Parsed.of("we \"we\" we");
    int[] features = TokenFeatures.of(text);
    assertThat(features[2] - features[4]).as("quoted against not quoted").isEqualTo(3);
  }

  @Test
  void tellsWhereSentencesAndParagraphsStart() {
    int[] features = of("The end. The end.\n\nThe end.");
    assertThat(features[0] % 3).isEqualTo(2);
    assertThat(features[1] % 3).isZero();
    assertThat(features[3] % 3).isEqualTo(1);
    assertThat(features[6] % 3).isEqualTo(2);
  }

  @Test
  void allValuesAreBelowTheCount() {
    assertThat(Arrays.stream(of("\"NATO said 5th McRoe A x.\" \n\n \"A.\"")))
        .allMatch(value -> 0 <= value && value < TokenFeatures.COUNT);
  }
}
