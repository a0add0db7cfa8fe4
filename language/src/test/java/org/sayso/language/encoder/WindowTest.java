package org.sayso.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.language.Parsed;
import org.sayso.model.ParsedText;
import org.sayso.model.Sentence;

class WindowTest {

  private static final WordPiece LETTERS =
      new WordPiece(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "."));

  /** Sentences of so many pieces each, the full stop included. */
  private static ParsedText text(int... sizes) {
    StringBuilder text = new StringBuilder();
    for (int size : sizes) {
      text.append("A".repeat(1)).append(" a".repeat(size - 2)).append(". ");
    }
    return Parsed.of(text.toString());
  }

  private static List<Window> cut(ParsedText text, int most, int overlap) {
    return Window.cut(text, Pieces.of(text, LETTERS), most, overlap);
  }

  @Test
  void aShortTextIsOneWindow() {
    assertThat(cut(text(5, 5), 20, 6)).containsExactly(new Window(0, 10, 0, 10));
  }

  @Test
  void neighboursShareWholeSentencesAndHalveThem() {
    assertThat(cut(text(5, 5, 5, 5, 5), 15, 10))
        .containsExactly(
            new Window(0, 15, 0, 10), new Window(5, 20, 10, 15), new Window(10, 25, 15, 25));
  }

  @Test
  void aSentenceThatIsTooLongIsCut() {
    assertThat(cut(text(25), 10, 4))
        .containsExactly(
            new Window(0, 10, 0, 10), new Window(10, 20, 10, 20), new Window(20, 25, 20, 25));
  }

  @Test
  void nothingYieldsNothing() {
    assertThat(cut(Parsed.of(""), 10, 4)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyTokenIsOwnedByOneWindowThatHoldsIt(int seed) {
    Random random = new Random(seed);
    int[] sizes = random.ints(60, 2, 40).toArray();
    ParsedText text = text(sizes);
    Pieces pieces = Pieces.of(text, LETTERS);
    int most = 20 + random.nextInt(60);
    List<Window> windows =
        Window.cut(text, pieces, 10 + random.nextInt(most - 9), most, random.nextInt(30));
    List<Integer> owned = new ArrayList<>();
    for (Window window : windows) {
      assertThat(pieces.count(window.first(), window.end())).isLessThanOrEqualTo(most);
      assertThat(window.first()).isLessThanOrEqualTo(window.ownFirst());
      assertThat(window.ownEnd()).isLessThanOrEqualTo(window.end());
      for (int t = window.ownFirst(); t < window.ownEnd(); t++) {
        owned.add(t);
      }
    }
    assertThat(owned).hasSize(text.tokens().size()).isSorted().doesNotHaveDuplicates();
    assertThat(text.sentences().stream().mapToInt(Sentence::end).max()).hasValue(owned.size());
  }
}
