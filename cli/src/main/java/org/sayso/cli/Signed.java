package org.sayso.cli;

import org.jspecify.annotations.Nullable;
import org.sayso.model.ledger.Author;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who makes a change to the record, and why. */
final class Signed {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "Who makes the change; it stays on record.")
  private String by = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why; it stays on record.")
  private String reason = "";

  /** The person. */
  Author author() {
    return ask(() -> new Author(by, reason));
  }

  /** What cannot be done as asked. */
  interface Asked<T> {
    T get();
  }

  /** Does what is asked; where that cannot be, says why as of a wrong command line. */
  <T> T ask(Asked<T> asked) {
    try {
      return asked.get();
    } catch (IllegalArgumentException wrong) {
      throw WrongUsage.of(command, String.valueOf(wrong.getMessage()));
    }
  }
}
