package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.evaluate.CompareScore;
import org.sayso.pipeline.Comparer;
import org.sayso.wire.ComparedGold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sayso eval compare}. */
@Command(
    name = "compare",
    description = {
      "Scores the comparison of texts against gold, one JSON object a line, of one kind:",
      "{\"questions\",\"answers\"}: which question belongs to each answer;",
      "{\"claim\",\"body\",\"label\"}: agree, disagree, discuss;",
      "{\"a\",\"b\",\"label\"}: support, attack, no_relation;",
      "{\"text\",\"label\"}: negeval_direct, negeval_indirect, challenge, correction, none."
    },
    footer = {
      "",
      "disagree, attack and dispute: DENIES, DISPUTES and COUNTERS together; agree and support:",
      "CONFIRMS; discuss and no_relation: QUALIFIES, DECLINES and UNRELATED together. In a",
      "debate COUNTERS is a direct, DISPUTES an indirect attack, DENIES a challenge or correction."
    })
final class EvalCompareCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The gold.")
  private Path file = Path.of(".");

  EvalCompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    List<ComparedGold> gold = new ArrayList<>();
    if (!GoldLines.each(
        file, "eval compare", surroundings.err(), line -> gold.add(ComparedGold.read(line)))) {
      return 1;
    }
    CompareScore score = new CompareScore();
    Comparer comparer = Comparer.create();
    int threads = Runtime.getRuntime().availableProcessors();
    long began = System.nanoTime();
    new OrderedWork<ComparedGold, Runnable>(threads, one -> scored(one, comparer, score))
        .run(gold::forEach, Runnable::run);
    Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
    out.write(score.table());
    out.flush();
    surroundings
        .err()
        .printf(
            "sayso eval compare: %.0f pairs a second%n",
            score.pairs() / ((System.nanoTime() - began) / 1e9));
    return score.pairs() > 0 ? 0 : 1;
  }

  /** Compares on the thread that asks; what comes back adds it to the score. */
  private static Runnable scored(ComparedGold gold, Comparer comparer, CompareScore score) {
    return switch (gold) {
      case ComparedGold.Pair pair -> {
        var comparison = comparer.compare(pair.claim(), pair.answer());
        yield () -> score.add(pair.label(), comparison);
      }
      case ComparedGold.Exchange exchange -> {
        int n = exchange.questions().size();
        double[][] related = new double[n][n];
        for (int answer = 0; answer < n; answer++) {
          for (int question = 0; question < n; question++) {
            related[answer][question] =
                -comparer
                    .compare(exchange.questions().get(question), exchange.answers().get(answer))
                    .unrelated();
          }
        }
        yield () -> score.add(related);
      }
    };
  }
}
