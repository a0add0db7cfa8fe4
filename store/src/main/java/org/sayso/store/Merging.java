package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.ledger.Correction;

/** Makes actors one in all rows, or several again. Made for one transaction. */
final class Merging {

  private final Sql sql;
  private final int change;

  Merging(Sql sql, int change) {
    this.sql = sql;
    this.change = change;
  }

  /** Brings all actors to what the merges in force say. */
  void settle() throws SQLException {
    Set<Integer> bearing = new HashSet<>();
    for (String actor :
        sql.list(
            "SELECT DISTINCT target FROM correction WHERE action = 'MERGE' ORDER BY target",
            row -> row.getString(1))) {
      int own = row("n", actor);
      int before = row("COALESCE(merged, n)", actor);
      int now = row("n", last(actor));
      if (before != now) {
        Optional<Integer> merged = own == now ? Optional.empty() : Optional.of(now);
        sql.change("UPDATE actor SET merged = ? WHERE n = ?", merged, own);
        sql.change("UPDATE appearance SET actor = ? WHERE original = ?", now, own);
        bearing.addAll(List.of(before, now));
      }
    }
    recount(bearing);
  }

  private int row(String what, String actor) throws SQLException {
    return sql.number("SELECT " + what + " FROM actor WHERE id = ?", actor);
  }

  /** Follows merges in force to the actor that stands for all of them. */
  private String last(String actor) throws SQLException {
    CorrectionLog log = new CorrectionLog(sql);
    Set<String> passed = new HashSet<>();
    String last = actor;
    while (passed.add(last)) {
      List<Correction> active = log.active(last);
      if (active.isEmpty()) {
        return last;
      }
      last = active.getLast().value().orElseThrow();
    }
    return actor;
  }

  /** Sides stay what they were: an actor's country is told by each report. */
  private void recount(Set<Integer> actors) throws SQLException {
    Map<Integer, StatementPeople> statements = new HashMap<>();
    for (String question :
        List.of(
            "SELECT n FROM statement WHERE speaker IN (?*)",
            "SELECT statement FROM statement_toward WHERE actor IN (?*)")) {
      Set<Integer> rows = new HashSet<>();
      sql.eachOf(question, actors, row -> rows.add(row.getInt(1)));
      for (int row : rows) {
        statements.put(row, StatementPeople.of(sql, row));
      }
    }
    for (int actor : actors) {
      sql.change("DELETE FROM exchange WHERE speaker = ? OR toward = ?", actor, actor);
    }
    Exchanges exchanges = new Exchanges(sql);
    for (Map.Entry<Integer, StatementPeople> one : statements.entrySet()) {
      StatementPeople people = one.getValue();
      sql.change(
          "UPDATE statement SET speaker = ?, changed = ? WHERE n = ?",
          people.speaker().map(Actors.Person::actor),
          change,
          one.getKey());
      sql.change("DELETE FROM statement_toward WHERE statement = ?", one.getKey());
      for (Actors.Person toward : people.toward()) {
        sql.change(
            "INSERT INTO statement_toward (statement, actor) VALUES (?, ?) ON CONFLICT DO NOTHING",
            one.getKey(),
            toward.actor());
      }
      exchanges.count(people, actors, 1);
    }
    exchanges.writeActors();
  }
}
