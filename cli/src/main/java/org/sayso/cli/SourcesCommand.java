package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sayso.fetch.Source;
import org.sayso.fetch.SourceHealth;
import org.sayso.fetch.StateText;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sayso sources}: where reports come from, how sources do, what could not be read. */
@Command(
    name = "sources",
    description =
        "Shows where the reports come from, how followed sources do, and what could not be read.")
final class SourcesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private Shown shown = new Shown();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many of each kind at most.")
  private int limit = 50;

  SourcesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = ledgerOption.open()) {
      return shown.write(surroundings, out -> write(ledger.sources(), out));
    }
  }

  private void write(LedgerSources sources, OutputStream out) throws IOException {
    List<LedgerSources.Outlet> outlets = sources.outlets();
    Shown.print(out, "Outlets\n");
    for (LedgerSources.Outlet outlet : outlets.subList(0, Math.min(limit, outlets.size()))) {
      Shown.print(
          out,
          "  %s: %d %s, %s to %s%n"
              .formatted(
                  outlet.name(),
                  outlet.reports(),
                  outlet.reports() == 1 ? "report" : "reports",
                  outlet.first(),
                  outlet.last()));
    }
    List<LedgerSources.Watched> watched = sources.watched();
    if (!watched.isEmpty()) {
      Shown.print(out, "Followed\n");
    }
    for (LedgerSources.Watched one : watched) {
      SourceHealth health = StateText.read(Source.of(one.name()), one.state()).health();
      Shown.print(out, "  %s: %s%n".formatted(one.name(), words(health)));
    }
    List<LedgerSources.Refusal> refused = sources.refused(Math.max(0, limit), 0);
    if (!refused.isEmpty()) {
      Shown.print(out, "Could not be read\n");
    }
    for (LedgerSources.Refusal one : refused) {
      Shown.print(
          out,
          "  %s: %s%s%n"
              .formatted(
                  one.rejected().origin(),
                  one.rejected().reason(),
                  one.times() > 1 ? " (tried %d times)".formatted(one.times()) : ""));
    }
  }

  private static String words(SourceHealth health) {
    String tried = minute(health.lastTried()).orElse("never");
    String items = "%d items".formatted(health.items());
    String bodies =
        health.bodiesNotFound() > 0
            ? ", %d without the body of their report".formatted(health.bodiesNotFound())
            : "";
    String failure =
        health.failures() > 0
            ? "; failed %d times in a row: %s; last success %s"
                .formatted(
                    health.failures(),
                    health.lastReason().orElse("no reason given"),
                    minute(health.lastSuccess()).orElse("never"))
            : "";
    return "last tried %s; %s%s%s".formatted(tried, items, bodies, failure);
  }

  private static Optional<String> minute(Optional<Instant> at) {
    return at.map(instant -> instant.toString().substring(0, 16).replace('T', ' ') + " UTC");
  }
}
