package org.sayso.train;

import org.sayso.train.attribution.TrainAttribution;
import org.sayso.train.code.TrainCode;
import org.sayso.train.compare.TrainCompare;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code sayso train}: makes the models that sayso reads with. */
@Command(
    name = "sayso train",
    description = "Trains the models that sayso reads with, from texts that people have marked.",
    synopsisSubcommandLabel = "MODEL",
    subcommands = {TrainAttribution.class, TrainCode.class, TrainCompare.class, HelpCommand.class})
public final class Main implements Runnable {

  private Main() {}

  @Override
  public void run() {
    CommandLine.usage(this, System.err);
  }

  /** Runs one command line and ends the process with its exit code: 0, 1 or, for wrong usage, 2. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
