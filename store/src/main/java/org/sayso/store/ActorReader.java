package org.sayso.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Sector;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.ActorProfile;

/** Finds actors and what is known of them over all reports. Made for one transaction. */
final class ActorReader {

  private final Sql sql;

  ActorReader(Sql sql) {
    this.sql = sql;
  }

  /**
   * Rows of actors with this name in any report, alone or with other words ({@code Gromyko} is in
   * {@code Andrei Gromyko}), those that reports name most first; where there are none, of those
   * with it inside a word.
   */
  List<Integer> named(String name, int most) throws SQLException {
    String folded = Ids.folded(name).replaceAll("[%_]", " ");
    if (folded.isBlank()) {
      return List.of();
    }
    List<Integer> whole =
        found(
            "folded = ? OR folded LIKE ? OR folded LIKE ? OR folded LIKE ?",
            most,
            folded,
            folded + " %",
            "% " + folded,
            "% " + folded + " %");
    return whole.isEmpty() ? found("folded LIKE ?", most, "%" + folded + "%") : whole;
  }

  private List<Integer> found(String condition, int most, String... patterns) throws SQLException {
    return sql.list(
        "SELECT actor FROM appearance WHERE "
            + condition
            + " GROUP BY actor ORDER BY count(*) DESC, actor LIMIT "
            + most,
        row -> row.getInt(1),
        (Object[]) patterns);
  }

  /** The row of the actor with this permanent id, after merges. */
  Optional<Integer> row(String id) throws SQLException {
    return sql.first(
        "SELECT COALESCE(merged, n) FROM actor WHERE id = ?", row -> row.getInt(1), id);
  }

  /** What reports call an actor, most often first. */
  Optional<ActorProfile> profile(int actor) throws SQLException {
    Optional<String[]> found =
        sql.first(
            "SELECT id, kind FROM actor WHERE n = ?",
            row -> new String[] {row.getString(1), row.getString(2)},
            actor);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<ActorProfile.Name> names =
        sql.list(
            "SELECT p.name, min(v.told_on), max(v.told_on), count(DISTINCT v.document)"
                + " FROM appearance p JOIN version v ON v.n = p.version WHERE p.actor = ?"
                + " GROUP BY p.name ORDER BY 4 DESC, p.name",
            row ->
                new ActorProfile.Name(
                    row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
            actor);
    List<ActorProfile.Name> roles =
        sql.list(
            "SELECT p.role, min(v.told_on), max(v.told_on), count(DISTINCT v.document)"
                + " FROM appearance p JOIN version v ON v.n = p.version"
                + " WHERE p.actor = ? AND p.role IS NOT NULL GROUP BY p.role ORDER BY 2, p.role",
            row ->
                new ActorProfile.Name(
                    row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
            actor);
    ActorEntry entry =
        new ActorEntry(
            found.get()[0],
            names.isEmpty() ? "" : names.getFirst().name(),
            Actor.Kind.valueOf(found.get()[1]),
            roles.isEmpty() ? Optional.empty() : Optional.of(roles.getLast().name()),
            most("country", actor),
            most("sector", actor).map(Sector::valueOf));
    return Optional.of(
        new ActorProfile(
            entry,
            names,
            roles,
            counts(
                "SELECT act, count(*) FROM statement WHERE speaker = ? AND counts = 1 GROUP BY act ORDER BY 2 DESC, act",
                actor),
            counts(
                "SELECT s.act, count(*) FROM statement_toward t JOIN statement s ON s.n = t.statement"
                    + " WHERE t.actor = ? AND s.counts = 1 GROUP BY s.act ORDER BY 2 DESC, s.act",
                actor)));
  }

  private Optional<String> most(String column, int actor) throws SQLException {
    return sql.first(
        "SELECT %s FROM appearance WHERE actor = ? AND %s IS NOT NULL GROUP BY %s ORDER BY count(*) DESC, %s"
            .formatted(column, column, column, column),
        row -> row.getString(1),
        actor);
  }

  private List<ActorProfile.Count> counts(String question, int actor) throws SQLException {
    return sql.list(
        question,
        row -> new ActorProfile.Count(Act.valueOf(row.getString(1)), row.getInt(2)),
        actor);
  }
}
