package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sayso.checks.Verdict.Aspect;
import org.sayso.pipeline.Sayso;

/**
 * The figures of one set of samples, on request: {@code -Dsayso.samples.set=nested}. Nothing is
 * demanded of them; what is wrong is listed in {@code target/wrong-nested.md}.
 */
@EnabledIfSystemProperty(named = "sayso.samples.set", matches = ".+")
class SetReportTest {

  @Test
  void shows() throws IOException {
    String set = System.getProperty("sayso.samples.set", Gold.NESTED);
    List<SampleReport> samples = SampleReport.ofSet(set);
    assertThat(samples).as("samples of the set " + set).isNotEmpty();
    Sayso sayso = Boolean.getBoolean("sayso.rules") ? Sayso.byRules() : Sayso.create();
    List<SampleScores> scores = samples.stream().map(s -> SampleScores.of(sayso, s)).toList();
    System.out.println(new ScoreTable(scores).show());
    System.out.println(byDepth(samples, scores));
    Path list = Path.of("target", "wrong-%s.md".formatted(set));
    Files.createDirectories(list.getParent());
    KnownWrong.write(
        list, scores.stream().flatMap(s -> s.verdicts().stream()).filter(v -> !v.right()).toList());
  }

  /** How many of the statements that stand so deep are found. */
  private static String byDepth(List<SampleReport> samples, List<SampleScores> scores) {
    Map<Integer, int[]> found = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      Gold gold = samples.get(i).gold();
      for (Verdict verdict : scores.get(i).verdicts()) {
        if (verdict.aspect() == Aspect.STATEMENT) {
          int depth = gold.depth(gold.statement(verdict.item()));
          int[] counts = found.computeIfAbsent(depth, d -> new int[2]);
          counts[0]++;
          counts[1] += verdict.right() ? 1 : 0;
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    found.forEach(
        (depth, counts) ->
            lines.append("depth %d: %d of %d found%n".formatted(depth, counts[1], counts[0])));
    return lines.toString();
  }
}
