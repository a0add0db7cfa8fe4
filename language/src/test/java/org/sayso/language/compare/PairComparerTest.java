package org.sayso.language.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sayso.model.Comparison;
import org.sayso.model.Relation;

class PairComparerTest {

  private static final String CLAIM = "Ruritania shelled the port on Friday night.";

  private final PairComparer comparer = PairComparer.shipped().orElseThrow();

  @Test
  void tellsWhatAnswersFromWhatDoesNot() {
    Comparison denial =
        comparer.compare(CLAIM, "No shells were fired at the port, Ruritania said.");
    Comparison other = comparer.compare(CLAIM, "The orchestra will play two symphonies in May.");
    assertThat(denial.unrelated()).isLessThan(other.unrelated());
    assertThat(other.relation()).isEmpty();
  }

  @Test
  void scoresMakeOne() {
    for (String claim : new String[] {"", CLAIM, "界"}) {
      Comparison comparison = comparer.compare(claim, "That is a lie.");
      double sum = comparison.unrelated();
      for (Relation relation : Relation.values()) {
        sum += comparison.score(relation);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void saysTheSameHoweverOftenItIsAsked() {
    String answer = "The ministry declined to comment.";
    Comparison first = comparer.compare(CLAIM, answer);
    for (int i = 0; i < 60; i++) {
      comparer.compare("Claim number " + i, "Answer number " + i % 7);
    }
    assertThat(comparer.compare(CLAIM, answer)).isEqualTo(first);
  }
}
