package org.sayso.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;

/**
 * What many reports say, kept: documents with their versions, statements with their permanent ids,
 * actors, events, claims, answers, disputes, and what people have corrected.
 *
 * <p>Thread-safe, and safe against other processes that use the same ledger: they wait for one
 * another to write, and never to read. Every change is kept wholly or not at all, whenever the
 * process ends.
 */
public final class Ledger implements AutoCloseable {

  private final Database database;
  private final Clock clock;
  private final Linking linking = new Linking();
  private final LedgerSearch search;

  private Ledger(Database database, Path index, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.search = new LedgerSearch(database, index);
  }

  /**
   * Opens a ledger; makes it if there is none.
   *
   * @throws LedgerException if it cannot be opened, saying why
   */
  public static Ledger open(LedgerPlace place) {
    return open(place, Clock.systemUTC());
  }

  static Ledger open(LedgerPlace place, Clock clock) {
    return new Ledger(Database.open(place), place.index(), clock);
  }

  /**
   * Adds readings, all or none; those of versions that are there already change nothing.
   *
   * @param readings any number; some dozens at a time are quickest
   * @param run by what they were made
   */
  public Added add(List<Reading> readings, Run run) {
    return add(readings, run, false);
  }

  /** Adds readings in place of older ones of the same versions; corrections by people stay. */
  public Added addAgain(List<Reading> readings, Run run) {
    return add(readings, run, true);
  }

  private Added add(List<Reading> readings, Run run, boolean again) {
    Instant now = clock.instant();
    return database.write(
        sql -> {
          int change = nextChange(sql);
          Filer filer = new Filer(sql, runRow(sql, run, now), change, now);
          List<Filed> filed = new ArrayList<>();
          for (Reading reading : readings) {
            Optional<Filed> one = filer.file(reading, again);
            one.ifPresent(filed::add);
          }
          filer.end();
          linking.filed(sql, filed, change);
          settle(sql, filed, change);
          return added(readings.size(), filed);
        });
  }

  /** Has what people have corrected hold for what was just read. */
  private void settle(Sql sql, List<Filed> filed, int change) throws SQLException {
    Succession succession = new Succession(sql);
    StatementDesk desk = new StatementDesk(sql, linking, change);
    for (Filed one : filed) {
      if (one.volume().first()) {
        continue;
      }
      for (String statement : succession.corrected(one.volume().document())) {
        String words = one.gone().get(statement);
        Optional<String> now =
            words == null
                ? Optional.of(statement)
                : succession.name(statement, words, one.statements().rows().keySet());
        if (now.isPresent() && one.statements().rows().containsKey(now.get())) {
          desk.readAnew(now.get());
          desk.settle(now.get());
        }
      }
    }
  }

  private static Added added(int readings, List<Filed> filed) {
    int documents = (int) filed.stream().filter(one -> one.volume().first()).count();
    int statements = filed.stream().mapToInt(one -> one.statements().fresh().size()).sum();
    return new Added(documents, filed.size() - documents, readings - filed.size(), statements);
  }

  /** Whether this version of a document is there already. */
  public boolean holds(Document document) {
    return database.read(
            sql ->
                sql.number(
                    "SELECT count(*) FROM version v JOIN document d ON d.n = v.document"
                        + " WHERE d.id = ? AND v.hash = ?",
                    Ids.document(document),
                    Ids.version(document)))
        > 0;
  }

  /** The number of the next change: what was changed since can be told by it. */
  static int nextChange(Sql sql) throws SQLException {
    return 1 + lastChange(sql);
  }

  /** The number of the last change. */
  static int lastChange(Sql sql) throws SQLException {
    return Math.max(
        sql.number("SELECT max(changed) FROM statement"),
        sql.number("SELECT max(changed) FROM removed"));
  }

  private static int runRow(Sql sql, Run run, Instant now) throws SQLException {
    int row =
        sql.number(
            "SELECT max(n) FROM run WHERE program = ? AND extractor = ?",
            run.program(),
            run.extractor());
    if (row == 0) {
      row = new Numbers(sql).next("run");
      sql.change(
          "INSERT INTO run (n, began, program, extractor) VALUES (?, ?, ?, ?)",
          row,
          now.toString(),
          run.program(),
          run.extractor());
    }
    return row;
  }

  /** Notes inputs that could not be read, with the reason; one row an input. */
  public void reject(List<Rejected> rejected) {
    sources().refuse(rejected, clock.instant());
  }

  /** Where its reports come from. */
  public LedgerSources sources() {
    return new LedgerSources(database);
  }

  /** What people correct and grade in it. */
  public LedgerCorrections corrections() {
    return new LedgerCorrections(database, linking, clock);
  }

  /** Its claims and disputes. */
  public LedgerDisputes disputes() {
    return new LedgerDisputes(database);
  }

  /** Its actors. */
  public LedgerActors actors() {
    return new LedgerActors(database);
  }

  /** Who speaks toward whom in it. */
  public Matrix matrix() {
    return new Matrix(database);
  }

  /** Its search index. */
  public LedgerSearch search() {
    return search;
  }

  /** Its statements and events. */
  public Entries entries() {
    return new Entries(database);
  }

  @Override
  public void close() {
    search.close();
    database.close();
  }
}
