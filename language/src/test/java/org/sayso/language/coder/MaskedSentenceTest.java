package org.sayso.language.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.SourceAndTarget;

class MaskedSentenceTest {

  private static final List<String> PIECES =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "source", "target", "hit", ".", "so");

  private static Input input(String text, String source, String target) {
    return MaskedSentence.of(
        text, SourceAndTarget.find(text, source, target), new WordPiece(PIECES));
  }

  private static String shown(Input input) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < input.length(); i++) {
      shown.append(PIECES.get((int) input.ids()[i])).append(input.types()[i]).append(' ');
    }
    return shown.toString().strip();
  }

  @Test
  void namesDoNotCount() {
    assertThat(shown(input("Nordland hit Ruritania.", "Nordland", "Ruritania")))
        .isEqualTo("[CLS]0 source1 hit0 target2 .0 [SEP]0")
        .isEqualTo(shown(input("The Baron hit Old Tom.", "The Baron", "Old Tom")));
  }

  @Test
  void codesWithoutAnActorThatIsNotKnown() {
    assertThat(shown(input("Nordland hit.", "Nordland", "")))
        .isEqualTo("[CLS]0 source1 hit0 .0 [SEP]0");
  }

  @Test
  void ofALongSentenceTakesWhatStandsAroundTheActors() {
    String text = "so ".repeat(400) + "Ann hit Bob " + "so ".repeat(400);
    Input input = input(text, "Ann", "Bob");
    assertThat(input.length()).isEqualTo(MaskedSentence.MOST + 2);
    assertThat(shown(input)).contains("source1 hit0 target2");
  }
}
