package org.sayso.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.model.ModelUnavailable;
import org.sayso.store.LedgerException;
import org.sayso.store.search.IndexUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sayso}, the command that holds all others. */
@Command(
    name = "sayso",
    description = "Keeps a ledger of who says what about whom, on whose word.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = SaysoCommand.Version.class,
    footer = {
      "",
      "Start with \"sayso demo\", or with \"sayso read FILE\"; \"sayso help read\" says more."
    })
final class SaysoCommand implements Callable<Integer> {

  /** As {@code sysexits.h} has it: something that is needed is not there. */
  private static final int UNAVAILABLE = 69;

  @Spec private @Nullable CommandSpec spec;

  /** The whole command line, ready to run. */
  static CommandLine in(Surroundings surroundings, Engine engine) {
    CommandLine evaluations =
        new CommandLine(new EvalCommand())
            .addSubcommand(new EvalAttributionCommand(surroundings, engine))
            .addSubcommand(new EvalActorsCommand(surroundings))
            .addSubcommand(new EvalCodeCommand(surroundings))
            .addSubcommand(new EvalCompareCommand(surroundings))
            .addSubcommand(new HelpCommand());
    CommandLine sayso =
        new CommandLine(new SaysoCommand())
            .addSubcommand(new ReadCommand(surroundings, engine))
            .addSubcommand(new DemoCommand(surroundings))
            .addSubcommand(new AddCommand(surroundings, engine))
            .addSubcommand(new WatchCommand(surroundings, engine))
            .addSubcommand(new SourcesCommand(surroundings))
            .addSubcommand(new SearchCommand(surroundings))
            .addSubcommand(new DisputesCommand(surroundings))
            .addSubcommand(new ActorCommand(surroundings))
            .addSubcommand(CorrectCommand.in(surroundings))
            .addSubcommand(new GradeCommand(surroundings))
            .addSubcommand(new ExportCommand(surroundings))
            .addSubcommand(new ReindexCommand(surroundings))
            .addSubcommand(new IdentifyCommand(surroundings))
            .addSubcommand(new ActorsCommand(surroundings))
            .addSubcommand(new CodeCommand(surroundings))
            .addSubcommand(new CompareCommand(surroundings))
            .addSubcommand(evaluations)
            .addSubcommand(new HelpCommand());
    addHelp(sayso);
    sayso
        .getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("--version", "-V")
                .versionHelp(true)
                .description("Prints the version.")
                .build());
    sayso.setCaseInsensitiveEnumValuesAllowed(true);
    sayso.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    sayso.setOut(
        new PrintWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), true));
    sayso.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    sayso.setParameterExceptionHandler(new WrongUsage(surroundings.err()));
    sayso.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof ModelUnavailable unavailable) {
            surroundings.err().println("sayso: " + unavailable.getMessage());
            return UNAVAILABLE;
          }
          if (failure instanceof LedgerException || failure instanceof IndexUnavailable) {
            surroundings.err().println("sayso: " + failure.getMessage());
            return UNAVAILABLE;
          }
          surroundings.err().println("sayso: internal error, please report it: " + failure);
          failure.printStackTrace(surroundings.err());
          return 1;
        });
    return sayso;
  }

  private static void addHelp(CommandLine command) {
    if (!command.getCommandName().equals("help")) {
      command
          .getCommandSpec()
          .addOption(
              CommandLine.Model.OptionSpec.builder("--help", "-h")
                  .usageHelp(true)
                  .description("Says how to use this command.")
                  .build());
    }
    command.getSubcommands().values().forEach(SaysoCommand::addHelp);
  }

  @Override
  public Integer call() {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("a command runs only in its command line");
    }
    throw new ParameterException(own.commandLine(), "a command is missing.");
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"%s on Java %s".formatted(program(), Runtime.version())};
    }

    /** The program and its version, without what it runs on. */
    static String program() {
      return "sayso "
          + Optional.ofNullable(SaysoCommand.class.getPackage().getImplementationVersion())
              .orElse("(development)");
    }
  }
}
