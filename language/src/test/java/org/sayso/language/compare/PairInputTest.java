package org.sayso.language.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;

class PairInputTest {

  private static final WordPiece VOCABULARY =
      new WordPiece(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b"));

  @Test
  void setsTheAnswerBehindTheClaim() {
    Input input = PairInput.of("a", "b b", 20, VOCABULARY);
    assertThat(input.ids()).containsExactly(2, 4, 3, 5, 5, 3);
    assertThat(input.types()).containsExactly(0, 1, 0, 2, 2, 0);
  }

  @Test
  void aClaimNeedNotBeKnown() {
    assertThat(PairInput.of("  ", "b", 20, VOCABULARY).ids()).containsExactly(2, 3, 5, 3);
  }

  @ParameterizedTest
  @CsvSource({"50, 50, 10, 20", "50, 5, 25, 5", "3, 50, 3, 27", "0, 50, 0, 30"})
  void cutsWhatIsTooLong(int claim, int answer, int ofClaim, int ofAnswer) {
    Input input = PairInput.of("a ".repeat(claim), "b ".repeat(answer), 30, VOCABULARY);
    assertThat(Arrays.stream(input.ids()).filter(id -> id == 4)).hasSize(ofClaim);
    assertThat(Arrays.stream(input.ids()).filter(id -> id == 5)).hasSize(ofAnswer);
  }
}
