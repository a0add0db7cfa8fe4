package org.sayso.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * The tables of the ledger and their versions: {@code schema-1.sql} makes them, {@code
 * schema-2.sql} would change them, and so on; each is run once, in the transaction that also notes
 * its number.
 */
final class Schema {

  /** The version that this program knows. */
  private static final int CURRENT = 1;

  private final LedgerPlace place;
  private final Dialect dialect;

  Schema(LedgerPlace place, Dialect dialect) {
    this.place = place;
    this.dialect = dialect;
  }

  /**
   * Whether the tables are those of this program.
   *
   * @throws LedgerException if they are a newer program's
   */
  boolean isCurrent(Sql sql) throws SQLException {
    int version = version(sql);
    if (version > CURRENT) {
      throw new LedgerException(
          "the ledger in %s was written by a newer sayso (tables of version %d; this one knows up to %d); update sayso, or give another ledger"
              .formatted(place, version, CURRENT));
    }
    return version == CURRENT;
  }

  /** Runs what is missing; to be called inside a transaction that writes. */
  void upgrade(Sql sql) throws SQLException {
    // another process may have done it while this one waited for its turn
    for (int next = version(sql) + 1; next <= CURRENT; next++) {
      for (String command : dialect.adapt(load(next)).replaceAll("--[^\n]*", "").split(";")) {
        if (!command.isBlank()) {
          sql.run(command);
        }
      }
      sql.run("DELETE FROM setting WHERE name = 'schema'");
      sql.run("INSERT INTO setting (name, value) VALUES ('schema', '%d')".formatted(next));
    }
  }

  private int version(Sql sql) throws SQLException {
    return sql.number(dialect.tableNamed(), "setting") == 0
        ? 0
        : sql.first(
                "SELECT value FROM setting WHERE name = 'schema'",
                row -> Integer.parseInt(row.getString(1)))
            .orElse(0);
  }

  private static String load(int version) {
    String name = "schema-%d.sql".formatted(version);
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource %s is missing".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the resource %s cannot be read".formatted(name), e);
    }
  }
}
