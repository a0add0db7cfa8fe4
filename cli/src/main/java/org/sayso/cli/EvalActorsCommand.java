package org.sayso.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.evaluate.ActorScorer;
import org.sayso.model.Identity;
import org.sayso.pipeline.Identifier;
import org.sayso.wire.GoldActorLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso eval actors}. */
@Command(
    name = "actors",
    description = {
      "Scores who-is-who against gold: lines {\"mention\",\"context\",\"date\",\"country\",\"sector\"},",
      "or rows of an event dictionary {\"mention\",\"country\",\"code1\",\"date_from\",\"date_to\"}."
    },
    footer = {
      "",
      "country and sector: right ones among the rows that are covered, that is, answered at all."
    })
final class EvalActorsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The gold; - is standard input.")
  private String path = Inputs.STANDARD_INPUT;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also prints the first N rows that are wrong.")
  private int errors;

  @Option(names = "--missed", description = "With --errors: also rows that are not covered.")
  private boolean missed;

  EvalActorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    GoldActorLines lines = new GoldActorLines();
    Identifier identifier = Identifier.create();
    ActorScorer scorer = new ActorScorer();
    List<String> wrong = new ArrayList<>();
    int[] read = {0};
    try {
      Lines.read(
          path,
          surroundings.in(),
          (number, line) -> {
            try {
              GoldActorLines.Row row = lines.read(line);
              Identity identity = identifier.identify(row.question());
              read[0]++;
              scorer
                  .add(row.country(), row.sector(), identity)
                  .filter(what -> missed || identity.basis() != Identity.Basis.NOTHING)
                  .ifPresent(what -> wrong.add("%s: %s".formatted(row.question().mention(), what)));
            } catch (IllegalArgumentException broken) {
              say("%s, line %d: %s".formatted(path, number, broken.getMessage()));
            }
          });
    } catch (IOException unreadable) {
      say(String.valueOf(unreadable.getMessage()));
    }
    if (read[0] == 0) {
      say(path + ": no row to score");
      return 1;
    }
    PrintStream out = new PrintStream(surroundings.out(), true, StandardCharsets.UTF_8);
    out.print(scorer.table());
    wrong.stream().limit(errors).forEach(out::println);
    return 0;
  }

  private void say(String problem) {
    surroundings.err().println("sayso eval actors: " + problem);
  }
}
