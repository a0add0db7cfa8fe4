package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Standing;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Filing;

/** Puts the rows of events together. Made for one transaction. */
final class EventReader {

  private static final String COLUMNS =
      "n, id, version, root, cameo, tense, negated, happened, place, standing, statements, actors,"
          + " recipients, evidence, spans";

  private final Sql sql;
  private int last;

  EventReader(Sql sql) {
    this.sql = sql;
  }

  /** Events of the latest versions after a row, at most {@code most}. */
  List<EventEntry> after(int row, int most) throws SQLException {
    List<Raw> raws =
        sql.list(
            "SELECT "
                + COLUMNS
                + " FROM event e WHERE n > ? AND version = (SELECT max(v.n) FROM"
                + " version v WHERE v.document = e.document) ORDER BY n LIMIT "
                + most,
            Raw::of,
            row);
    Set<Integer> versions = new HashSet<>();
    raws.forEach(raw -> versions.add(raw.version));
    Map<Integer, Filing> filings = new Filings(sql).of(versions);
    Cast cast = Cast.of(sql, versions, List.of());
    if (!raws.isEmpty()) {
      last = raws.getLast().row;
    }
    return raws.stream().map(raw -> raw.entry(Known.in(filings, raw.version), cast)).toList();
  }

  /** The row of the last event given. */
  int last() {
    return last;
  }

  private record Raw(
      int row,
      String id,
      int version,
      EventRoot root,
      Optional<String> cameo,
      EventTime time,
      boolean negated,
      Optional<String> date,
      Optional<String> place,
      Standing standing,
      List<String> statements,
      List<String> actors,
      List<String> recipients,
      String evidence,
      String spans) {

    static Raw of(ResultSet row) throws SQLException {
      return new Raw(
          row.getInt("n"),
          row.getString("id"),
          row.getInt("version"),
          EventRoot.valueOf(row.getString("root")),
          Optional.ofNullable(row.getString("cameo")),
          EventTime.valueOf(row.getString("tense")),
          row.getInt("negated") == 1,
          Optional.ofNullable(row.getString("happened")),
          Optional.ofNullable(row.getString("place")),
          Standing.valueOf(row.getString("standing")),
          split(row.getString("statements")),
          split(row.getString("actors")),
          split(row.getString("recipients")),
          row.getString("evidence"),
          row.getString("spans"));
    }

    private static List<String> split(String joined) {
      return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private EventEntry entry(Filing filing, Cast cast) {
      return new EventEntry(
          id,
          filing,
          root,
          cameo,
          people(actors, cast),
          people(recipients, cast),
          time,
          negated,
          date,
          place,
          standing,
          statements,
          Spans.quote(spans, evidence));
    }

    private List<ActorEntry> people(List<String> locals, Cast cast) {
      List<ActorEntry> people = new ArrayList<>();
      locals.forEach(local -> cast.named(version, local).ifPresent(people::add));
      return people;
    }
  }
}
