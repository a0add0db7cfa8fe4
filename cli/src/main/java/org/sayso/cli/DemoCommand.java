package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sayso demo}: a ledger of our own sample reports, to look around in. */
@Command(
    name = "demo",
    description = {
      "Fills a ledger with our own short reports about October 1962, to look around in.",
      "The outlets are invented; what the reports tell was said in public then."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String SAMPLE = "sample/october-1962.jsonl";

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description = "Where to keep it; by default a new folder among the temporary files.")
  private @Nullable String place;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("a command runs only in its command line");
    }
    Path folder = Files.createTempDirectory("sayso-demo-");
    Path reports = folder.resolve("october-1962.jsonl");
    try (InputStream sample = DemoCommand.class.getResourceAsStream(SAMPLE)) {
      if (sample == null) {
        throw new IllegalStateException("the resource %s is missing".formatted(SAMPLE));
      }
      Files.copy(sample, reports, StandardCopyOption.REPLACE_EXISTING);
    }
    String ledger = place == null ? folder.resolve("ledger").toString() : place;
    CommandLine sayso = own.commandLine().getParent();
    int added = sayso.execute("add", "--ledger", ledger, reports.toString());
    if (added == 0) {
      surroundings
          .err()
          .printf(
              """
              The ledger of October 1962 is in %1$s. Try:
                export SAYSO_LEDGER=%1$s
                ./sayso disputes USA RUS
                ./sayso search 'act:deny from:1962-10-22'
                ./sayso actor Gromyko
                ./sayso export --format csv --output statements.csv
              """,
              ledger);
    }
    return added;
  }
}
