package org.sayso.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;
import org.sayso.store.Added;
import org.sayso.store.Ledger;
import org.sayso.store.Run;
import org.sayso.wire.Outcome;

/** Gathers what was read and adds it to the ledger, some at a time. */
final class Adding {

  /** Readings in one transaction: many are quicker, few are sooner safe. */
  private static final int MOST = 256;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final Run run;
  private final boolean again;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private Instant since = Instant.now();
  private Added added = Added.NOTHING;
  private int refused;

  Adding(Ledger ledger, Run run, boolean again) {
    this.ledger = ledger;
    this.run = run;
    this.again = again;
  }

  /** Takes what came of one input; nothing if the ledger has it already. */
  void take(Optional<Outcome> outcome) {
    if (outcome.isEmpty()) {
      added = added.plus(new Added(0, 0, 1, 0));
      return;
    }
    switch (outcome.get()) {
      case Outcome.Read read -> readings.add(read.reading());
      case Outcome.Refused refusal -> {
        rejected.add(refusal.rejected());
        refused++;
      }
    }
    boolean late = Duration.between(since, Instant.now()).compareTo(LONGEST) > 0;
    if (readings.size() + rejected.size() >= MOST || late) {
      write();
    }
  }

  /** Adds what is left. */
  void finish() {
    write();
    ledger.search().refresh();
  }

  private void write() {
    if (!readings.isEmpty()) {
      added = added.plus(again ? ledger.addAgain(readings, run) : ledger.add(readings, run));
      readings.clear();
    }
    if (!rejected.isEmpty()) {
      ledger.reject(rejected);
      rejected.clear();
    }
    since = Instant.now();
  }

  /** Whether any input was a report that the ledger has now. */
  boolean anyRead() {
    return added.documents() + added.versions() + added.known() > 0;
  }

  /** What was done, in a sentence. */
  String summary() {
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        "added %s with %s"
            .formatted(count(added.documents(), "report"), count(added.statements(), "statement")));
    if (added.versions() > 0) {
      sentence.append(
          again
              ? "; read %s anew".formatted(count(added.versions(), "report"))
              : "; %s of reports that were there"
                  .formatted(count(added.versions(), "new version")));
    }
    if (added.known() > 0) {
      sentence.append("; %s there already".formatted(added.known()));
    }
    if (refused > 0) {
      sentence.append("; %s rejected (\"sayso sources\" says why)".formatted(refused));
    }
    return sentence.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
