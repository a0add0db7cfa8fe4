package org.sayso.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.ledger.ActorProfile;

/** The actors of a ledger. Thread-safe. */
public final class LedgerActors {

  private final Database database;

  LedgerActors(Database database) {
    this.database = database;
  }

  /**
   * The actors that reports call by this name, those named most first; where none is, those with a
   * name that has it inside.
   *
   * @param name letters' case, accents and signs do not matter
   * @param most how many at most
   */
  public List<ActorProfile> named(String name, int most) {
    return database.read(
        sql -> {
          ActorReader reader = new ActorReader(sql);
          List<ActorProfile> found = new ArrayList<>();
          for (int row : reader.named(name, most)) {
            reader.profile(row).ifPresent(found::add);
          }
          return found;
        });
  }

  /** The actor with this permanent id, after merges. */
  public Optional<ActorProfile> withId(String id) {
    return database.read(
        sql -> {
          ActorReader reader = new ActorReader(sql);
          Optional<Integer> row = reader.row(id);
          return row.isEmpty() ? Optional.empty() : reader.profile(row.get());
        });
  }
}
