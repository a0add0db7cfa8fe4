package org.sayso.checks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.checks.Verdict.Aspect;

/** The figures over all sample reports. */
final class ScoreTable {

  /**
   * One line: {@code right} of {@code wanted}, and {@code extra} found beyond the gold (0 where
   * that is not counted).
   */
  record Line(int wanted, int right, int extra) {

    /** Share of the wanted things that are right. */
    double recall() {
      return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** Share of the things found that are right. */
    double precision() {
      return right + extra == 0 ? 0 : (double) right / (right + extra);
    }

    /** Harmonic mean of both. */
    double f1() {
      return right == 0 ? 0 : 2 * recall() * precision() / (recall() + precision());
    }
  }

  private final Map<Aspect, Line> lines = new TreeMap<>();
  private final List<SampleScores> scores;

  /** Sums up these scores. */
  ScoreTable(List<SampleScores> scores) {
    this.scores = List.copyOf(scores);
    for (Aspect aspect : Aspect.values()) {
      lines.put(aspect, line(aspect, scores));
    }
  }

  /** The line of one aspect over all samples. */
  Line line(Aspect aspect) {
    return lines.getOrDefault(aspect, new Line(0, 0, 0));
  }

  /** For people: the aspects, then the statements of each sample. */
  String show() {
    StringBuilder table =
        new StringBuilder(
            "%-20s %6s %6s %6s %7s %9s %5s%n"
                .formatted("", "wanted", "right", "extra", "recall", "precision", "F1"));
    lines.forEach(
        (aspect, line) ->
            table.append(row(aspect.name().toLowerCase(Locale.ROOT), line, counted(aspect))));
    table.append(
        "%d of the wanted answers have both statements found%n%n"
            .formatted(scores.stream().mapToInt(SampleScores::answersInReach).sum()));
    for (SampleScores score : scores) {
      String name = score.verdicts().stream().map(Verdict::sample).findFirst().orElse("");
      table.append(row(name, line(Aspect.STATEMENT, List.of(score)), true));
    }
    return table.toString();
  }

  private static boolean counted(Aspect aspect) {
    return aspect == Aspect.STATEMENT || aspect == Aspect.ANSWER || aspect == Aspect.WARNING;
  }

  private static String row(String name, Line line, boolean withExtra) {
    String start = "%-20s %6d %6d".formatted(name, line.wanted, line.right);
    return withExtra
        ? "%s %6d %7.3f %9.3f %5.3f%n"
            .formatted(start, line.extra, line.recall(), line.precision(), line.f1())
        : "%s %6s %7.3f%n".formatted(start, "", line.recall());
  }

  private static Line line(Aspect aspect, List<SampleScores> scores) {
    List<Verdict> verdicts =
        scores.stream()
            .flatMap(s -> s.verdicts().stream())
            .filter(v -> v.aspect() == aspect)
            .toList();
    return new Line(
        verdicts.size(),
        (int) verdicts.stream().filter(Verdict::right).count(),
        scores.stream().mapToInt(s -> s.extra().getOrDefault(aspect, 0)).sum());
  }
}
