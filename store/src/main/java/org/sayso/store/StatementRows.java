package org.sayso.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.model.Attribution;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Warning;

/** Writes the statements of a version: new ones, and those that earlier versions have already. */
final class StatementRows {

  private static final String INSERT =
      "INSERT INTO statement (voice, speaker, toward, act, manner, enclosing, confidence, source, cue,"
          + " content, spans, chain, warnings, version, told_on, changed, standing, marks, counts,"
          + " document, id, n) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CLAIMED', '', 1,"
          + " ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE statement SET voice = ?, speaker = ?, toward = ?, act = ?, manner = ?, enclosing = ?,"
          + " confidence = ?, source = ?, cue = ?, content = ?, spans = ?, chain = ?, warnings = ?,"
          + " version = ?, told_on = ?, changed = ?, counts = 1, marks = '' WHERE n = ?";

  /**
   * What was written.
   *
   * @param ids from ids in the reading to permanent ones
   * @param rows from permanent ids to rows
   * @param fresh permanent ids that are new
   * @param later permanent ids that stand in a later version too, which says what their rows hold
   */
  record Written(
      Map<String, String> ids, Map<String, Integer> rows, Set<String> fresh, Set<String> later) {}

  private final Sql sql;
  private final Numbers numbers;
  private final Exchanges exchanges;
  private final int change;

  StatementRows(Sql sql, Numbers numbers, Exchanges exchanges, int change) {
    this.sql = sql;
    this.numbers = numbers;
    this.exchanges = exchanges;
    this.change = change;
  }

  Written write(Volume volume, Map<String, Actors.Person> cast) throws SQLException {
    Written written = numbered(volume);
    for (Statement statement : volume.reading().statements()) {
      String id = Known.in(written.ids, statement.id());
      int row = Known.in(written.rows, id);
      sql.later(
          "INSERT INTO statement_version (statement, version, spans, voice, toward)"
              + " VALUES (?, ?, ?, ?, ?)",
          row,
          volume.row(),
          spans(statement.attribution(), volume.reading().document().text()),
          statement.speaker(),
          String.join(" ", statement.toward()));
      if (written.later.contains(id)) {
        continue;
      }
      List<Object> values = values(volume, statement, written, cast);
      if (written.fresh.contains(id)) {
        values.addAll(List.of(volume.documentRow(), id, row));
        sql.later(INSERT, values.toArray());
      } else {
        exchanges.count(row, -1);
        sql.change("DELETE FROM statement_toward WHERE statement = ?", row);
        values.add(row);
        sql.later(UPDATE, values.toArray());
      }
      Set<Integer> toward = new HashSet<>();
      for (String actor : statement.toward()) {
        int addressed = Known.in(cast, actor).actor();
        if (toward.add(addressed)) {
          sql.later(
              "INSERT INTO statement_toward (statement, actor) VALUES (?, ?)", row, addressed);
        }
      }
      if (statement.speaker().isPresent()) {
        exchanges.count(
            Known.in(cast, statement.speaker().get()),
            statement.toward().stream().map(actor -> Known.in(cast, actor)).toList(),
            statement.act(),
            volume.told(),
            1);
      }
    }
    return written;
  }

  /** Gives every statement its permanent id and its row. */
  private Written numbered(Volume volume) throws SQLException {
    Map<String, Integer> occurrences = new HashMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    for (Statement statement : volume.reading().statements()) {
      int before = occurrences.merge(Ids.words(volume.reading(), statement), 1, Integer::sum) - 1;
      ids.put(
          statement.id(), Ids.statement(volume.document(), volume.reading(), statement, before));
    }
    Map<String, Integer> rows = new HashMap<>();
    Set<String> later = new HashSet<>();
    if (!volume.first()) {
      sql.eachOf(
          "SELECT id, n, version FROM statement WHERE id IN (?*)",
          ids.values(),
          row -> {
            rows.put(row.getString(1), row.getInt(2));
            if (row.getInt(3) > volume.row()) {
              later.add(row.getString(1));
            }
          });
    }
    Set<String> fresh = new HashSet<>();
    for (String id : ids.values()) {
      if (!rows.containsKey(id)) {
        rows.put(id, numbers.next("statement"));
        fresh.add(id);
      }
    }
    return new Written(ids, rows, fresh, later);
  }

  /** In the order of both commands. */
  private List<Object> values(
      Volume volume, Statement statement, Written written, Map<String, Actors.Person> cast) {
    Attribution attribution = statement.attribution();
    return new ArrayList<>(
        List.of(
            statement.speaker(),
            statement.speaker().map(speaker -> Known.in(cast, speaker).actor()),
            String.join(" ", statement.toward()),
            statement.act(),
            statement.manner(),
            statement.within().map(outer -> written.rows.get(written.ids.get(outer))),
            attribution.confidence(),
            Storable.words(volume.reading(), attribution.source()),
            Storable.words(volume.reading(), attribution.cue()),
            Storable.words(volume.reading(), attribution.content()),
            spans(attribution, volume.reading().document().text()),
            Storable.text(ChainText.write(volume.reading().chain(statement), written.ids::get)),
            warnings(volume, attribution),
            volume.row(),
            volume.told(),
            change));
  }

  private static String spans(Attribution attribution, Text text) {
    return String.join(
        "|",
        Spans.write(attribution.source(), text),
        Spans.write(attribution.cue(), text),
        Spans.write(attribution.content(), text));
  }

  /** The kinds of the warnings about its content. */
  private static String warnings(Volume volume, Attribution attribution) {
    Set<String> kinds = new TreeSet<>();
    for (Warning warning : volume.reading().warnings()) {
      for (Span span : warning.spans()) {
        if (attribution.content().stream().anyMatch(span::overlaps)) {
          kinds.add(warning.kind().name());
        }
      }
    }
    return String.join(" ", kinds);
  }
}
