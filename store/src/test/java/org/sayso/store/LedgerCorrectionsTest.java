package org.sayso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.model.Act;
import org.sayso.model.Standing;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Author;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Grade;
import org.sayso.store.Places.Kind;

/** What people change holds, is signed, and can be taken back. */
class LedgerCorrectionsTest {

  private static final Author ADA = new Author("Ada", "checked against the page");

  @TempDir Path folder;

  private Ledger filled(Kind kind) {
    Ledger ledger = Ledger.open(Places.of(kind, folder));
    ledger.add(Reports.dispute(), Reports.RUN);
    return ledger;
  }

  private static Entry one(Ledger ledger, Predicate<Entry> wanted) {
    return LedgerTest.all(ledger).stream().filter(wanted).findFirst().orElseThrow();
  }

  private static boolean isShelling(Entry entry) {
    return entry.content().words().contains("had closed the ferry port")
        && entry.filing().outlet().orElse("").equals("Herald");
  }

  private static boolean isDenial(Entry entry) {
    return entry.act() == Act.DENY && entry.content().words().contains("ferry port");
  }

  @ParameterizedTest
  @EnumSource
  void aRejectedStatementStaysAndCountsNoMore(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      Entry denial = one(ledger, LedgerCorrectionsTest::isDenial);
      int before = ledger.matrix().bySides().stream().mapToInt(Matrix.Cell::statements).sum();
      assertThat(one(ledger, LedgerCorrectionsTest::isShelling).standing())
          .isEqualTo(Standing.DISPUTED);

      Correction rejection = ledger.corrections().reject(denial.id(), ADA);

      assertThat(ledger.entries().entry(denial.id()).orElseThrow().rejected()).isTrue();
      assertThat(one(ledger, LedgerCorrectionsTest::isShelling).standing())
          .as("nobody denies it any more")
          .isEqualTo(Standing.CLAIMED);
      assertThat(ledger.disputes().of(one(ledger, LedgerCorrectionsTest::isShelling).id()))
          .as("nor is there a dispute")
          .isEmpty();

      ledger.corrections().undo(rejection.id(), ADA);

      assertThat(ledger.entries().entry(denial.id())).contains(denial);
      assertThat(one(ledger, LedgerCorrectionsTest::isShelling).standing())
          .isEqualTo(Standing.DISPUTED);
      assertThat(ledger.matrix().bySides().stream().mapToInt(Matrix.Cell::statements).sum())
          .isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void correctionsSurviveANewRun(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      Entry denial = one(ledger, LedgerCorrectionsTest::isDenial);
      Entry other = one(ledger, e -> e.content().words().contains("ferries sail"));
      ledger.corrections().reject(denial.id(), ADA);
      ledger.corrections().edit(other.id(), "act", "ASSERT", ADA);
      List<Entry> before = LedgerTest.all(ledger);

      ledger.addAgain(Reports.dispute(), new Run("sayso next", "rules"));

      assertThat(LedgerTest.all(ledger)).containsExactlyInAnyOrderElementsOf(before);
      assertThat(ledger.entries().entry(denial.id()).orElseThrow().rejected()).isTrue();
      assertThat(ledger.entries().entry(other.id()).orElseThrow().act()).isEqualTo(Act.ASSERT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionFollowsItsStatementIntoOtherWords(Kind kind) {
    String url = "https://herald.example/9";
    try (Ledger ledger = Ledger.open(Places.of(kind, folder))) {
      ledger.add(
          List.of(
              Reports.reading(
                  url,
                  "Herald",
                  "2026-03-01",
                  "Ada Moor said that the old bridge over the river would open again in spring.")),
          Reports.RUN);
      Entry before = LedgerTest.all(ledger).getFirst();
      ledger.corrections().confirm(before.id(), ADA);
      ledger.add(
          List.of(
              Reports.reading(
                  url,
                  "Herald",
                  "2026-03-01",
                  "Ada Moor said that the old bridge over the river would open in spring.")),
          Reports.RUN);
      assertThat(ledger.entries().entry(before.id()).orElseThrow().marks())
          .containsExactly(Correction.Action.CONFIRM);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditedFieldIsAnotherUntilItIsTakenBack(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      Entry denial = one(ledger, LedgerCorrectionsTest::isDenial);
      Entry mayor = one(ledger, e -> e.content().words().contains("bridge"));
      ActorEntry moor = mayor.speaker().orElseThrow();

      Correction first = ledger.corrections().edit(denial.id(), "speaker", moor.id(), ADA);
      Correction second = ledger.corrections().edit(denial.id(), "act", "ADMIT", ADA);
      Entry edited = ledger.entries().entry(denial.id()).orElseThrow();
      assertThat(edited.speaker().map(ActorEntry::id)).contains(moor.id());
      assertThat(edited.act()).isEqualTo(Act.ADMIT);

      ledger.corrections().undo(first.id(), ADA);
      Correction taken = ledger.corrections().undo(second.id(), ADA);
      assertThat(ledger.entries().entry(denial.id())).contains(denial);

      ledger.corrections().undo(taken.id(), ADA);
      assertThat(ledger.entries().entry(denial.id()).orElseThrow().act())
          .as("a taking back can be taken back")
          .isEqualTo(Act.ADMIT);
      assertThat(ledger.corrections().latest(10, 0)).hasSize(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void mergedActorsAreOneUntilTheyAreTwoAgain(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      String ministry = one(ledger, LedgerCorrectionsTest::isDenial).speaker().orElseThrow().id();
      String varga =
          one(ledger, e -> e.content().words().contains("ferries sail"))
              .speaker()
              .orElseThrow()
              .id();
      List<Entry> before = LedgerTest.all(ledger);
      List<Matrix.Cell> cells = ledger.matrix().bySides();

      Correction merge = ledger.corrections().merge(varga, ministry, ADA);
      assertThat(ledger.actors().withId(varga).orElseThrow().actor().id()).isEqualTo(ministry);
      assertThat(
              one(ledger, e -> e.content().words().contains("ferries sail"))
                  .speaker()
                  .map(ActorEntry::id))
          .contains(ministry);

      ledger.corrections().undo(merge.id(), ADA);
      assertThat(LedgerTest.all(ledger)).containsExactlyInAnyOrderElementsOf(before);
      assertThat(ledger.matrix().bySides()).isEqualTo(cells);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMergeFollowsOnwardsAndComesBackWhenTheNextOneIsTakenBack(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      String ministry = one(ledger, LedgerCorrectionsTest::isDenial).speaker().orElseThrow().id();
      String varga =
          one(ledger, e -> e.content().words().contains("ferries sail"))
              .speaker()
              .orElseThrow()
              .id();
      String moor =
          one(ledger, e -> e.content().words().contains("bridge")).speaker().orElseThrow().id();
      List<Entry> before = LedgerTest.all(ledger);

      Correction first = ledger.corrections().merge(varga, ministry, ADA);
      Correction second = ledger.corrections().merge(ministry, moor, ADA);
      assertThat(ledger.actors().withId(varga).orElseThrow().actor().id()).isEqualTo(moor);

      ledger.corrections().undo(second.id(), ADA);
      assertThat(ledger.actors().withId(varga).orElseThrow().actor().id()).isEqualTo(ministry);

      ledger.corrections().undo(first.id(), ADA);
      assertThat(LedgerTest.all(ledger)).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeIsRefusedInASentence(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      String known = LedgerTest.all(ledger).getFirst().id();
      LedgerCorrections corrections = ledger.corrections();
      assertThatThrownBy(() -> corrections.reject("s0000", ADA))
          .hasMessage("there is no statement s0000; \"sayso search\" gives ids");
      assertThatThrownBy(() -> corrections.edit(known, "act", "LIE", ADA))
          .hasMessageStartingWith("\"LIE\" is no act; there are [ASSERT, ");
      assertThatThrownBy(() -> corrections.edit(known, "words", "x", ADA))
          .hasMessage("\"words\" cannot be edited; act, speaker and toward can");
      assertThatThrownBy(() -> corrections.merge("a1", "a2", ADA))
          .hasMessage("there is no actor a1; \"sayso actor NAME\" gives ids");
      assertThatThrownBy(() -> corrections.undo("c1", ADA))
          .hasMessage("there is no correction c1; \"sayso correct list\" shows them");
      assertThatThrownBy(() -> new Author(" ", "why"))
          .hasMessage("a person and a reason are needed for every change");
      assertThat(corrections.latest(10, 0)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradesAreKeptSideBySide(Kind kind) {
    try (Ledger ledger = filled(kind)) {
      LedgerCorrections corrections = ledger.corrections();
      corrections.grade(Grade.Axis.RELIABILITY, "Herald", "B", ADA);
      corrections.grade(Grade.Axis.RELIABILITY, "Herald", "D", new Author("Ben", "two errors"));
      assertThat(corrections.grades())
          .extracting(Grade::mark, Grade::person)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("D", "Ben"),
              org.assertj.core.groups.Tuple.tuple("B", "Ada"));
      assertThatThrownBy(() -> corrections.grade(Grade.Axis.RELIABILITY, "Herald", "G", ADA))
          .hasMessage("mark \"G\" is none of A B C D E F, the marks of reliability");
      assertThatThrownBy(() -> corrections.grade(Grade.Axis.RELIABILITY, "Times", "A", ADA))
          .hasMessage("the ledger has no report of an outlet \"Times\"");
    }
  }
}
