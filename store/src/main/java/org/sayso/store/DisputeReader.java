package org.sayso.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.link.across.Disputes;
import org.sayso.link.across.Entry;
import org.sayso.link.across.Source;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;
import org.sayso.model.ledger.Filing;

/** Puts claims and disputes together from the tables. Made for one transaction. */
final class DisputeReader {

  private final Sql sql;
  private final TellingTable table;
  private final Map<String, Filing> filings = new HashMap<>();

  /** How many documents there are from a day on. */
  private final Map<LocalDate, Integer> documents = new HashMap<>();

  DisputeReader(Sql sql) {
    this.sql = sql;
    this.table = new TellingTable(sql);
  }

  /** The dispute that a statement belongs to. */
  Optional<Dispute> of(String statement) throws SQLException {
    Optional<LocalDate> last =
        sql.first(
            "SELECT max(told_on) FROM version WHERE told_on IS NOT NULL",
            row -> LocalDate.parse(row.getString(1)));
    return last.flatMap(until -> Disputes.of(table, statement, this::source, this::from, until));
  }

  /** The claim with this id. */
  Optional<Claim> claim(String id) {
    Collection<Entry> tellings = table.telling(List.of(id));
    return tellings.isEmpty()
        ? Optional.empty()
        : Optional.of(Disputes.claim(tellings, this::source));
  }

  /** Ids of disputes, the one with the latest word first. */
  static List<String> ids(Sql sql, int most, int after) throws SQLException {
    return sql.list(
        "SELECT dispute FROM telling WHERE dispute IS NOT NULL GROUP BY dispute"
            + " ORDER BY max(told_on) DESC, dispute LIMIT ? OFFSET ?",
        row -> row.getString(1),
        most,
        after);
  }

  private Source source(Entry entry) {
    Filing filing = Tables.get(() -> filing(entry.told().document()));
    return new Source(filing.document(), filing.outlet(), filing.copies(), entry.told().credits());
  }

  private Filing filing(String document) throws SQLException {
    Filing known = filings.get(document);
    if (known == null) {
      Set<Integer> rows = new HashSet<>();
      sql.each(
          "SELECT v.n FROM version v JOIN document d ON d.n = v.document"
              + " WHERE d.id = ? AND v.number = d.versions",
          row -> rows.add(row.getInt(1)),
          document);
      known = new Filings(sql).of(rows).values().iterator().next();
      filings.put(document, known);
    }
    return known;
  }

  /** How many documents are dated from a day on. */
  private int from(LocalDate day) {
    return documents.computeIfAbsent(
        day,
        from ->
            Tables.get(
                () ->
                    sql.number(
                        "SELECT count(*) FROM version WHERE told_on >= ? AND number = 1",
                        from.toString())));
  }
}
