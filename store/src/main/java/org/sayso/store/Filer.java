package org.sayso.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Provenance;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;

/**
 * Writes readings into the tables: a new document, a new version of one, or an old version read
 * anew. Made for one transaction.
 */
final class Filer {

  private static final String INSERT_VERSION =
      "INSERT INTO version (n, document, number, hash, origin, outlet, title, language, said,"
          + " event_date, published, collected, archive, record, digest, told_on, added, run)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** A document that is there. */
  private record Held(int row, int versions) {}

  private final Sql sql;
  private final Numbers numbers;
  private final Actors actors;
  private final Exchanges exchanges;
  private final StatementRows statements;
  private final EventRows events;
  private final Removal removal;
  private final int run;
  private final Instant now;

  /**
   * A writer in one transaction.
   *
   * @param run row of the run
   * @param change number of this change
   */
  Filer(Sql sql, int run, int change, Instant now) {
    this.sql = sql;
    this.numbers = new Numbers(sql);
    this.actors = new Actors(sql, numbers);
    this.exchanges = new Exchanges(sql);
    this.statements = new StatementRows(sql, numbers, exchanges, change);
    this.events = new EventRows(sql, numbers);
    this.removal = new Removal(sql, exchanges, change);
    this.run = run;
    this.now = now;
  }

  /**
   * Writes a reading; empty if this version is there already.
   *
   * @param again whether a version that is there is to be read anew
   */
  Optional<Filed> file(Reading reading, boolean again) throws SQLException {
    Document document = reading.document();
    String id = Ids.document(document);
    String hash = Ids.version(document);
    sql.flush();
    Optional<Held> held =
        sql.first(
            "SELECT n, versions FROM document WHERE id = ?",
            row -> new Held(row.getInt(1), row.getInt(2)),
            id);
    if (held.isEmpty()) {
      int row = numbers.next("document");
      sql.later("INSERT INTO document (n, id, versions) VALUES (?, ?, 1)", row, id);
      return Optional.of(write(newVersion(reading, id, row, 1, hash)));
    }
    int row = held.get().row;
    int known = sql.number("SELECT n FROM version WHERE document = ? AND hash = ?", row, hash);
    if (known == 0) {
      int number = held.get().versions + 1;
      sql.later("UPDATE document SET versions = ? WHERE n = ?", number, row);
      return Optional.of(write(newVersion(reading, id, row, number, hash)));
    }
    return again
        ? Optional.of(
            anew(new Volume(reading, id, row, known, hash, told(document.dates()), false)))
        : Optional.empty();
  }

  /** Writes what has been counted; to be called when all readings are filed. */
  void end() throws SQLException {
    exchanges.write();
    sql.flush();
  }

  private Filed anew(Volume volume) throws SQLException {
    List<Integer> before = removal.derived(volume.row());
    sql.change("UPDATE version SET run = ? WHERE n = ?", run, volume.row());
    Filed filed = write(volume);
    sql.flush();
    return new Filed(volume, filed.statements(), removal.settle(volume.row(), before));
  }

  private Filed write(Volume volume) throws SQLException {
    Map<String, Actors.Person> cast = actors.write(volume);
    StatementRows.Written written = statements.write(volume, cast);
    events.write(volume, written);
    return new Filed(volume, written, Map.of());
  }

  private Volume newVersion(Reading reading, String id, int documentRow, int number, String hash)
      throws SQLException {
    Document document = reading.document();
    Dates dates = document.dates();
    int row = numbers.next("version");
    String told = told(dates);
    sql.later(
        INSERT_VERSION,
        row,
        documentRow,
        number,
        hash,
        Storable.text(document.origin()),
        document.outlet().map(Storable::text),
        document.title().map(Storable::text),
        document.language(),
        dates.said().map(ReportDate::iso),
        dates.event().map(ReportDate::iso),
        dates.published().map(ReportDate::iso),
        dates.collected().map(ReportDate::iso),
        document.provenance().map(Provenance::archive),
        document.provenance().map(Provenance::recordId),
        document.provenance().flatMap(Provenance::digest),
        told,
        now.toString(),
        run);
    sql.later(
        "INSERT INTO version_text (version, words) VALUES (?, ?)",
        row,
        Storable.text(document.text().value()));
    return new Volume(reading, id, documentRow, row, hash, told, number == 1);
  }

  /** The best that is known of when it was said. */
  private String told(Dates dates) {
    return dates
        .said()
        .or(dates::published)
        .or(dates::collected)
        .map(ReportDate::day)
        .orElse(LocalDate.ofInstant(now, ZoneOffset.UTC))
        .toString();
  }
}
