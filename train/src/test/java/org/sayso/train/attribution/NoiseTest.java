package org.sayso.train.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.evaluate.Marked;
import org.sayso.model.Span;
import org.sayso.model.Text;

class NoiseTest {

  private static final String TEXT =
      "The mayor, Lotte Brink, said: \"We have won it.\"\n\nThe other side has not answered.";

  private static final Marked MARKED =
      new Marked(
          List.of(of("The mayor, Lotte Brink,")),
          List.of(of("said")),
          List.of(of("\"We have won it.\"")));

  private static Span of(String words) {
    int start = TEXT.indexOf(words);
    return Span.of(start, start + words.length());
  }

  private static MarkedText damaged(Noise noise, long seed) {
    return noise.damage(
        new MarkedText("t", Text.of(TEXT), List.of(MARKED), List.of()), new Random(seed));
  }

  private static String words(MarkedText text, List<Span> spans) {
    return String.join(" ", spans.stream().map(text.text()::slice).toList());
  }

  @Test
  void takesQuotationMarksAway() {
    MarkedText text = damaged(Noise.NO_QUOTES, 1);
    assertThat(text.text().value()).startsWith("The mayor, Lotte Brink, said: We have won it.\n");
    assertThat(words(text, text.outer().getFirst().content())).isEqualTo("We have won it.");
  }

  @Test
  void writesTwoApostrophesForAMark() {
    MarkedText text = damaged(Noise.OTHER_QUOTES, 1);
    assertThat(words(text, text.outer().getFirst().content())).isEqualTo("''We have won it.''");
  }

  @Test
  void writesAllInLowerCase() {
    MarkedText text = damaged(Noise.LOWER_CASE, 1);
    assertThat(words(text, text.outer().getFirst().source())).isEqualTo("the mayor, lotte brink,");
  }

  @Test
  void joinsParagraphs() {
    assertThat(damaged(Noise.JOINED_LINES, 1).text().value()).contains("it.\" The other");
  }

  @ParameterizedTest
  @EnumSource
  void markedWordsStayMarked(Noise noise) {
    for (int seed = 0; seed < 200; seed++) {
      MarkedText text = damaged(noise, seed);
      Marked marked = text.outer().getFirst();
      assertThat(words(text, marked.source())).as("seed %d", seed).containsIgnoringCase("brink");
      assertThat(words(text, marked.cue())).as("seed %d", seed).matches("(?s)(said\\s?)+");
      assertThat(words(text, marked.content()).replaceAll("\\W+", " ").strip())
          .as("seed %d", seed)
          .containsIgnoringCase("won")
          .endsWith("it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagesAndIsTheSameForTheSameSeed(Noise noise) {
    boolean changed = false;
    for (int seed = 0; seed < 50; seed++) {
      String text = damaged(noise, seed).text().value();
      assertThat(damaged(noise, seed).text().value()).isEqualTo(text);
      changed |= !text.equals(TEXT);
    }
    assertThat(changed).isTrue();
  }
}
