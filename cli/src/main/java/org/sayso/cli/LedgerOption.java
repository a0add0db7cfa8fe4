package org.sayso.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerPlace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which ledger a command works on. */
final class LedgerOption {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description =
          "A folder, or jdbc:postgresql://HOST/DATABASE; by default $SAYSO_LEDGER, or a folder"
              + " among your data.")
  private @Nullable String place;

  /** Opens it; makes it if there is none. */
  Ledger open() {
    return Ledger.open(place());
  }

  /** Where it is. */
  LedgerPlace place() {
    try {
      return Optional.ofNullable(place)
          .map(given -> LedgerPlace.of(given, System.getenv()))
          .orElseGet(() -> LedgerPlace.usual(System.getenv()));
    } catch (IllegalArgumentException wrong) {
      throw WrongUsage.of(command, "--ledger: " + wrong.getMessage() + ".");
    }
  }
}
