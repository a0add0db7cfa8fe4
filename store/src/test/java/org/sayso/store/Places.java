package org.sayso.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Empty ledgers of both kinds, so that every test of the ledger holds for both. */
final class Places {

  /** The databases that a ledger can be kept in. */
  enum Kind {
    SQLITE,
    POSTGRES
  }

  /** The server of this test run, started when it is first asked for. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL for tests does not start", e);
      }
    }
  }

  private Places() {}

  /** An empty place; files go below {@code folder}. */
  static LedgerPlace of(Kind kind, Path folder) {
    return kind == Kind.SQLITE ? new LedgerPlace.Folder(folder.resolve("ledger")) : server(folder);
  }

  private static LedgerPlace server(Path folder) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for a test", e);
    }
    return new LedgerPlace.Server(
        Server.POSTGRES.getJdbcUrl("postgres", name), folder.resolve("index"));
  }
}
