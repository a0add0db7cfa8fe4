package org.sayso.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;

/** The claims and disputes of a ledger. Thread-safe. */
public final class LedgerDisputes {

  private static final int CHUNK = 100;

  private final Database database;

  LedgerDisputes(Database database) {
    this.database = database;
  }

  /** The dispute that the statement with this permanent id belongs to, if it belongs to one. */
  public Optional<Dispute> of(String statement) {
    return database.read(sql -> new DisputeReader(sql).of(statement));
  }

  /** The claim with this id. */
  public Optional<Claim> claim(String id) {
    return database.read(sql -> new DisputeReader(sql).claim(id));
  }

  /** All disputes, the one with the latest word first; some are held at a time, never all. */
  public Stream<Dispute> all() {
    return Stream.iterate(0, after -> after + CHUNK)
        .map(after -> page(CHUNK, after))
        .takeWhile(page -> !page.isEmpty())
        .flatMap(List::stream);
  }

  /** Some of the disputes, the one with the latest word first. */
  public List<Dispute> page(int most, int after) {
    return database.read(
        sql -> {
          DisputeReader reader = new DisputeReader(sql);
          List<Dispute> disputes = new ArrayList<>();
          for (String id : DisputeReader.ids(sql, most, after)) {
            reader.of(id).ifPresent(disputes::add);
          }
          return disputes;
        });
  }
}
