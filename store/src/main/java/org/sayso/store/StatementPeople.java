package org.sayso.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    Optional<Actors.Person> speaker,
    List<Actors.Person> toward,
    Act act,
    String day,
    boolean counts) {

  /** The row before the short names in it are looked up. */
  private record Row(
      int version, @Nullable String voice, String toward, Act act, String day, boolean counts) {}

  static StatementPeople of(Sql sql, int statement) throws SQLException {
    Row row =
        sql.first(
                "SELECT version, voice, toward, act, told_on, counts FROM statement WHERE n = ?",
                found ->
                    new Row(
                        found.getInt(1),
                        found.getString(2),
                        found.getString(3),
                        Act.valueOf(found.getString(4)),
                        found.getString(5),
                        found.getInt(6) == 1),
                statement)
            .orElseThrow();
    List<Actors.Person> toward = new ArrayList<>();
    for (String local : row.toward.split(" ")) {
      known(sql, row.version, local).ifPresent(toward::add);
    }
    return new StatementPeople(
        row.voice == null ? Optional.empty() : known(sql, row.version, row.voice),
        toward,
        row.act,
        row.day,
        row.counts);
  }

  private static Optional<Actors.Person> known(Sql sql, int version, String local)
      throws SQLException {
    Optional<Integer> edited = Cast.edited(local);
    return edited.isPresent()
        ? sql.first(
            "SELECT actor, side FROM appearance WHERE actor = ? ORDER BY version DESC",
            row -> new Actors.Person(row.getInt(1), row.getString(2)),
            edited.get())
        : sql.first(
            "SELECT actor, side FROM appearance WHERE version = ? AND local = ?",
            row -> new Actors.Person(row.getInt(1), row.getString(2)),
            version,
            local);
  }
}
