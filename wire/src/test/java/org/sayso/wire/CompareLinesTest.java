package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.model.Comparison;
import org.sayso.model.Relation;

class CompareLinesTest {

  private final CompareLines lines = new CompareLines();

  @Test
  void writesTheRelationWithAllScores() {
    CompareLines.Request request =
        lines.read("{\"id\":\"p1\",\"claim\":\"It rained.\",\"answer\":\"It did not.\"}");
    assertThat(request.claim()).isEqualTo("It rained.");
    assertThat(lines.line(request, new Comparison(Map.of(Relation.DENIES, .75), .25)))
        .isEqualTo(
            "{\"id\":\"p1\",\"relation\":\"DENIES\",\"scores\":{\"DENIES\":0.75,\"DISPUTES\":0.0,"
                + "\"CONFIRMS\":0.0,\"QUALIFIES\":0.0,\"COUNTERS\":0.0,\"DECLINES\":0.0,"
                + "\"UNRELATED\":0.25}}");
    assertThat(lines.line(request, new Comparison(Map.of(Relation.DENIES, .25), .75)))
        .contains("\"relation\":\"UNRELATED\"");
  }

  @Test
  void aClaimMayBeUnknownAnAnswerNot() {
    assertThat(lines.read("{\"claim\":null,\"answer\":\"No.\"}").claim()).isEmpty();
    assertThatThrownBy(() -> lines.read("{\"claim\":\"It rained.\"}"))
        .hasMessage("\"answer\" must be a string");
  }

  @Test
  void readsTheSetsByTheirFields() {
    assertThat(
            ComparedGold.read(
                "{\"questions\":[{\"qid\":\"q1\",\"text\":\"Why?\"},{\"qid\":\"q2\",\"text\":\"When?\"}],"
                    + "\"answers\":[{\"text\":\"In May.\",\"gold\":\"q2\"},{\"text\":\"So.\",\"gold\":\"q1\"}]}"))
        .isEqualTo(new ComparedGold.Exchange(List.of("When?", "Why?"), List.of("In May.", "So.")));
    assertThat(ComparedGold.read("{\"claim\":\"c\",\"body\":\"b\",\"label\":\"agree\"}"))
        .isEqualTo(new ComparedGold.Pair("claims", "c", "b", "agree"));
    assertThat(ComparedGold.read("{\"a\":\"x\",\"b\":\"y\",\"label\":\"attack\"}"))
        .isEqualTo(new ComparedGold.Pair("arguments", "x", "y", "attack"));
    assertThat(ComparedGold.read("{\"text\":\"y\",\"label\":\"none\"}"))
        .isEqualTo(new ComparedGold.Pair("speeches", "", "y", "none"));
    assertThatThrownBy(
            () ->
                ComparedGold.read(
                    "{\"questions\":[],\"answers\":[{\"text\":\"In May.\",\"gold\":\"q2\"}]}"))
        .hasMessage("\"answers[0].gold\" names no question: q2");
  }
}
