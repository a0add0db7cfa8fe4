package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sayso.checks.LinkingGold.Reply;
import org.sayso.checks.ScoreTable.Line;
import org.sayso.language.encoder.Encoder;
import org.sayso.model.Party;
import org.sayso.pipeline.Sayso;

/**
 * What linking finds in the sample corpus, which nothing was fitted to: floors a little under what
 * was measured.
 */
class LinkingScoresTest {

  private static final Predicate<Reply> ACROSS = Reply::acrossReports;

  /** As the texts alone are read: most persons have no country there. */
  @Test
  void staysAboveTheFloorsOnTheTextsAlone() {
    Map<String, Line> lines = lines(party -> party);
    assertThat(lines.get("claims")).satisfies(line -> reaches(line, 0.06, 0.6));
    assertThat(lines.get("copies")).satisfies(line -> reaches(line, 0.99, 0.99));
    assertThat(lines.get("relations")).satisfies(line -> reaches(line, 0.7, 0.7));
  }

  /** As a knowledge base would help. */
  @Test
  void staysAboveTheFloorsWhereThePeopleAreKnown() {
    Map<String, Line> lines = lines(OctoberPeople::identified);
    assertThat(lines.get("claims")).satisfies(line -> reaches(line, 0.06, 0.5));
  }

  private static void reaches(Line line, double recall, double precision) {
    assertThat(line.recall()).as("recall").isGreaterThan(recall);
    assertThat(line.precision()).as("precision").isGreaterThan(precision);
  }

  private static Map<String, Line> lines(UnaryOperator<Party> identify) {
    Assumptions.assumeTrue(Encoder.shipped().isPresent(), "this build has no model");
    LinkingScores scores =
        new LinkingScores(LinkingGoldFile.october(), new LinkedCorpus(Sayso.create(), identify));
    Predicate<Reply> denials = ACROSS.and(LinkingScores::isDenial);
    Predicate<Reply> inside = ACROSS.negate().and(LinkingScores::isDenial);
    Map<String, Line> lines = new LinkedHashMap<>();
    lines.put("passages in reach", scores.reach());
    lines.put("claims", scores.claims(false));
    lines.put("claims in reach", scores.claims(true));
    lines.put("answers", scores.answers(reply -> true, false));
    lines.put("answers across", scores.answers(ACROSS, false));
    lines.put("answers across in reach", scores.answers(ACROSS, true));
    lines.put("denials across", scores.answers(denials, false));
    lines.put("denials across in reach", scores.answers(denials, true));
    lines.put("denials inside a report", scores.answers(inside, false));
    lines.put("relations", scores.relations());
    lines.put("copies", scores.copies());
    scores.faults().stream().distinct().forEach(System.out::println);
    lines.forEach(
        (name, line) ->
            System.out.printf(
                "%-24s %4d wanted %4d right %4d extra  R %.2f P %.2f F1 %.2f%n",
                name,
                line.wanted(),
                line.right(),
                line.extra(),
                line.recall(),
                line.precision(),
                line.f1()));
    return lines;
  }
}
