package org.sayso.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Rejected;

/** Where the reports of a ledger come from, and what could not be read. Thread-safe. */
public final class LedgerSources {

  private final Database database;

  LedgerSources(Database database) {
    this.database = database;
  }

  /**
   * What is remembered of a source that is followed.
   *
   * @param name URL or path
   * @param state as it was given to {@link #remember}
   */
  public record Watched(String name, String state) {}

  /**
   * An outlet of the ledger.
   *
   * @param name as reports give it
   * @param reports how many
   * @param first ISO day of the earliest
   * @param last ISO day of the latest
   */
  public record Outlet(String name, int reports, String first, String last) {}

  /**
   * An input that could not be read.
   *
   * @param rejected the input and the reason
   * @param times how often it was tried
   * @param latest when it was last tried
   */
  public record Refusal(Rejected rejected, int times, Instant latest) {}

  /** The state of a source that is followed, if it was ever tried. */
  public Optional<String> state(String name) {
    return database.read(
        sql ->
            sql.first("SELECT state FROM watched WHERE name = ?", row -> row.getString(1), name));
  }

  /** Remembers the state of a source that is followed. */
  public void remember(Watched watched) {
    database.write(
        sql ->
            sql.change(
                "INSERT INTO watched (name, state) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET state = excluded.state",
                watched.name(),
                Storable.text(watched.state())));
  }

  /** All sources that were ever followed, by name. */
  public List<Watched> watched() {
    return database.read(
        sql ->
            sql.list(
                "SELECT name, state FROM watched ORDER BY name",
                row -> new Watched(row.getString(1), row.getString(2))));
  }

  /** The outlets, those with most reports first. */
  public List<Outlet> outlets() {
    return database.read(
        sql ->
            sql.list(
                "SELECT outlet, count(DISTINCT document), min(told_on), max(told_on) FROM version"
                    + " WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY 2 DESC, outlet",
                row ->
                    new Outlet(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4))));
  }

  /** Inputs that could not be read, the latest first. */
  public List<Refusal> refused(int most, int after) {
    return database.read(
        sql ->
            sql.list(
                "SELECT origin, reason, times, latest FROM rejected"
                    + " ORDER BY latest DESC, origin LIMIT ? OFFSET ?",
                row ->
                    new Refusal(
                        new Rejected(row.getString(1), row.getString(2)),
                        row.getInt(3),
                        Instant.parse(row.getString(4))),
                most,
                after));
  }

  /** Notes inputs that could not be read, with the reason; one row an input. */
  public void refuse(List<Rejected> rejected, Instant now) {
    database.write(
        sql -> {
          for (Rejected one : rejected) {
            sql.later(
                "INSERT INTO rejected (origin, reason, times, latest) VALUES (?, ?, 1, ?)"
                    + " ON CONFLICT (origin) DO UPDATE SET reason = excluded.reason,"
                    + " times = rejected.times + 1, latest = excluded.latest",
                Storable.text(one.origin()),
                Storable.text(one.reason()),
                now.toString());
          }
          return rejected.size();
        });
  }
}
