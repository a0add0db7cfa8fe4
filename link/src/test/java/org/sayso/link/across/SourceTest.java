package org.sayso.link.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Spread;

class SourceTest {

  private static Source source(String document, String outlet, String copies, String... credits) {
    return new Source(
        document,
        outlet.isEmpty() ? Optional.empty() : Optional.of(outlet),
        copies,
        List.of(credits));
  }

  @Test
  void differentReportsOfDifferentOutletsAreIndependent() {
    assertThat(Source.spread(List.of(source("1", "Post", "1"), source("2", "Echo", "2"))))
        .isEqualTo(new Spread(2, 2, 2));
  }

  @Test
  void copiesOfOneReportCountOnce() {
    assertThat(Source.spread(List.of(source("1", "Post", "1"), source("2", "Echo", "1"))))
        .isEqualTo(new Spread(2, 2, 1));
  }

  @Test
  void reportsThatCreditOneAgencyCountOnce() {
    assertThat(
            Source.spread(
                List.of(
                    source("1", "Post", "1", "RTA"),
                    source("2", "Echo", "2", "rta"),
                    source("3", "Star", "3"))))
        .isEqualTo(new Spread(3, 3, 2));
  }

  @Test
  void theAgencyCountsWithThoseThatCreditIt() {
    assertThat(Source.spread(List.of(source("1", "RTA", "1"), source("2", "Echo", "2", "RTA"))))
        .isEqualTo(new Spread(2, 2, 1));
  }

  @Test
  void aCopyThatCreditsAnAgencyJoinsItsOriginalToIt() {
    assertThat(
            Source.spread(
                List.of(
                    source("1", "Post", "1"),
                    source("2", "Echo", "1", "RTA"),
                    source("3", "Star", "3", "RTA"))))
        .isEqualTo(new Spread(3, 3, 1));
  }

  @Test
  void severalStatementsOfOneReportAreOneReport() {
    assertThat(Source.spread(List.of(source("1", "Post", "1"), source("1", "Post", "1"))))
        .isEqualTo(new Spread(1, 1, 1));
  }

  @Test
  void reportsOfNoKnownOutletAreOutletsOfTheirOwn() {
    assertThat(Source.spread(List.of(source("1", "", "1"), source("2", "", "2"))))
        .isEqualTo(new Spread(2, 2, 2));
  }
}
