package org.sayso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.model.Comparison;
import org.sayso.model.Relation;

class CompareScoreTest {

  private static final Comparison AGAINST =
      new Comparison(Map.of(Relation.DENIES, .3, Relation.COUNTERS, .3, Relation.CONFIRMS, .4), 0);
  private static final Comparison NEITHER = new Comparison(Map.of(Relation.CONFIRMS, .4), .6);

  @Test
  void addsUpTheRelationsOfALabel() {
    Set<String> stances = Set.of("agree", "disagree", "discuss");
    assertThat(ComparedLabels.likeliest(AGAINST, stances)).isEqualTo("disagree");
    assertThat(ComparedLabels.likeliest(NEITHER, stances)).isEqualTo("discuss");
    assertThat(ComparedLabels.likeliest(NEITHER, Set.of("attack", "none"))).isEqualTo("none");
  }

  @Test
  void tellsOfSentencesThatDisputeWhatIsFoundAndOfWhatKind() {
    CompareScore score = new CompareScore();
    score.add("negeval_direct", new Comparison(Map.of(Relation.COUNTERS, 1.0), 0));
    score.add("challenge", new Comparison(Map.of(Relation.DISPUTES, 1.0), 0));
    score.add("none", NEITHER);
    assertThat(score.dispute().f1()).isEqualTo(1);
    assertThat(score.kindsOfDispute()).isCloseTo(0.5, within(1e-12));
    assertThat(score.table()).contains("dispute or not: F1 1.0000");
  }

  @Test
  void knowsItsLabels() {
    assertThatThrownBy(() -> new CompareScore().add("maybe", NEITHER))
        .hasMessage("there is no label \"maybe\"");
  }
}
