package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.link.across.Compact;
import org.sayso.link.across.Entry;
import org.sayso.link.across.Memory;
import org.sayso.link.across.Place;
import org.sayso.model.Answer;
import org.sayso.model.Answered;
import org.sayso.model.Relation;

/** What linking across documents remembers, in tables. Made for one transaction. */
final class TellingTable implements Memory {

  private static final String COLUMNS =
      "t.id, t.statement, t.told, t.claim, t.claim_score, t.claim_reason, t.answers, t.relation,"
          + " t.answer_confidence, t.answer_reason, t.dispute";
  private static final String INSERT =
      "INSERT INTO telling (claim, claim_score, claim_reason, answers, relation, answer_confidence,"
          + " answer_reason, dispute, statement, id, told_on, told, codes)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE telling SET claim = ?, claim_score = ?, claim_reason = ?, answers = ?, relation = ?,"
          + " answer_confidence = ?, answer_reason = ?, dispute = ? WHERE statement = ?";

  private final Sql sql;

  /** From permanent ids to rows, as far as they are known. */
  private final Map<String, Integer> rows = new HashMap<>();

  /** Those read or written in this transaction, as they are now. */
  private final Map<String, Entry> known = new HashMap<>();

  private final Set<String> unsaved = new HashSet<>();

  /** Keys of those that have no row yet. */
  private final Map<String, long[]> fresh = new LinkedHashMap<>();

  private final Set<String> touchedClaims = new HashSet<>();
  private final Set<String> answeredStatements = new HashSet<>();

  private final Optional<KeyFilter> filter;

  TellingTable(Sql sql) {
    this(sql, Optional.empty());
  }

  /**
   * A table for one transaction.
   *
   * @param filter passes all keys of the ledger
   */
  TellingTable(Sql sql, Optional<KeyFilter> filter) {
    this.sql = sql;
    this.filter = filter;
  }

  /** Tells of rows of statements that are about to be added. */
  void number(Map<String, Integer> statements) {
    rows.putAll(statements);
  }

  /** Claims that have gained or lost a telling. */
  Set<String> touchedClaims() {
    return touchedClaims;
  }

  /** Statements that have gained or lost an answer. */
  Set<String> answeredStatements() {
    return answeredStatements;
  }

  @Override
  public void add(Entry entry, long[] keys) {
    fresh.put(entry.id(), keys);
    if (filter.isPresent()) {
      for (long key : keys) {
        filter.get().add(key);
      }
    }
    known.put(entry.id(), entry);
    touch(entry);
  }

  @Override
  public void remove(Collection<String> ids) {
    save();
    for (Entry entry : withIds(ids)) {
      touch(entry);
      int row = Known.in(rows, entry.id());
      Tables.run(
          () -> {
            long[] keys =
                sql.first(
                        "SELECT codes FROM telling WHERE statement = ?",
                        found -> Numerals.longs(found.getBytes(1)),
                        row)
                    .orElse(new long[0]);
            for (long key : keys) {
              sql.change("DELETE FROM telling_key WHERE code = ? AND statement = ?", key, row);
            }
            sql.change("DELETE FROM telling WHERE statement = ?", row);
          });
      known.remove(entry.id());
      unsaved.remove(entry.id());
      fresh.remove(entry.id());
    }
  }

  @Override
  public Collection<Entry> withIds(Collection<String> ids) {
    Map<String, Entry> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      Entry entry = known.get(id);
      if (entry == null) {
        missing.add(id);
      } else {
        found.put(id, entry);
      }
    }
    find("SELECT " + COLUMNS + " FROM telling t WHERE t.id IN (?*)", missing, found);
    return found.values();
  }

  @Override
  public LocalDate latest() {
    save();
    return Tables.get(
            () ->
                sql.first(
                    "SELECT max(told_on) FROM telling",
                    row -> Optional.ofNullable(row.getString(1))))
        .flatMap(day -> day)
        .map(LocalDate::parse)
        .orElse(LocalDate.MIN);
  }

  @Override
  public Collection<Found> firstTellings(long[] keys) {
    return withKeys(keys, "t.claim = t.id");
  }

  @Override
  public Collection<Found> since(long[] keys, LocalDate day) {
    return withKeys(keys, "t.told_on >= '" + day + "'");
  }

  private Collection<Found> withKeys(long[] keys, String condition) {
    List<Long> wanted = new ArrayList<>(keys.length);
    for (long key : keys) {
      if (filter.isEmpty() || filter.get().mayHold(key)) {
        wanted.add(key);
      }
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    save();
    List<Found> found = new ArrayList<>();
    Tables.run(
        () ->
            sql.eachOf(
                "SELECT "
                    + COLUMNS
                    + ", k.code FROM telling_key k"
                    + " JOIN telling t ON t.statement = k.statement WHERE k.code IN (?*) AND "
                    + condition,
                wanted,
                row -> found.add(new Found(row.getLong("code"), known(row)))));
    return found;
  }

  @Override
  public Collection<Entry> disputing(Collection<String> disputes) {
    return saved("SELECT " + COLUMNS + " FROM telling t WHERE t.dispute IN (?*)", disputes);
  }

  @Override
  public Collection<Entry> telling(Collection<String> claims) {
    return saved("SELECT " + COLUMNS + " FROM telling t WHERE t.claim IN (?*)", claims);
  }

  @Override
  public Collection<Entry> answering(Collection<String> ids) {
    return saved("SELECT " + COLUMNS + " FROM telling t WHERE t.answers IN (?*)", ids);
  }

  private Collection<Entry> saved(String question, Collection<String> values) {
    save();
    Map<String, Entry> found = new LinkedHashMap<>();
    find(question, values, found);
    return found.values();
  }

  @Override
  public void update(Collection<Entry> entries) {
    for (Entry entry : entries) {
      Entry before = known.get(entry.id());
      if (before == null || !before.equals(entry)) {
        withIds(List.of(entry.id())).forEach(this::touch);
        known.put(entry.id(), entry);
        unsaved.add(entry.id());
        touch(entry);
      }
    }
  }

  /** Writes what has changed. */
  void save() {
    if (fresh.isEmpty() && unsaved.isEmpty()) {
      return;
    }
    Tables.run(
        () -> {
          for (Map.Entry<String, long[]> one : fresh.entrySet()) {
            insert(Known.in(known, one.getKey()), one.getValue());
          }
          unsaved.removeAll(fresh.keySet());
          for (String id : unsaved) {
            Entry entry = Known.in(known, id);
            List<Object> values = found(entry);
            values.add(Known.in(rows, id));
            sql.later(UPDATE, values.toArray());
          }
          fresh.clear();
          unsaved.clear();
          sql.flush();
        });
  }

  private void insert(Entry entry, long[] keys) throws SQLException {
    int row = Known.in(rows, entry.id());
    List<Object> values = found(entry);
    values.addAll(
        List.of(
            row,
            entry.id(),
            entry.told().day().toString(),
            Compact.bytes(entry.told()),
            Numerals.bytes(keys)));
    sql.later(INSERT, values.toArray());
    for (long key : keys) {
      sql.later(
          "INSERT INTO telling_key (code, statement) VALUES (?, ?) ON CONFLICT DO NOTHING",
          key,
          row);
    }
  }

  /** What was found of a statement, in the order of both commands. */
  private static List<Object> found(Entry entry) {
    Optional<Place> place = entry.place();
    Optional<Answer> answer = entry.answered().map(Answered::answer);
    return new ArrayList<>(
        List.of(
            place.map(Place::claim),
            place.map(Place::score),
            place.map(Place::reason),
            answer.map(Answer::claim),
            answer.map(Answer::relation),
            answer.map(Answer::confidence),
            entry.answered().map(Answered::reason),
            entry.dispute()));
  }

  /** Notes what a change of this entry bears upon: its claim, and the claim that it answers. */
  private void touch(Entry entry) {
    entry.place().ifPresent(place -> touchedClaims.add(place.claim()));
    entry.answered().ifPresent(answered -> answeredStatements.add(answered.answer().claim()));
  }

  private void find(String question, Collection<?> values, Map<String, Entry> found) {
    if (values.isEmpty()) {
      return;
    }
    Tables.run(
        () ->
            sql.eachOf(
                question,
                values,
                row -> {
                  Entry entry = known(row);
                  found.put(entry.id(), entry);
                }));
  }

  private Entry known(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Entry entry = known.get(id);
    if (entry == null) {
      entry = entry(row);
      known.put(id, entry);
      rows.put(id, row.getInt(2));
    }
    return entry;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String id = row.getString(1);
    Optional<Place> place = Optional.empty();
    if (row.getString(4) != null) {
      place = Optional.of(new Place(row.getString(4), row.getDouble(5), row.getString(6)));
    }
    Optional<Answered> answered = Optional.empty();
    if (row.getString(7) != null) {
      Answer answer =
          new Answer(id, row.getString(7), Relation.valueOf(row.getString(8)), row.getDouble(9));
      answered = Optional.of(new Answered(answer, row.getString(10)));
    }
    return new Entry(
        Compact.told(row.getBytes(3)), place, answered, Optional.ofNullable(row.getString(11)));
  }
}
