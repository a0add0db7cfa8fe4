package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Hands out the numbers of new rows, inside one transaction that is alone in writing. */
final class Numbers {

  private final Sql sql;
  private final Map<String, Integer> last = new HashMap<>();

  Numbers(Sql sql) {
    this.sql = sql;
  }

  /** The next number of a table. */
  int next(String table) throws SQLException {
    Integer before = last.get(table);
    int number = 1 + (before == null ? sql.number("SELECT max(n) FROM " + table) : before);
    last.put(table, number);
    return number;
  }
}
