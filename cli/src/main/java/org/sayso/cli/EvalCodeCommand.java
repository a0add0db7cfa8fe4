package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.evaluate.LabelScore;
import org.sayso.model.Coding;
import org.sayso.pipeline.Coder;
import org.sayso.wire.CodeLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sayso eval code}. */
@Command(
    name = "code",
    description = {
      "Scores the coding of sentences against gold: lines {\"text\",\"source\",\"target\",\"label\"},",
      "label a PLOVER root."
    },
    footer = {
      "",
      "Macro F1 is the plain mean over the roots that the gold has; the calibration error is",
      "the mean distance between confidence and share right in ten bins."
    })
final class EvalCodeCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The gold, one JSON object a line.")
  private Path file = Path.of(".");

  EvalCodeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Coder coder = Coder.create();
    CodeLines lines = new CodeLines();
    LabelScore score = new LabelScore();
    boolean found =
        GoldLines.each(
            file,
            "eval code",
            surroundings.err(),
            line -> {
              CodeLines.Request request = lines.read(line);
              String gold = lines.gold(line).name();
              Coding coding = coder.code(request.text(), request.actors());
              score.add(gold, coding.root().name(), coding.confidence());
            });
    if (!found) {
      return 1;
    }
    Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
    out.write(score.table());
    out.flush();
    return score.size() > 0 ? 0 : 1;
  }
}
