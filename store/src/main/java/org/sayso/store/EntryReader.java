package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.Standing;
import org.sayso.model.Warning;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;

/** Puts the rows of statements together to entries, many at a time. Made for one transaction. */
final class EntryReader {

  private static final String STATEMENTS =
      "SELECT s.n, s.id, s.version, s.voice, s.toward, s.act, s.manner, o.id AS outer_id, s.confidence,"
          + " s.source, s.cue, s.content, s.spans, s.chain, s.warnings, s.standing, s.marks,"
          + " t.claim, t.answers, t.relation, t.answer_confidence, t.answer_reason"
          + " FROM statement s LEFT JOIN statement o ON o.n = s.enclosing"
          + " LEFT JOIN telling t ON t.statement = s.n WHERE s.n IN (?*)";

  private final Sql sql;
  private final Filings filings;

  EntryReader(Sql sql) {
    this.sql = sql;
    this.filings = new Filings(sql);
  }

  /** The entries of these rows, in their order; rows that are gone are left out. */
  List<Entry> of(Collection<Integer> rows) throws SQLException {
    Map<Integer, Raw> found = new HashMap<>();
    sql.eachOf(STATEMENTS, rows, row -> found.put(row.getInt("n"), new Raw(row)));
    Set<Integer> versions = new HashSet<>();
    found.values().forEach(raw -> versions.add(raw.version));
    Map<Integer, Filing> reports = filings.of(versions);
    Cast cast = Cast.of(sql, versions, named(found.values()));
    Map<Integer, List<Integer>> standsIn = new HashMap<>();
    sql.eachOf(
        "SELECT sv.statement, v.number FROM statement_version sv JOIN version v ON v.n = sv.version"
            + " WHERE sv.statement IN (?*) ORDER BY v.number",
        found.keySet(),
        row -> {
          List<Integer> numbers =
              standsIn.computeIfAbsent(row.getInt(1), statement -> new ArrayList<>());
          if (!numbers.contains(row.getInt(2))) {
            numbers.add(row.getInt(2));
          }
        });
    List<Entry> entries = new ArrayList<>();
    for (int row : rows) {
      Raw raw = found.get(row);
      if (raw != null) {
        entries.add(
            raw.entry(Known.in(reports, raw.version), cast, standsIn.getOrDefault(row, List.of())));
      }
    }
    return entries;
  }

  /** Rows of actors that people have put in place of what the reading had. */
  private static Set<Integer> named(Collection<Raw> raws) {
    Set<Integer> rows = new HashSet<>();
    for (Raw raw : raws) {
      Stream.concat(raw.voice.stream(), raw.toward.stream())
          .flatMap(local -> Cast.edited(local).stream())
          .forEach(rows::add);
    }
    return rows;
  }

  /** A row as it stands. */
  private static final class Raw {
    private final String id;
    private final int version;
    private final Optional<String> voice;
    private final List<String> toward;
    private final Act act;
    private final Manner manner;
    private final Optional<String> within;
    private final double confidence;
    private final String source;
    private final String cue;
    private final String content;
    private final String[] spans;
    private final String chain;
    private final List<Warning.Kind> warnings;
    private final Standing standing;
    private final List<Correction.Action> marks;
    private final String claim;
    private final List<Entry.Reply> answers;

    private Raw(ResultSet row) throws SQLException {
      id = row.getString("id");
      version = row.getInt("version");
      voice = Optional.ofNullable(row.getString("voice"));
      toward = words(row.getString("toward")).toList();
      act = Act.valueOf(row.getString("act"));
      manner = Manner.valueOf(row.getString("manner"));
      within = Optional.ofNullable(row.getString("outer_id"));
      confidence = row.getDouble("confidence");
      source = row.getString("source");
      cue = row.getString("cue");
      content = row.getString("content");
      spans = row.getString("spans").split("\\|", 3);
      chain = row.getString("chain");
      warnings = words(row.getString("warnings")).map(Warning.Kind::valueOf).toList();
      standing = Standing.valueOf(row.getString("standing"));
      marks = words(row.getString("marks")).map(Correction.Action::valueOf).toList();
      String told = row.getString("claim");
      claim = told == null ? id : told;
      String answered = row.getString("answers");
      answers =
          answered == null
              ? List.of()
              : List.of(
                  new Entry.Reply(
                      answered,
                      Relation.valueOf(row.getString("relation")),
                      row.getDouble("answer_confidence"),
                      row.getString("answer_reason")));
    }

    private static Stream<String> words(String joined) {
      return joined.isEmpty() ? Stream.of() : Stream.of(joined.split(" "));
    }

    private Entry entry(Filing filing, Cast cast, List<Integer> versions) {
      List<ActorEntry> addressed = new ArrayList<>();
      toward.forEach(local -> cast.named(version, local).ifPresent(addressed::add));
      return new Entry(
          id,
          filing,
          versions,
          voice.flatMap(local -> cast.named(version, local)),
          addressed,
          ChainText.read(
              chain, local -> cast.named(version, local).map(ActorEntry::id).orElse(local)),
          act,
          manner,
          within,
          confidence,
          Spans.quote(spans[0], source),
          Spans.quote(spans[1], cue),
          Spans.quote(spans[2], content),
          claim,
          standing,
          answers,
          warnings,
          marks);
    }
  }
}
