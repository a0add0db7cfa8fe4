package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sayso.model.Event;
import org.sayso.model.Warning;

/** Writes the events and the warnings of a version. */
final class EventRows {

  private static final String INSERT =
      "INSERT INTO event (n, id, document, version, told_on, root, cameo, tense, negated, happened,"
          + " place, standing, statements, actors, recipients, evidence, spans)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final Numbers numbers;

  EventRows(Sql sql, Numbers numbers) {
    this.sql = sql;
    this.numbers = numbers;
  }

  void write(Volume volume, StatementRows.Written statements) throws SQLException {
    Map<String, Integer> occurrences = new HashMap<>();
    for (Event event : volume.reading().events()) {
      String words = Storable.words(volume.reading(), event.evidence());
      int before = occurrences.merge(event.root() + words, 1, Integer::sum) - 1;
      sql.later(
          INSERT,
          numbers.next("event"),
          Ids.of(
              "e",
              volume.document(),
              volume.hash(),
              event.root().name(),
              words,
              Integer.toString(before)),
          volume.documentRow(),
          volume.row(),
          volume.told(),
          event.root(),
          event.cameo(),
          event.time(),
          event.negated(),
          event.date(),
          event.place().map(Storable::text),
          event.standing(),
          String.join(" ", event.statements().stream().map(statements.ids()::get).toList()),
          String.join(" ", event.actor()),
          String.join(" ", event.recipient()),
          words,
          Spans.write(event.evidence(), volume.reading().document().text()));
    }
    for (Warning warning : volume.reading().warnings()) {
      sql.later(
          "INSERT INTO warning (version, kind, spans, message) VALUES (?, ?, ?, ?)",
          volume.row(),
          warning.kind(),
          Spans.write(warning.spans(), volume.reading().document().text()),
          Storable.text(warning.message()));
    }
  }
}
