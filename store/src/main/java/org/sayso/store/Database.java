package org.sayso.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The database of a ledger: one connection that writes, a pool of others that read. Thread-safe;
 * writers of this and of other processes wait for one another.
 */
final class Database implements AutoCloseable {

  /** What is done on a connection. */
  interface Work<T> {
    T in(Sql sql) throws SQLException;
  }

  static final String FILE = "ledger.db";

  private static final int READERS = 16;

  /** How long a writer waits for one of another process. */
  private static final int PATIENCE_MILLIS = 120_000;

  /** How much may be written before it is moved into the database, which waits for the disk. */
  private static final long WAL_BYTES = 128L << 20;

  private static final int PAGE = 4096;

  /** Of the writer's page cache, in KiB; readers leave it to the operating system. */
  private static final int CACHE_KIB = 256 * 1024;

  private final LedgerPlace place;
  private final Dialect dialect;
  private final String url;
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Connection writer;
  private @Nullable Sql writerSql;
  private @Nullable HikariDataSource readers;

  private Database(LedgerPlace place, Dialect dialect, String url) {
    this.place = place;
    this.dialect = dialect;
    this.url = url;
  }

  /**
   * Opens a database, makes it if there is none, and brings its tables up to this version's.
   *
   * @throws LedgerException if that cannot be done
   */
  static Database open(LedgerPlace place) {
    Database database =
        switch (place) {
          case LedgerPlace.Folder folder ->
              new Database(place, Dialect.SQLITE, "jdbc:sqlite:" + file(folder.path()));
          case LedgerPlace.Server server -> new Database(place, Dialect.POSTGRES, server.url());
        };
    try {
      database.prepare();
      return database;
    } catch (LedgerException failed) {
      database.close();
      throw failed;
    }
  }

  private static Path file(Path folder) {
    try {
      Files.createDirectories(folder);
      return folder.resolve(FILE);
    } catch (IOException e) {
      throw new LedgerException(
          "the ledger's folder %s cannot be made (%s); give another with --ledger"
              .formatted(folder, e),
          e);
    }
  }

  private void prepare() {
    try (Connection connection = connect();
        Sql sql = new Sql(connection)) {
      Schema schema = new Schema(place, dialect);
      if (!schema.isCurrent(sql)) {
        transaction(
            connection,
            sql,
            inside -> {
              schema.upgrade(inside);
              return true;
            });
      }
    } catch (SQLException e) {
      throw Failures.of(e, place);
    }
  }

  private Connection connect() throws SQLException {
    return dialect == Dialect.POSTGRES
        ? DriverManager.getConnection(url)
        : settings(true).createConnection(url);
  }

  private static SQLiteConfig settings(boolean writes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Long.toString(WAL_BYTES));
    config.enforceForeignKeys(false);
    if (writes) {
      config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Long.toString(WAL_BYTES / PAGE));
      config.setCacheSize(-CACHE_KIB);
    }
    return config;
  }

  /**
   * Does work in a transaction that writes. Either all of it is kept or nothing.
   *
   * @throws LedgerException if the database fails
   */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      Connection connection = writer;
      Sql sql = writerSql;
      if (connection == null || sql == null) {
        connection = connect();
        sql = new Sql(connection);
        writer = connection;
        writerSql = sql;
      }
      return transaction(connection, sql, work);
    } catch (SQLException e) {
      throw Failures.of(e, place);
    } finally {
      writing.unlock();
    }
  }

  private <T> T transaction(Connection connection, Sql sql, Work<T> work) throws SQLException {
    begin(connection);
    try {
      T result = work.in(sql);
      sql.flush();
      end(connection, "COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error failure) {
      takeBack(connection, sql, failure);
      throw failure;
    }
  }

  /** Ends a transaction that failed; the database may have done so itself, as on a full disk. */
  private static void takeBack(Connection connection, Sql sql, Throwable failure) {
    try {
      sql.forget();
      end(connection, "ROLLBACK");
    } catch (SQLException already) {
      failure.addSuppressed(already);
    }
  }

  private void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(dialect.begin());
    }
  }

  private static void end(Connection connection, String how) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(how);
    }
  }

  /**
   * Answers a question from one state of the ledger, whatever is written meanwhile.
   *
   * @throws LedgerException if the database fails
   */
  <T> T read(Work<T> work) {
    try (Connection connection = readers().getConnection();
        Sql sql = new Sql(connection)) {
      connection.setAutoCommit(false);
      T result = work.in(sql);
      connection.rollback();
      return result;
    } catch (SQLException e) {
      throw Failures.of(e, place);
    }
  }

  private synchronized HikariDataSource readers() {
    HikariDataSource pool = readers;
    if (pool == null) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url);
      if (dialect == Dialect.SQLITE) {
        config.setDataSourceProperties(settings(false).toProperties());
      }
      config.setMaximumPoolSize(READERS);
      config.setMinimumIdle(0);
      config.setInitializationFailTimeout(-1);
      pool = new HikariDataSource(config);
      readers = pool;
    }
    return pool;
  }

  @Override
  public synchronized void close() {
    if (readers != null) {
      readers.close();
    }
    writing.lock();
    try {
      if (writerSql != null) {
        writerSql.close();
      }
      if (writer != null) {
        writer.close();
      }
    } catch (SQLException e) {
      throw Failures.of(e, place);
    } finally {
      writing.unlock();
    }
  }
}
