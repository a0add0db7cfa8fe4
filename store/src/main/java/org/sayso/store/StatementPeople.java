package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Act;

/**
 * Who speaks toward whom in a statement, as its row has it.
 *
 * @param speaker who speaks, if that is known
 * @param toward whom it is toward
 * @param act what it does
 * @param day when
 * @param counts whether it counts; not if a person has rejected it
 */
record StatementPeople(
    Optional<Actors.Known> speaker, List<Actors.Known> toward, Act act, String day, boolean counts) {

  static StatementPeople of(Sql sql, int statement) throws SQLException {
    Map<String, Actors.Known> cast = new HashMap<>();
    sql.each(
        "SELECT a.local, a.actor, a.side FROM appearance a JOIN statement s ON s.version = a.version"
            + " WHERE s.n = ?",
        row -> cast.put(row.getString(1), new Actors.Known(row.getInt(2), row.getString(3))),
        statement);
    return sql.first(
            "SELECT voice, toward, act, told_on, counts FROM statement WHERE n = ?",
            row -> read(row, cast),
            statement)
        .orElseThrow();
  }

  private static StatementPeople read(ResultSet row, Map<String, Actors.Known> cast)
      throws SQLException {
    List<Actors.Known> toward = new ArrayList<>();
    for (String local : row.getString(2).split(" ")) {
      Actors.Known known = cast.get(local);
      if (known != null) {
        toward.add(known);
      }
    }
    return new StatementPeople(
        Optional.ofNullable(row.getString(1)).map(cast::get),
        toward,
        Act.valueOf(row.getString(3)),
        row.getString(4),
        row.getInt(5) == 1);
  }
}
