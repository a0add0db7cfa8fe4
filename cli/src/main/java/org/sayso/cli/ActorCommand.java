package org.sayso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.model.ledger.ActorProfile;
import org.sayso.store.Ledger;
import org.sayso.wire.ActorView;
import org.sayso.wire.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso actor}: what the ledger knows of somebody. */
@Command(
    name = "actor",
    description = "Shows what reports call somebody, and what he, she or it says and is told.",
    footer = {"", "  sayso actor Gromyko", "  sayso actor \"Soviet Union\" --format jsonl"})
final class ActorCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private Shown shown = new Shown();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}.")
  private DisputesCommand.Form format = DisputesCommand.Form.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many actors at most.")
  private int limit = 10;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "A name, or the id of an actor.")
  private List<String> name = List.of();

  ActorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String wanted = String.join(" ", name);
    try (Ledger ledger = ledgerOption.open()) {
      List<ActorProfile> found =
          ledger
              .actors()
              .withId(wanted)
              .map(List::of)
              .orElseGet(() -> ledger.actors().named(wanted, limit));
      if (found.isEmpty()) {
        surroundings.err().printf("sayso: no report names \"%s\"%n", wanted);
        return 1;
      }
      ActorView view = new ActorView(shown.options(surroundings));
      return shown.write(
          surroundings,
          out -> {
            for (ActorProfile profile : found) {
              Shown.print(
                  out,
                  format == DisputesCommand.Form.JSONL
                      ? LedgerLines.line(profile) + "\n"
                      : view.show(profile) + "\n");
            }
          });
    }
  }
}
