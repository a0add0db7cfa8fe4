package org.sayso.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  /** How many documents there are until each day, that day's included. */
  private final NavigableMap<LocalDate, Integer> documents = new TreeMap<>();

  DisputeReader(Sql sql) throws SQLException {
    this.sql = sql;
    this.table = new TellingTable(sql);
    int[] sum = {0};
    sql.each(
        "SELECT told_on, count(*) FROM version WHERE number = 1 GROUP BY told_on ORDER BY told_on",
        row -> {
          sum[0] += row.getInt(2);
          documents.put(LocalDate.parse(row.getString(1)), sum[0]);
        });
  }

  /** The dispute that a statement belongs to. */
  Optional<Dispute> of(String statement) throws SQLException {
    if (documents.isEmpty()) {
      return Optional.empty();
    }
    return Disputes.of(table, statement, this::source, this::from, documents.lastKey());
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
        "SELECT t.dispute FROM telling t JOIN statement s ON s.n = t.statement"
            + " WHERE t.dispute IS NOT NULL GROUP BY t.dispute"
            + " ORDER BY max(s.told_on) DESC, t.dispute LIMIT ? OFFSET ?",
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
    Map.Entry<LocalDate, Integer> before = documents.lowerEntry(day);
    return documents.lastEntry().getValue() - (before == null ? 0 : before.getValue());
  }
}
