package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out what was read of a version before it is read anew. */
final class Removal {

  private final Sql sql;
  private final Exchanges exchanges;
  private final int change;

  Removal(Sql sql, Exchanges exchanges, int change) {
    this.sql = sql;
    this.exchanges = exchanges;
    this.change = change;
  }

  /** Removes all that was read of a version but the statements; gives the rows of these. */
  List<Integer> derived(int version) throws SQLException {
    List<Integer> latestHere =
        sql.list("SELECT n FROM statement WHERE version = ?", row -> row.getInt(1), version);
    for (int statement : latestHere) {
      exchanges.count(statement, -1);
    }
    List<Integer> statements =
        sql.list(
            "SELECT statement FROM statement_version WHERE version = ?",
            row -> row.getInt(1),
            version);
    for (String table : List.of("statement_version", "event", "warning", "appearance")) {
      sql.change("DELETE FROM " + table + " WHERE version = ?", version);
    }
    return statements;
  }

  /**
   * Settles what became of statements of a version that has been read anew: those that stand in no
   * version are removed, those that stand in an earlier one are told of that. Gives the cue and
   * content of those removed by their permanent ids.
   */
  Map<String, String> settle(int version, List<Integer> statements) throws SQLException {
    Map<Integer, String> gone = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    sql.eachOf(
        "SELECT n, id, cue, content FROM statement WHERE n IN (?*) AND NOT EXISTS"
            + " (SELECT 1 FROM statement_version v WHERE v.statement = statement.n)",
        statements,
        row -> {
          gone.put(row.getInt(1), row.getString(2));
          words.put(row.getString(2), row.getString(3) + ' ' + row.getString(4));
        });
    for (Map.Entry<Integer, String> one : gone.entrySet()) {
      sql.change("DELETE FROM statement_toward WHERE statement = ?", one.getKey());
      sql.change("DELETE FROM statement WHERE n = ?", one.getKey());
      sql.change("DELETE FROM removed WHERE id = ?", one.getValue());
      sql.change("INSERT INTO removed (id, changed) VALUES (?, ?)", one.getValue(), change);
    }
    fallBack(version);
    return words;
  }

  private void fallBack(int version) throws SQLException {
    List<Integer> orphans =
        sql.list(
            "SELECT n FROM statement s WHERE version = ? AND NOT EXISTS (SELECT 1 FROM"
                + " statement_version v WHERE v.statement = s.n AND v.version = s.version)",
            row -> row.getInt(1),
            version);
    for (int orphan : orphans) {
      String earlier = "(SELECT max(version) FROM statement_version WHERE statement = ?)";
      sql.change(
          "UPDATE statement SET version = " + earlier + ", changed = ? WHERE n = ?",
          orphan,
          change,
          orphan);
      sql.change(
          "UPDATE statement SET spans = v.spans, voice = v.voice, toward = v.toward, speaker ="
              + " (SELECT actor FROM appearance a WHERE a.version = v.version AND a.local = v.voice)"
              + " FROM statement_version v WHERE v.statement = statement.n AND v.version ="
              + " statement.version AND statement.n = ?",
          orphan);
      sql.change("DELETE FROM statement_toward WHERE statement = ?", orphan);
      for (Actors.Person one : StatementPeople.of(sql, orphan).toward()) {
        sql.change(
            "INSERT INTO statement_toward (statement, actor) VALUES (?, ?) ON CONFLICT DO NOTHING",
            orphan,
            one.actor());
      }
      exchanges.count(orphan, 1);
    }
  }
}
