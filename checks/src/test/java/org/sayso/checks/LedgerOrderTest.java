package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.pipeline.Sayso;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerPlace;
import org.sayso.store.Run;

/** Claims and disputes do not depend on the order in which reports come. */
class LedgerOrderTest {

  private static final Run RUN = new Run("test", "rules");
  private static final int REPORTS = 16;
  private static final int ORDERS = 16;

  @TempDir Path folder;

  @Test
  void anyOrderOfSixteenReportsGivesTheSameClaimsAndDisputes() {
    Random random = new Random(1962);
    List<Document> reports = new ArrayList<>(OctoberCorpus.reports());
    // two versions of one address are numbered as they come, and are left out here
    reports.removeIf(report -> report.id().startsWith("courier-1025"));
    Collections.shuffle(reports, random);
    Sayso sayso = Sayso.byRules();
    List<Reading> readings =
        new ArrayList<>(reports.subList(0, REPORTS).stream().map(sayso::read).toList());
    List<String> expected = List.of();
    for (int order = 0; order < ORDERS; order++) {
      List<String> found = added(readings, random, folder.resolve("ledger" + order));
      if (order == 0) {
        expected = found;
        assertThat(found).hasSizeGreaterThan(REPORTS);
      }
      List<String> lost = new ArrayList<>(expected);
      lost.removeAll(found);
      List<String> other = new ArrayList<>(found);
      other.removeAll(expected);
      assertThat(other).as("order %d of seed 1962, in place of %s", order, lost).isEmpty();
      assertThat(lost).as("order %d of seed 1962", order).isEmpty();
      Collections.shuffle(readings, random);
    }
  }

  /** Adds some at a time, as many as chance has it. */
  private static List<String> added(List<Reading> readings, Random random, Path place) {
    try (Ledger ledger = Ledger.open(new LedgerPlace.Folder(place))) {
      for (int from = 0; from < readings.size(); ) {
        int to = Math.min(readings.size(), from + 1 + random.nextInt(4));
        ledger.add(readings.subList(from, to), RUN);
        from = to;
      }
      return LedgerLines.disputes(ledger);
    }
  }
}
