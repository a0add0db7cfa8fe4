package org.sayso.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.model.ledger.Correction;

/** Makes two actors one in all rows, or two again. Made for one transaction. */
final class Merging {

  private final Sql sql;
  private final int change;

  Merging(Sql sql, int change) {
    this.sql = sql;
    this.change = change;
  }

  /** Brings an actor to what the merges in force say. */
  void settle(String actor) throws SQLException {
    int own =
        sql.first("SELECT n FROM actor WHERE id = ?", row -> row.getInt(1), actor).orElseThrow();
    int target = target(actor, own);
    // all that were merged into it go with it
    Set<Integer> moved = new HashSet<>(List.of(own));
    moved.addAll(
        sql.list(
            "SELECT n FROM actor WHERE merged = ? AND n IN (SELECT a.n FROM actor a JOIN correction c"
                + " ON c.target = a.id WHERE c.action = 'MERGE')",
            row -> row.getInt(1),
            own));
    Set<Integer> bearing = new HashSet<>(moved);
    bearing.add(target);
    bearing.addAll(
        sql.list("SELECT COALESCE(merged, n) FROM actor WHERE n = ?", row -> row.getInt(1), own));
    for (int one : moved) {
      sql.change(
          "UPDATE actor SET merged = ? WHERE n = ?",
          one == target ? java.util.Optional.empty() : java.util.Optional.of(target),
          one);
      sql.change("UPDATE appearance SET actor = ? WHERE original = ?", target, one);
    }
    Set<Integer> statements = new HashSet<>();
    sql.eachOf(
        "SELECT n FROM statement WHERE speaker IN (?*)",
        bearing,
        row -> statements.add(row.getInt(1)));
    sql.eachOf(
        "SELECT statement FROM statement_toward WHERE actor IN (?*)",
        bearing,
        row -> statements.add(row.getInt(1)));
    recount(bearing, statements);
  }

  /** Follows merges to the actor that stands for all; the actor itself if none is in force. */
  private int target(String actor, int own) throws SQLException {
    List<Correction> active = new CorrectionLog(sql).active(actor);
    if (active.isEmpty()) {
      return own;
    }
    String into = active.getLast().value().orElseThrow();
    return new ActorReader(sql).row(into).orElseThrow();
  }

  private void recount(Set<Integer> actors, Set<Integer> statements) throws SQLException {
    // sides stay what they were: an actor's country is told by each report
    for (int actor : actors) {
      sql.change("DELETE FROM exchange WHERE speaker = ? OR toward = ?", actor, actor);
    }
    Exchanges exchanges = new Exchanges(sql);
    for (int statement : statements) {
      StatementPeople people = StatementPeople.of(sql, statement);
      sql.change(
          "UPDATE statement SET speaker = ?, changed = ? WHERE n = ?",
          people.speaker().map(Actors.Person::actor),
          change,
          statement);
      sql.change("DELETE FROM statement_toward WHERE statement = ?", statement);
      for (Actors.Person one : people.toward()) {
        sql.change(
            "INSERT INTO statement_toward (statement, actor) VALUES (?, ?) ON CONFLICT DO NOTHING",
            statement,
            one.actor());
      }
      exchanges.count(people, actors, 1);
    }
    exchanges.writeActors();
  }
}
