package org.sayso.cli;

import java.util.concurrent.Callable;
import org.sayso.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sayso reindex}: the search index anew. */
@Command(
    name = "reindex",
    description = "Makes the search index of the ledger anew; nothing is lost by that.")
final class ReindexCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private LedgerOption ledgerOption = new LedgerOption();

  ReindexCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = ledgerOption.open()) {
      ledger.search().rebuild();
      surroundings
          .err()
          .printf("made the index of %d statements anew%n", ledger.entries().totals().statements());
      return 0;
    }
  }
}
