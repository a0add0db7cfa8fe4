package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.checks.Gold.GoldAnswer;
import org.sayso.checks.Gold.GoldStatement;
import org.sayso.model.Span;

/** The gold itself is sound; a program is judged by it only then. */
class GoldTest {

  static List<SampleReport> samples() {
    return Stream.concat(SampleReport.all().stream(), SampleReport.fresh().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void saysWithinWhichStatementANestedOneStands(SampleReport sample) {
    Gold gold = sample.gold();
    for (GoldStatement statement : gold.statements()) {
      Set<String> seen = new HashSet<>(Set.of(statement.id()));
      Optional<String> outer = statement.within();
      while (outer.isPresent()) {
        assertThat(seen.add(outer.get()))
            .as("%s: %s stands within itself", sample.name(), statement.id())
            .isTrue();
        outer = gold.statement(outer.get()).within();
      }
      statement
          .within()
          .ifPresent(
              id ->
                  assertThat(statement.content())
                      .as("%s: content of %s lies in that of %s", sample.name(), statement.id(), id)
                      .allMatch(piece -> liesIn(piece, gold.statement(id).content())));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesEveryStatementItsOwnIdContentLabelsAndChain(SampleReport sample) {
    List<GoldStatement> statements = sample.gold().statements();
    assertThat(statements).extracting(GoldStatement::id).doesNotHaveDuplicates();
    for (GoldStatement statement : statements) {
      String where = sample.name() + " " + statement.id();
      assertThat(statement.content()).as(where).isNotEmpty().isSorted();
      assertThat(statement.acts()).as(where).isNotEmpty();
      assertThat(statement.manners()).as(where).isNotEmpty();
      assertThat(statement.must() && statement.optional()).as(where).isFalse();
      if (!statement.mayBeUnknown()) {
        assertThat(statement.speakers()).as(where).anyMatch(statement.chain().getLast()::equals);
      }
      for (Span piece : statement.content()) {
        assertThat(statement.cue()).as(where + ": cue in content").noneMatch(piece::overlaps);
        assertThat(sample.body().substring(piece.start(), piece.end()))
            .as(where)
            .isEqualTo(sample.body().substring(piece.start(), piece.end()).strip())
            .doesNotContain("\n\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void linksAnswersToOtherStatements(SampleReport sample) {
    for (GoldAnswer answer : sample.gold().answers()) {
      sample.gold().statement(answer.answer());
      assertThat(answer.relations()).isNotEmpty();
      assertThat(answer.claims()).isNotEmpty().doesNotContain(answer.answer());
      answer.claims().forEach(sample.gold()::statement);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesOnlyActorsOfTheText(SampleReport sample) {
    Set<String> words = Set.copyOf(Names.words(sample.body()));
    for (GoldStatement statement : sample.gold().statements()) {
      if (!statement.speakers().isEmpty()) {
        assertThat(statement.speakers())
            .as("%s %s: speaker", sample.name(), statement.id())
            .anyMatch(speaker -> words.containsAll(Names.words(speaker)));
      }
    }
    sample
        .gold()
        .actors()
        .forEach(
            actor ->
                assertThat(Names.words(actor.name()))
                    .as("%s: actor %s", sample.name(), actor.name())
                    .allMatch(words::contains));
  }

  @Test
  void coversEnoughOfEveryHardThing() {
    List<GoldStatement> statements =
        samples().stream()
            .flatMap(s -> s.gold().statements().stream())
            .filter(s -> !s.optional())
            .toList();
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(statements).hasSizeGreaterThanOrEqualTo(300);
    assertThat(statements.stream().filter(s -> s.within().isPresent()))
        .hasSizeGreaterThanOrEqualTo(50);
    assertThat(statements.stream().filter(s -> s.source().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(25);
    assertThat(samples().stream().flatMap(s -> s.gold().answers().stream()))
        .hasSizeGreaterThanOrEqualTo(80);
    assertThat(samples().stream().flatMap(s -> s.gold().warnings().stream()))
        .hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void hasNoSetButTheKnownOnes() {
    assertThat(samples())
        .extracting(sample -> sample.gold().set())
        .containsOnly(Gold.FIRST, Gold.NESTED);
  }

  @Test
  void nestsOftenAndDeeplyInTheNestedSet() {
    List<Integer> depths =
        SampleReport.ofSet(Gold.NESTED).stream()
            .map(SampleReport::gold)
            .flatMap(gold -> gold.statements().stream().filter(s -> !s.optional()).map(gold::depth))
            .toList();
    assertThat(depths).filteredOn(depth -> depth > 1).hasSizeGreaterThanOrEqualTo(180);
    assertThat(depths).filteredOn(depth -> depth > 2).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void findsWordsByNumberAndSaysWhatIsWrong() {
    GoldWords words = new GoldWords("toy", "He said so. She said no.");
    assertThat(words.find("said @2")).isEqualTo(Span.of(16, 20));
    assertThat(words.find("She")).isEqualTo(Span.of(12, 15));
    assertThatThrownBy(() -> words.find("said"))
        .hasMessageContaining("occurs 2 times")
        .hasMessageContaining("@2 … He said so. She said no. …");
    assertThatThrownBy(() -> words.find("sai")).hasMessageContaining("not in the text");
    assertThat(Stream.of("said @0", "said @3"))
        .allSatisfy(
            wrong -> assertThatThrownBy(() -> words.find(wrong)).hasMessageContaining("occurs 2"));
  }

  private static boolean liesIn(Span piece, List<Span> outer) {
    return Span.covering(outer).contains(piece);
  }
}
