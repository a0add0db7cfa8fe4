package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.model.ledger.Author;
import org.sayso.model.ledger.Correction;

/** What people have done, in the order in which they did it. Made for one transaction. */
final class CorrectionLog {

  private static final String COLUMNS = "id, action, target, field, value, person, made, reason";

  private final Sql sql;

  CorrectionLog(Sql sql) {
    this.sql = sql;
  }

  /**
   * Writes a correction.
   *
   * @param was what the field was before
   * @param document of the statement it is about
   */
  Correction add(
      Correction.Action action,
      String target,
      Optional<String> field,
      Optional<String> value,
      Author author,
      Instant at,
      Optional<String> was,
      Optional<String> document)
      throws SQLException {
    int row = new Numbers(sql).next("correction");
    Correction correction =
        new Correction(
            Ids.of("c", Integer.toString(row), action.name(), target, at.toString()),
            action,
            target,
            field,
            value,
            author.person(),
            at,
            author.reason());
    sql.change(
        "INSERT INTO correction (n, id, action, target, field, value, person, made, reason, was, document)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
        correction.id(),
        action,
        target,
        field,
        value,
        Storable.text(author.person()),
        at.toString(),
        Storable.text(author.reason()),
        was,
        document);
    return correction;
  }

  /** All of a ledger, the latest first. */
  List<Correction> latest(int most, int after) throws SQLException {
    return sql.list(
        "SELECT " + COLUMNS + " FROM correction ORDER BY n DESC LIMIT ? OFFSET ?",
        CorrectionLog::correction,
        most,
        after);
  }

  /** The correction with this id. */
  Optional<Correction> correction(String id) throws SQLException {
    return sql.first(
        "SELECT " + COLUMNS + " FROM correction WHERE id = ?", CorrectionLog::correction, id);
  }

  /** What holds of a statement or an actor: without what was taken back, in order. */
  List<Correction> active(String target) throws SQLException {
    NavigableMap<Integer, Correction> all = new TreeMap<>();
    List<String> targets = new ArrayList<>(List.of(target));
    sql.each(
        "SELECT id FROM succession WHERE successor = ?",
        row -> targets.add(row.getString(1)),
        target);
    collect(targets, all);
    Set<String> undone = new HashSet<>();
    List<Correction> active = new ArrayList<>();
    for (Correction one : all.descendingMap().values()) {
      if (undone.contains(one.id())) {
        continue;
      }
      if (one.action() == Correction.Action.UNDO) {
        undone.add(one.target());
      } else {
        active.addFirst(one);
      }
    }
    return active;
  }

  /** Collects what was done to these, what was done to that, and so on. */
  private void collect(List<String> targets, Map<Integer, Correction> all) throws SQLException {
    List<String> next = new ArrayList<>();
    sql.eachOf(
        "SELECT " + COLUMNS + ", n FROM correction WHERE target IN (?*)",
        targets,
        row -> {
          all.put(row.getInt("n"), correction(row));
          next.add(row.getString(1));
        });
    if (!next.isEmpty()) {
      collect(next, all);
    }
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        row.getString(1),
        Correction.Action.valueOf(row.getString(2)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        row.getString(6),
        Instant.parse(row.getString(7)),
        row.getString(8));
  }
}
