package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.Sector;
import org.sayso.model.ledger.ActorEntry;

/** Who is meant by the short names that versions have for their actors. */
final class Cast {

  /** Before the row of an actor that a person has put in place of what the reading had. */
  private static final String EDITED = "#";

  private static final String COLUMNS =
      "p.version, p.local, a.id, p.name, a.kind, p.role, p.country, p.sector";

  private final Map<String, ActorEntry> actors = new HashMap<>();

  private Cast() {}

  /**
   * Those of some versions.
   *
   * @param edited rows of actors that people have put in place of others
   */
  static Cast of(Sql sql, Collection<Integer> versions, Collection<Integer> edited)
      throws SQLException {
    Cast cast = new Cast();
    sql.eachOf(
        "SELECT "
            + COLUMNS
            + " FROM appearance p JOIN actor a ON a.n = p.actor"
            + " WHERE p.version IN (?*)",
        versions,
        row -> cast.actors.put(row.getInt(1) + " " + row.getString(2), entry(row)));
    sql.eachOf(
        "SELECT p.actor, p.local, a.id, p.name, a.kind, p.role, p.country, p.sector"
            + " FROM appearance p JOIN actor a ON a.n = p.actor WHERE p.actor IN (?*)"
            + " ORDER BY p.version DESC",
        edited,
        row -> cast.actors.put(EDITED + row.getInt(1), entry(row)));
    return cast;
  }

  /** How an actor is written that a person has put in place of another. */
  static String edited(int actor) {
    return EDITED + actor;
  }

  /** The row of an actor that a person has put in place of another. */
  static Optional<Integer> edited(String local) {
    return local.startsWith(EDITED)
        ? Optional.of(Integer.parseInt(local.substring(EDITED.length())))
        : Optional.empty();
  }

  /** Who is meant by a short name in a version. */
  Optional<ActorEntry> named(int version, String local) {
    return Optional.ofNullable(
        actors.get(local.startsWith(EDITED) ? local : version + " " + local));
  }

  private static ActorEntry entry(ResultSet row) throws SQLException {
    return new ActorEntry(
        row.getString(3),
        row.getString(4),
        Actor.Kind.valueOf(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(Sector::valueOf));
  }
}
