package org.sayso.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sayso.pipeline.Comparer;
import org.sayso.wire.CompareLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sayso compare}. */
@Command(
    name = "compare",
    description = {
      "Tells whether and how texts answer others.",
      "Reads lines {\"id\",\"claim\",\"answer\"} on standard input (claim may be null) and prints",
      "{\"id\",\"relation\",\"scores\"}: DENIES, DISPUTES, CONFIRMS, QUALIFIES, COUNTERS, DECLINES or",
      "UNRELATED, with how likely each is. Lines that repeat a text are quick."
    })
final class CompareCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "Of the lines: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private RowFormat format = RowFormat.JSONL;

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Comparer comparer = Comparer.create();
    CompareLines lines = new CompareLines();
    return switch (format) {
      case JSONL ->
          new Rows(
                  surroundings,
                  "compare",
                  (row, remark) -> {
                    CompareLines.Request request = lines.read(row);
                    return lines.line(request, comparer.compare(request.claim(), request.answer()));
                  })
              .run();
    };
  }
}
