package org.sayso.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordPieceTest {

  private static final List<String> PIECES =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "sp", "spoke", "##kes", "##woman", "##s", "-", "'",
          "cafe", "u", "##n", ".", "界");

  private final WordPiece vocabulary = new WordPiece(PIECES);

  private String cut(String word) {
    return Arrays.stream(vocabulary.pieces(word))
        .mapToObj(PIECES::get)
        .collect(Collectors.joining(" "));
  }

  @Test
  void takesTheLongestKnownPieceFirst() {
    assertThat(cut("spoke")).isEqualTo("spoke");
    assertThat(cut("spokes")).isEqualTo("spoke ##s");
    assertThat(cut("Spokeswoman")).isEqualTo("spoke ##s ##woman");
  }

  @Test
  void takesAccentsOff() {
    assertThat(cut("Café")).isEqualTo("cafe");
  }

  @Test
  void setsMarksApart() {
    assertThat(cut("U.N.")).isEqualTo("u . [UNK] .");
    assertThat(cut("spoke-spoke's")).isEqualTo("spoke - spoke ' [UNK]");
  }

  @Test
  void setsHanCharactersApart() {
    assertThat(cut("界界")).isEqualTo("界 界");
  }

  @Test
  void aWordWithAnUnknownPartIsUnknown() {
    assertThat(cut("spokex")).isEqualTo("[UNK]");
    assertThat(cut("s".repeat(101))).isEqualTo("[UNK]");
    assertThat(cut("")).isEqualTo("[UNK]");
    assertThat(cut("🙂")).isEqualTo("[UNK]");
  }

  @Test
  void refusesAVocabularyWithoutTheSpecialPieces() {
    assertThatThrownBy(() -> new WordPiece(List.of("[UNK]", "[CLS]", "[SEP]")))
        .hasMessage("the vocabulary lacks the piece [PAD]");
  }
}
