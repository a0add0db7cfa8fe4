package org.sayso.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** Hands on all disputes, the one with the latest word first, without keeping them. */
  public void each(Consumer<Dispute> sink) {
    for (int after = 0; ; after += CHUNK) {
      List<Dispute> chunk = page(CHUNK, after);
      chunk.forEach(sink);
      if (chunk.size() < CHUNK) {
        return;
      }
    }
  }

  /** Some of the disputes, the one with the latest word first. */
  public List<Dispute> page(int most, int after) {
    return database.read(
        sql -> {
          DisputeReader reader = new DisputeReader(sql);
          List<Dispute> disputes = new java.util.ArrayList<>();
          for (String id : DisputeReader.ids(sql, most, after)) {
            reader.of(id).ifPresent(disputes::add);
          }
          return disputes;
        });
  }
}
