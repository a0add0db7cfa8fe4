package org.sayso.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.link.across.Compact;
import org.sayso.model.Act;
import org.sayso.model.Party;
import org.sayso.model.Told;
import org.sayso.model.ledger.Correction;

/**
 * Makes rows of statements say what people say of them, and links them anew. What the extractor
 * says is kept beside, so that everything can be taken back. Made for one transaction.
 */
final class StatementDesk {

  private final Sql sql;
  private final Linking linking;
  private final int change;
  private final CorrectionLog log;
  private final Exchanges exchanges;
  private final EditedActors actors;

  StatementDesk(Sql sql, Linking linking, int change) {
    this.sql = sql;
    this.linking = linking;
    this.change = change;
    this.log = new CorrectionLog(sql);
    this.exchanges = new Exchanges(sql);
    this.actors = new EditedActors(sql);
  }

  /** Forgets what the extractor said before, since it has just said something new. */
  void readAnew(String statement) throws SQLException {
    Optional<Integer> row = row(statement);
    if (row.isPresent()) {
      forget(row.get());
    }
  }

  /** Brings a statement to what the corrections in force say. */
  void settle(String statement) throws SQLException {
    Optional<Integer> found = row(statement);
    if (found.isEmpty()) {
      return;
    }
    int row = found.get();
    List<Correction> active = log.active(statement);
    exchanges.count(row, -1);
    Map<String, @Nullable String> derived = derived(row);
    Optional<Told> told = told(row);
    Map<String, @Nullable String> fields = new HashMap<>(derived);
    Optional<Told> now = told;
    Set<String> marks = new LinkedHashSet<>();
    boolean counts = true;
    for (Correction one : active) {
      marks.add(one.action().name());
      switch (one.action()) {
        case REJECT -> counts = false;
        case EDIT -> now = edit(one, fields, now);
        default -> {
          // a mark alone
        }
      }
    }
    write(row, fields, marks, counts);
    exchanges.count(row, 1);
    exchanges.write();
    if (active.isEmpty()) {
      forget(row);
    }
    sql.flush();
    if (told.isPresent()) {
      linking.corrected(
          sql,
          Set.of(statement),
          counts ? now.stream().toList() : List.of(),
          Map.of(statement, row),
          change);
    }
  }

  private Optional<Told> edit(
      Correction edit, Map<String, @Nullable String> fields, Optional<Told> told)
      throws SQLException {
    String value = edit.value().orElse("");
    switch (edit.field().orElse("")) {
      case "act" -> {
        fields.put("act", value);
        return told.map(t -> with(t, Act.valueOf(value), t.speaker(), t.toward()));
      }
      case "speaker" -> {
        Optional<EditedActors.Found> actor = actors.find(value);
        fields.put("voice", actor.map(a -> Cast.edited(a.row())).orElse(null));
        Optional<Party> party = actor.map(EditedActors.Found::party);
        return told.map(t -> with(t, t.act(), party, t.toward()));
      }
      case "toward" -> {
        List<EditedActors.Found> found = new ArrayList<>();
        for (String id : value.split(" ")) {
          actors.find(id).ifPresent(found::add);
        }
        fields.put(
            "toward", String.join(" ", found.stream().map(a -> Cast.edited(a.row())).toList()));
        List<Party> parties = found.stream().map(EditedActors.Found::party).toList();
        return told.map(t -> with(t, t.act(), t.speaker(), parties));
      }
      default -> throw new IllegalStateException("no field of a statement: " + edit.field());
    }
  }

  private void write(
      int row, Map<String, @Nullable String> fields, Set<String> marks, boolean counts)
      throws SQLException {
    Optional<String> voice = Optional.ofNullable(fields.get("voice"));
    String toward = String.valueOf(fields.get("toward"));
    sql.change(
        "UPDATE statement SET act = ?, voice = ?, toward = ?, marks = ?, counts = ?, changed = ?"
            + " WHERE n = ?",
        String.valueOf(fields.get("act")),
        voice,
        toward,
        String.join(" ", marks),
        counts,
        change,
        row);
    sql.change("DELETE FROM statement_toward WHERE statement = ?", row);
    StatementPeople people = StatementPeople.of(sql, row);
    sql.change(
        "UPDATE statement SET speaker = ? WHERE n = ?",
        people.speaker().map(Actors.Person::actor),
        row);
    for (Actors.Person one : people.toward()) {
      sql.change(
          "INSERT INTO statement_toward (statement, actor) VALUES (?, ?) ON CONFLICT DO NOTHING",
          row,
          one.actor());
    }
  }

  /** What the extractor says; kept when it is first overridden. */
  private Map<String, @Nullable String> derived(int row) throws SQLException {
    Map<String, @Nullable String> kept = new HashMap<>();
    sql.each(
        "SELECT field, value FROM overridden WHERE statement = ?",
        found -> kept.put(found.getString(1), found.getString(2)),
        row);
    if (!kept.isEmpty()) {
      return kept;
    }
    sql.each(
        "SELECT act, voice, toward FROM statement WHERE n = ?",
        found -> {
          kept.put("act", found.getString(1));
          kept.put("voice", found.getString(2));
          kept.put("toward", found.getString(3));
        },
        row);
    for (Map.Entry<String, @Nullable String> field : kept.entrySet()) {
      sql.change(
          "INSERT INTO overridden (statement, field, value) VALUES (?, ?, ?)",
          row,
          field.getKey(),
          Optional.ofNullable(field.getValue()));
    }
    return kept;
  }

  private Optional<Told> told(int row) throws SQLException {
    Optional<byte[]> kept =
        sql.first("SELECT told FROM shelf WHERE statement = ?", found -> found.getBytes(1), row);
    if (kept.isEmpty()) {
      kept =
          sql.first(
              "SELECT told FROM telling WHERE statement = ?", found -> found.getBytes(1), row);
      if (kept.isPresent()) {
        sql.change("INSERT INTO shelf (statement, told) VALUES (?, ?)", row, kept.get());
      }
    }
    return kept.map(Compact::told);
  }

  private void forget(int row) throws SQLException {
    sql.change("DELETE FROM overridden WHERE statement = ?", row);
    sql.change("DELETE FROM shelf WHERE statement = ?", row);
  }

  private Optional<Integer> row(String statement) throws SQLException {
    return sql.first("SELECT n FROM statement WHERE id = ?", row -> row.getInt(1), statement);
  }

  private static Told with(Told told, Act act, Optional<Party> speaker, List<Party> toward) {
    return new Told(
        told.id(),
        told.document(),
        told.day(),
        act,
        speaker,
        toward,
        told.about(),
        told.words(),
        told.signs(),
        told.negated(),
        told.reply(),
        told.within(),
        told.credits());
  }
}
