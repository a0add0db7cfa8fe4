package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Dates;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.Filing;

/** Reads versions of documents from their rows. */
final class Filings {

  private final Sql sql;

  Filings(Sql sql) {
    this.sql = sql;
  }

  /** The versions of these rows, by row. */
  Map<Integer, Filing> of(Collection<Integer> versions) throws SQLException {
    Map<Integer, Filing> found = new HashMap<>();
    sql.eachOf(
        "SELECT v.n, d.id, v.number, v.origin, v.outlet, v.title, v.language, v.said, v.event_date,"
            + " v.published, v.collected, c.cluster FROM version v JOIN document d ON d.n = v.document"
            + " LEFT JOIN copy_sketch c ON c.document = d.n WHERE v.n IN (?*)",
        versions,
        row -> found.put(row.getInt(1), filing(row)));
    return found;
  }

  private static Filing filing(ResultSet row) throws SQLException {
    String document = row.getString(2);
    return new Filing(
        document,
        row.getInt(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        new Dates(date(row, 8), date(row, 9), date(row, 10), date(row, 11)),
        Optional.ofNullable(row.getString(12)).orElse(document));
  }

  private static Optional<ReportDate> date(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column))
        .flatMap(iso -> ReportDate.of(iso, "the ledger"));
  }
}
