package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.checks.LinkingGold.Claim;
import org.sayso.checks.LinkingGold.Copy;
import org.sayso.checks.LinkingGold.Dispute;
import org.sayso.checks.LinkingGold.Likeness;
import org.sayso.checks.LinkingGold.Passage;
import org.sayso.checks.LinkingGold.Reply;
import org.sayso.model.Document;

/** The gold for linking is sound; a program is judged by it only then. */
class LinkingGoldTest {

  private final LinkingGold gold = LinkingGoldFile.october();
  private final List<Document> reports = OctoberCorpus.reports();

  @Test
  void quotesWordsThatOccurOnceInTheirReport() {
    assertThat(passages())
        .allSatisfy(passage -> assertThatCode(() -> place(passage)).doesNotThrowAnyException());
  }

  @Test
  void tellsEveryClaimInTwoReportsAndNoStatementTwice() {
    assertThat(gold.claims()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(gold.claims())
        .allSatisfy(
            claim ->
                assertThat(claim.tellings().stream().map(Passage::report).distinct())
                    .as(claim.proposition())
                    .hasSizeGreaterThanOrEqualTo(2));
    assertThat(gold.claims().stream().flatMap(claim -> claim.tellings().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void answersWhatWasSaidBeforeOrInTheSameReport() {
    assertThat(gold.replies()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(30);
    assertThat(gold.replies().stream().filter(Reply::acrossReports))
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(gold.replies())
        .allSatisfy(
            reply ->
                assertThat(turn(reply.answered().report()))
                    .as(reply.toString())
                    .isLessThanOrEqualTo(turn(reply.answer().report())));
  }

  @Test
  void leavesUnansweredWhatNoReplyAnswers() {
    assertThat(gold.unanswered()).isNotEmpty();
    assertThat(gold.replies())
        .extracting(Reply::answered)
        .doesNotContainAnyElementsOf(gold.unanswered());
  }

  @Test
  void knowsCopiesByTheirWordsAndVersionsByTheirAddress() {
    assertThat(gold.copies()).extracting(Copy::likeness).contains(Likeness.values());
    assertThat(gold.copies())
        .allSatisfy(
            copy -> {
              Document later = report(copy.report());
              Document first = report(copy.of());
              boolean sameText = later.text().equals(first.text());
              assertThat(sameText).isEqualTo(copy.likeness() == Likeness.EXACT);
              assertThat(later.origin().equals(first.origin()))
                  .isEqualTo(copy.likeness() == Likeness.VERSION);
              assertThat(shared(later, first)).as(copy.toString()).isGreaterThan(0.6);
            });
  }

  @Test
  void putsAClaimInOneDisputeAtMost() {
    assertThat(gold.disputes()).hasSizeBetween(6, 12);
    assertThat(gold.disputes().stream().flatMap(dispute -> dispute.claims().stream()))
        .doesNotHaveDuplicates()
        .isSubsetOf(gold.claims().stream().map(Claim::id).toList());
  }

  @Test
  void hasAnAnswerInEveryDispute() {
    assertThat(gold.disputes())
        .allSatisfy(
            dispute ->
                assertThat(gold.replies()).anyMatch(reply -> standsIn(dispute, reply.answered())));
  }

  @Test
  void saysWhichRowIsWrong() {
    assertThatThrownBy(() -> LinkingGoldFile.read("toy", "# head\nclaim\tC01\tonly"))
        .hasMessage("toy, line 2: a row \"claim\" has 4 columns, this one 3");
    assertThatThrownBy(() -> LinkingGoldFile.read("toy", "denial\ta\tb"))
        .hasMessageStartingWith("toy, line 1: no row is called \"denial\"");
    assertThatThrownBy(() -> LinkingGoldFile.read("toy", "claim\tC01\treport\twords"))
        .hasMessage("toy, line 1: its proposition must stand above it");
  }

  private Stream<Passage> passages() {
    return Stream.of(
            gold.claims().stream().flatMap(claim -> claim.tellings().stream()),
            gold.replies().stream().flatMap(reply -> Stream.of(reply.answer(), reply.answered())),
            gold.unanswered().stream())
        .flatMap(passages -> passages);
  }

  private void place(Passage passage) {
    String text = report(passage.report()).text().value();
    new GoldWords(passage.report(), text).find(passage.words());
  }

  private Document report(String id) {
    return reports.get(turn(id));
  }

  private int turn(String id) {
    List<String> ids = reports.stream().map(Document::id).toList();
    assertThat(ids).contains(id);
    return ids.indexOf(id);
  }

  private boolean standsIn(Dispute dispute, Passage passage) {
    return gold.claimOf(passage).filter(claim -> dispute.claims().contains(claim.id())).isPresent();
  }

  /** The share of the runs of five words in one report that another has too. */
  private static double shared(Document one, Document other) {
    Set<List<String>> runs = runs(one);
    Set<List<String>> common = new HashSet<>(runs);
    common.retainAll(runs(other));
    return (double) common.size() / runs.size();
  }

  private static Set<List<String>> runs(Document report) {
    List<String> words = List.of(report.text().value().split("\\W+"));
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      runs.add(words.subList(i, i + 5));
    }
    return runs;
  }
}
