package org.sayso.checks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.model.Dispute;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Query;
import org.sayso.store.Ledger;

/** All that a ledger holds as sorted lines, so that two ledgers can be compared row by row. */
final class LedgerLines {

  private LedgerLines() {}

  /** Statements, events, disputes, counts, texts. */
  static List<String> all(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Entry entry : statements(ledger)) {
      lines.add(entry.toString());
      for (int version : entry.versions()) {
        texts.add(
            entry.filing().document()
                + " "
                + version
                + " "
                + ledger.entries().text(entry.filing().document(), version).orElseThrow());
      }
    }
    texts.stream().distinct().forEach(lines::add);
    for (Iterator<EventEntry> events = ledger.entries().allEvents(); events.hasNext(); ) {
      lines.add(events.next().toString());
    }
    lines.addAll(disputes(ledger));
    ledger.matrix().bySides().forEach(cell -> lines.add(cell.toString()));
    lines.sort(null);
    return lines;
  }

  /** Claims, with their counts, and disputes, with their answers. */
  static List<String> disputes(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    try (Stream<Dispute> disputes = ledger.disputes().all()) {
      disputes.forEach(dispute -> lines.add(dispute.toString()));
    }
    for (Entry entry : statements(ledger)) {
      if (entry.claim().equals(entry.id())) {
        lines.add(ledger.disputes().claim(entry.claim()).orElseThrow().toString());
      }
    }
    lines.sort(null);
    return lines;
  }

  /** Through the index, so that it is compared too. */
  static List<Entry> statements(Ledger ledger) {
    List<Entry> entries = new ArrayList<>();
    try (Stream<String> ids = ledger.search().walk(new Query.All())) {
      ledger.entries().all(ids.iterator()).forEachRemaining(entries::add);
    }
    return entries;
  }
}
