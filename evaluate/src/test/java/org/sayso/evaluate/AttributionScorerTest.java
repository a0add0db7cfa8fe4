package org.sayso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.model.Span;
import org.sayso.model.Text;

class AttributionScorerTest {

  private static final String TEXT = "Rita said \"it will rain\" . Paul doubted that .";
  private static final Marked QUOTED = marked("Rita", "said", "\"it will rain\"");
  private static final Marked DOUBTED = marked("Paul", "doubted", "that");

  @Test
  void givesFullMarksToTheGoldItself() {
    AttributionScore score = score(List.of(QUOTED, DOUBTED), List.of(QUOTED, DOUBTED));
    assertThat(score.metrics())
        .hasSize(16)
        .allSatisfy((name, m) -> assertThat(m.f1()).isEqualTo(1));
    assertThat(score.sourceGivenContent()).isEqualTo(1);
  }

  @Test
  void givesNothingForNothing() {
    assertThat(score(List.of(QUOTED), List.of()).metrics())
        .allSatisfy((name, metric) -> assertThat(metric.f1()).isZero());
  }

  @Test
  void forgivesQuotationMarksOnlyWhereWordsAreCompared() {
    AttributionScore score =
        score(List.of(QUOTED, DOUBTED), List.of(marked("Rita", "said", "it will rain")));
    assertThat(f1(score, "exact")).isZero();
    assertThat(score.metric("exactw").recall()).isEqualTo(0.5);
    // 3 of the 5 quoted tokens, none of the other one.
    assertThat(score.metric("partial").recall()).isCloseTo(0.3, within(1e-12));
    assertThat(score.metric("tok/content").counts()).contains(new Metric.Counts(3, 3, 6));
    assertThat(score.metric("full").precision()).isEqualTo(1);
  }

  @Test
  void tellsDirectMixedAndIndirectApart() {
    String text = "A said \"one two\" . B said he \"saw two\" . C said so .";
    GoldDocument document =
        new GoldDocument(
            "d",
            Text.of(text),
            List.of(
                in(text, "A", "said", "\"one two\""),
                in(text, "B", "said", "he \"saw two\""),
                in(text, "C", "said", "so")));
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(document, document.attributions().subList(0, 2));
    assertThat(scorer.score().byType())
        .containsEntry(QuoteType.DIRECT, new AttributionScore.Found(1, 1, 1))
        .containsEntry(QuoteType.MIXED, new AttributionScore.Found(1, 1, 1))
        .containsEntry(QuoteType.INDIRECT, new AttributionScore.Found(1, 0, 0));
  }

  @Test
  void takesTwoApostrophesForAMarkAndEndsAnOpenQuotationWithItsLine() {
    String text = "A said ''no way'' . \u201CTwo left\nThree came , B said .";
    GoldDocument document =
        new GoldDocument(
            "d",
            Text.of(text),
            List.of(
                in(text, "A", "said", "no way"),
                in(text, "B", "said", "Two left"),
                in(text, "B", "said", "Three came")));
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(document, List.of());
    assertThat(scorer.score().byType())
        .containsEntry(QuoteType.DIRECT, new AttributionScore.Found(2, 0, 0))
        .containsEntry(QuoteType.INDIRECT, new AttributionScore.Found(1, 0, 0));
  }

  @Test
  void asksForTheSourceInFullButNotInLenient() {
    Marked nameless = new Marked(List.of(), QUOTED.cue(), QUOTED.content());
    AttributionScore score = score(List.of(QUOTED), List.of(nameless));
    assertThat(f1(score, "j50")).isEqualTo(1);
    assertThat(f1(score, "full")).isZero();
    assertThat(f1(score, "full_lenient")).isEqualTo(1);
  }

  @Test
  void matchesOneToOneAndLeavesOutWhatHasNoContent() {
    Marked empty = new Marked(QUOTED.source(), QUOTED.cue(), List.of());
    AttributionScore score = score(List.of(QUOTED), List.of(QUOTED, QUOTED, empty));
    assertThat(score.metric("full").counts()).contains(new Metric.Counts(1, 2, 1));
    assertThat(score.withoutContent()).isEqualTo(1);
  }

  @Test
  void printsATableAndOneLineOfJson() {
    AttributionScore score = score(List.of(QUOTED, DOUBTED), List.of(QUOTED));
    assertThat(score.table())
        .contains("gold attributions 2, predicted 1")
        .contains("full                1.0000  0.5000  0.6667")
        .contains("recall indirect  gold     1  content (j50) 0.0000  full 0.0000");
    assertThat(score.json())
        .startsWith("{\"citron_exact\": {\"f1\": 0.6666")
        .contains("\"recall_by_type\": {\"direct\": {\"full\": 1.0, \"gold\": 1, \"j50\": 1.0}")
        .doesNotContain("\n");
  }

  private static AttributionScore score(List<Marked> gold, List<Marked> predicted) {
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(new GoldDocument("d", Text.of(TEXT), gold), predicted);
    return scorer.score();
  }

  private static double f1(AttributionScore score, String name) {
    return score.metric(name).f1();
  }

  private static Marked marked(String source, String cue, String content) {
    return in(TEXT, source, cue, content);
  }

  private static Marked in(String text, String source, String cue, String content) {
    return new Marked(piece(text, source), piece(text, cue), piece(text, content));
  }

  private static List<Span> piece(String text, String words) {
    int start = text.indexOf(words);
    assertThat(start).isNotNegative();
    return List.of(Span.of(start, start + words.length()));
  }
}
