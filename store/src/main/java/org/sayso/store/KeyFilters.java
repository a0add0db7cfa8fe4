package org.sayso.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the filter of one ledger's keys between transactions, as long as nobody else writes. To be
 * used by whoever holds the write lock.
 */
final class KeyFilters {

  /** Made when so large a part of the ledger has been added without it. */
  private static final int PART = 50;

  private @Nullable KeyFilter filter;
  private int complete;
  private long without;

  /**
   * The filter for a change that is about to be made; empty where it is not worth making.
   *
   * @param change number of the change
   * @param statements how many are about to be added
   */
  Optional<KeyFilter> before(Sql sql, int change, int statements) throws SQLException {
    KeyFilter known = filter;
    if (known != null && complete == change - 1 && !known.isFull()) {
      complete = change;
      return Optional.of(known);
    }
    filter = null;
    without += statements;
    if (without < sql.number("SELECT max(statement) FROM telling") / PART) {
      return Optional.empty();
    }
    KeyFilter fresh = new KeyFilter(sql.number("SELECT count(*) FROM telling_key"));
    sql.each("SELECT code FROM telling_key", row -> fresh.add(row.getLong(1)));
    filter = fresh;
    complete = change;
    without = 0;
    return Optional.of(fresh);
  }
}
