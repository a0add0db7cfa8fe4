package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.model.Actor;
import org.sayso.model.Sector;

/** Writes the actors of a version and how it names them. */
final class Actors {

  private static final String INSERT_APPEARANCE =
      "INSERT INTO appearance (version, local, actor, original, name, folded, role, country, sector,"
          + " side, spans) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_ACTOR = "INSERT INTO actor (n, id, kind) VALUES (?, ?, ?)";

  /**
   * An actor that has a row.
   *
   * @param actor its row, after merges
   * @param side its country, or else its permanent id
   */
  record Person(int actor, String side) {}

  /** Rows of an actor before and after merges. */
  private record Row(int original, int actor) {}

  private final Sql sql;
  private final Numbers numbers;

  Actors(Sql sql, Numbers numbers) {
    this.sql = sql;
    this.numbers = numbers;
  }

  /** Writes who appears in a version; gives for each id in the reading who that is. */
  Map<String, Person> write(Volume volume) throws SQLException {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Actor actor : volume.reading().cast().actors()) {
      ids.put(actor.id(), Ids.actor(volume.document(), actor));
    }
    Map<String, Row> rows = rows(ids);
    Map<String, Person> cast = new HashMap<>();
    for (Actor actor : volume.reading().cast().actors()) {
      String id = Known.in(ids, actor.id());
      Row row = rows.get(id);
      if (row == null) {
        int next = numbers.next("actor");
        row = new Row(next, next);
        rows.put(id, row);
        sql.later(INSERT_ACTOR, next, id, actor.kind());
      }
      Person known = new Person(row.actor, actor.country().orElse(id));
      cast.put(actor.id(), known);
      sql.later(
          INSERT_APPEARANCE,
          volume.row(),
          actor.id(),
          row.actor,
          row.original,
          Storable.text(actor.name()),
          Storable.text(Ids.folded(actor.name())),
          actor.role().map(Storable::text),
          actor.country(),
          actor.sector().map(Sector::name),
          known.side,
          Spans.write(actor.mentions(), volume.reading().document().text()));
    }
    return cast;
  }

  private Map<String, Row> rows(Map<String, String> ids) throws SQLException {
    // those of readings before in this transaction may wait to be written
    sql.flush(INSERT_ACTOR);
    Map<String, Row> rows = new HashMap<>();
    sql.eachOf(
        "SELECT id, n, COALESCE(merged, n) FROM actor WHERE id IN (?*)",
        ids.values(),
        row -> rows.put(row.getString(1), new Row(row.getInt(2), row.getInt(3))));
    return rows;
  }
}
