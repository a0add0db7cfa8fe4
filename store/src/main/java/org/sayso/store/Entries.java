package org.sayso.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;

/** The statements and events of a ledger, as rows for people and for exports. Thread-safe. */
public final class Entries {

  /** How many are put together at a time. */
  private static final int CHUNK = 500;

  private final Database database;

  Entries(Database database) {
    this.database = database;
  }

  /** The statement with this permanent id, or the one that has taken its place in a new run. */
  public Optional<Entry> entry(String id) {
    List<Entry> found = entries(List.of(id));
    if (!found.isEmpty()) {
      return Optional.of(found.getFirst());
    }
    return database
        .read(
            sql ->
                sql.first(
                    "SELECT successor FROM succession WHERE id = ?", row -> row.getString(1), id))
        .flatMap(this::entry);
  }

  /** The statements with these permanent ids, in the order asked for; unknown ones are left out. */
  public List<Entry> entries(List<String> ids) {
    return database.read(
        sql -> {
          Map<String, Integer> rows = new HashMap<>();
          sql.eachOf(
              "SELECT id, n FROM statement WHERE id IN (?*)",
              ids,
              row -> rows.put(row.getString(1), row.getInt(2)));
          return new EntryReader(sql)
              .of(ids.stream().filter(rows::containsKey).map(rows::get).toList());
        });
  }

  /** These statements one by one, in the order asked for; some are held at a time, never all. */
  public Iterator<Entry> all(Iterator<String> ids) {
    return new Chunks(ids);
  }

  /** The statements of a version of a document, in text order. */
  public List<Entry> ofVersion(String document, int version) {
    return database.read(
        sql ->
            new EntryReader(sql)
                .of(
                    sql.list(
                        "SELECT sv.statement FROM statement_version sv"
                            + " JOIN version v ON v.n = sv.version JOIN document d ON d.n = v.document"
                            + " WHERE d.id = ? AND v.number = ? ORDER BY sv.statement",
                        row -> row.getInt(1),
                        document,
                        version)));
  }

  /** Hands on all statements that have changed since a change, oldest rows first. */
  void changedSince(int change, Consumer<List<Entry>> sink) {
    int[] after = {0};
    while (true) {
      List<Entry> chunk =
          database.read(
              sql -> {
                List<Integer> rows = changed(sql, change, after[0]);
                after[0] = rows.isEmpty() ? -1 : rows.getLast();
                return new EntryReader(sql).of(rows);
              });
      if (after[0] < 0) {
        return;
      }
      sink.accept(chunk);
    }
  }

  private static List<Integer> changed(Sql sql, int change, int after) throws SQLException {
    // from the beginning the order of rows is cheap; later only few have changed
    return change == 0
        ? sql.list(
            "SELECT n FROM statement WHERE n > ? ORDER BY n LIMIT " + CHUNK,
            row -> row.getInt(1),
            after)
        : sql.list(
            "SELECT n FROM statement WHERE changed > ? AND n > ? ORDER BY n LIMIT " + CHUNK,
            row -> row.getInt(1),
            change,
            after);
  }

  /** Permanent ids of statements that were removed since a change. */
  Collection<String> removedSince(int change) {
    return database.read(
        sql ->
            sql.list(
                "SELECT id FROM removed WHERE changed > ? AND NOT EXISTS"
                    + " (SELECT 1 FROM statement s WHERE s.id = removed.id)",
                row -> row.getString(1),
                change));
  }

  /** All events of the latest versions, by document; some are held at a time, never all. */
  public Iterator<EventEntry> allEvents() {
    int[] after = {0};
    return Stream.generate(
            () ->
                database.read(
                    sql -> {
                      EventReader reader = new EventReader(sql);
                      List<EventEntry> events = reader.after(after[0], CHUNK);
                      after[0] = reader.last();
                      return events;
                    }))
        .takeWhile(chunk -> !chunk.isEmpty())
        .flatMap(List::stream)
        .iterator();
  }

  /** The text of a version of a document. */
  public Optional<String> text(String document, int version) {
    return database.read(
        sql ->
            sql.first(
                "SELECT t.words FROM version_text t JOIN version v ON v.n = t.version"
                    + " JOIN document d ON d.n = v.document WHERE d.id = ? AND v.number = ?",
                row -> row.getString(1),
                document,
                version));
  }

  /** How much there is. */
  public Totals totals() {
    return database.read(
        sql ->
            new Totals(
                sql.number("SELECT count(*) FROM document"),
                sql.number("SELECT count(*) FROM version"),
                sql.number("SELECT count(*) FROM statement"),
                sql.number("SELECT count(*) FROM event"),
                sql.number("SELECT count(DISTINCT dispute) FROM telling"),
                sql.number("SELECT count(*) FROM rejected")));
  }

  /** Gets statements some at a time and hands them out one by one. */
  private final class Chunks implements Iterator<Entry> {

    private final Iterator<String> ids;
    private Iterator<Entry> chunk = List.<Entry>of().iterator();

    private Chunks(Iterator<String> ids) {
      this.ids = ids;
    }

    @Override
    public boolean hasNext() {
      while (!chunk.hasNext() && ids.hasNext()) {
        List<String> next = new ArrayList<>();
        while (next.size() < CHUNK && ids.hasNext()) {
          next.add(ids.next());
        }
        chunk = entries(next).iterator();
      }
      return chunk.hasNext();
    }

    @Override
    public Entry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return chunk.next();
    }
  }

  /**
   * How much a ledger holds.
   *
   * @param documents reports
   * @param versions their versions
   * @param statements statements
   * @param events events
   * @param disputes disputes
   * @param rejected inputs that could not be read
   */
  public record Totals(
      int documents, int versions, int statements, int events, int disputes, int rejected) {}
}
