package org.sayso.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one sentence what is wrong with a command line, what is nearest to it, and where help is.
 */
final class WrongUsage implements IParameterExceptionHandler {

  private static final int EXIT = 2;

  private final PrintStream err;

  WrongUsage(PrintStream err) {
    this.err = err;
  }

  /**
   * What a command throws that was asked for what cannot be.
   *
   * @param command set by the command line before the command runs
   */
  static ParameterException of(@Nullable CommandSpec command, String sentence) {
    if (command == null) {
      throw new IllegalStateException(sentence);
    }
    return new ParameterException(command.commandLine(), sentence);
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    err.printf("%s: %s %s%n", name, sentence(wrong, command), help(command));
    return EXIT;
  }

  private static String sentence(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched.getUnmatched().getFirst(), command);
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().getFirst());
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument instanceof OptionSpec option && wrong.getValue() != null) {
      return "%s must be %s, not \"%s\"."
          .formatted(option.longestName(), expected(argument.type()), wrong.getValue());
    }
    String message = String.valueOf(wrong.getMessage()).strip();
    return message.endsWith(".") ? message : message + ".";
  }

  private static String unknown(String word, CommandLine command) {
    boolean option = word.startsWith("-") && word.length() > 1;
    if (!option && command.getSubcommands().isEmpty()) {
      return "the word \"%s\" is one too many.".formatted(word);
    }
    if (!option && command.getParent() == null && exists(word)) {
      return "there is no command \"%s\". Did you mean \"sayso read %s\"?".formatted(word, word);
    }
    String bare = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    List<String> known =
        option ? options(command) : new ArrayList<>(command.getSubcommands().keySet());
    return "there is no %s \"%s\".%s"
        .formatted(
            option ? "option" : "command",
            bare,
            nearest(bare, known).map(" Did you mean \"%s\"?"::formatted).orElse(""));
  }

  private static String missing(ArgSpec argument) {
    if (argument.isPositional()) {
      return "%s is missing.".formatted(argument.paramLabel());
    }
    return "%s needs a value, %s."
        .formatted(((OptionSpec) argument).longestName(), argument.paramLabel());
  }

  private static String expected(Class<?> type) {
    return type.isEnum()
        ? "one of "
            + Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
        : type == Integer.class ? "a whole number" : "a number";
  }

  private static String help(CommandLine command) {
    CommandLine parent = command.getParent();
    return parent == null
        ? "\"sayso help\" lists the commands."
        : "\"%s help %s\" says more."
            .formatted(parent.getCommandSpec().qualifiedName(), command.getCommandName());
  }

  private static boolean exists(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (IllegalArgumentException noPath) {
      return false;
    }
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .toList();
  }

  /** The known word that takes the fewest changes; empty if it would take more than half. */
  static Optional<String> nearest(String word, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(other -> changes(word, other)))
        .filter(other -> changes(word, other) <= Math.max(word.length(), other.length()) / 2);
  }

  /** Letters to put in, take out, change, or swap with their neighbour. */
  private static int changes(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(least[i - 1][j - 1] + change, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[one.length()][other.length()];
  }
}
