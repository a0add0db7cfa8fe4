package org.sayso.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sayso.pipeline.Coder;
import org.sayso.wire.CodeLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sayso code}. */
@Command(
    name = "code",
    description = {
      "Codes sentences: what a source does or says toward a target (PLOVER roots).",
      "Reads lines {\"id\",\"text\",\"source\",\"target\"} on standard input, actors by their words or as",
      "[start, end) in Unicode code points, and prints {\"id\",\"root\",\"quad\",\"confidence\"}."
    })
final class CodeCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "Of the lines: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.JSONL;

  CodeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Coder coder = Coder.create();
    CodeLines lines = new CodeLines();
    return switch (format) {
      case JSONL ->
          new Rows(
                  surroundings,
                  "code",
                  (row, remark) -> {
                    CodeLines.Request request = lines.read(row);
                    request.problem().ifPresent(remark);
                    return lines.line(request, coder.code(request.text(), request.actors()));
                  })
              .run();
    };
  }
}
