package org.sayso.store;

import java.sql.SQLException;
import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.Party;
import org.sayso.model.Sector;

/** Finds actors that people name by their permanent ids. Made for one transaction. */
final class EditedActors {

  /**
   * An actor.
   *
   * @param row its row, after merges
   * @param party as linking sees it
   */
  record Found(int row, Party party) {}

  private final Sql sql;

  EditedActors(Sql sql) {
    this.sql = sql;
  }

  Optional<Found> find(String id) throws SQLException {
    return sql.first(
        "SELECT a.n, p.name, a.kind, p.country, p.sector, p.side FROM actor o"
            + " JOIN actor a ON a.n = COALESCE(o.merged, o.n) JOIN appearance p ON p.actor = a.n"
            + " WHERE o.id = ? ORDER BY p.version DESC",
        row ->
            new Found(
                row.getInt(1),
                new Party(
                    row.getString(2),
                    Actor.Kind.valueOf(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getString(5)).map(Sector::valueOf),
                    row.getString(6))),
        id);
  }
}
