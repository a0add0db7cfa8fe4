package org.sayso.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on one connection. Arguments may be texts, numbers, booleans (kept as 0 and 1), enums
 * (kept by name) and optionals of these. Not thread-safe.
 */
final class Sql implements AutoCloseable {

  /** Makes a value of the row that the result set stands at. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes the row that the result set stands at. */
  interface Sink {
    void take(ResultSet row) throws SQLException;
  }

  /** More at a time would be over what either database takes. */
  static final int MOST_ARGUMENTS = 500;

  /** Rows that a server sends at a time. */
  private static final int FETCHED = 1000;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
  private final Map<String, Batch> batches = new LinkedHashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Runs a command at once; returns how many rows it touched. */
  int change(String command, Object... arguments) throws SQLException {
    return bound(command, arguments).executeUpdate();
  }

  /** Runs a command that is not asked again. */
  void run(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Keeps a command for {@link #flush}; commands of one text run together. */
  void later(String command, Object... arguments) throws SQLException {
    Batch batch = batches.get(command);
    if (batch == null) {
      batch = new Batch(connection.prepareStatement(command));
      batches.put(command, batch);
    }
    bind(batch.statement, arguments);
    batch.statement.addBatch();
    batch.size++;
  }

  /** Runs what was kept for later, each text of command in the order of its first use. */
  void flush() throws SQLException {
    for (String command : batches.keySet()) {
      flush(command);
    }
  }

  /** Runs what was kept for later of one text of command. */
  void flush(String command) throws SQLException {
    Batch batch = batches.get(command);
    if (batch != null && batch.size > 0) {
      batch.statement.executeBatch();
      batch.size = 0;
    }
  }

  /** All rows of a question. */
  <T> List<T> list(String question, Row<T> row, Object... arguments) throws SQLException {
    List<T> rows = new ArrayList<>();
    each(question, found -> rows.add(row.of(found)), arguments);
    return rows;
  }

  /** The first row of a question. */
  <T> Optional<T> first(String question, Row<T> row, Object... arguments) throws SQLException {
    try (ResultSet found = bound(question, arguments).executeQuery()) {
      return found.next() ? Optional.of(row.of(found)) : Optional.empty();
    }
  }

  /** The one number that a question is answered with; 0 if there is no row or no value. */
  int number(String question, Object... arguments) throws SQLException {
    return first(question, row -> row.getInt(1), arguments).orElse(0);
  }

  /** Hands on each row of a question as it comes, without keeping them. */
  void each(String question, Sink sink, Object... arguments) throws SQLException {
    try (ResultSet found = bound(question, arguments).executeQuery()) {
      while (found.next()) {
        sink.take(found);
      }
    }
  }

  /**
   * Hands on each row of a question that asks for any of many values, some at a time.
   *
   * @param question with {@code (?*)} where the values belong
   */
  void eachOf(String question, Collection<?> values, Sink sink) throws SQLException {
    List<Object> all = new ArrayList<>(values);
    for (int from = 0; from < all.size(); from += MOST_ARGUMENTS) {
      // as many places as a round number, so that few statements are prepared
      List<Object> some =
          new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST_ARGUMENTS)));
      int places = Math.min(MOST_ARGUMENTS, Math.max(8, Integer.highestOneBit(some.size()) * 2));
      while (some.size() < places) {
        some.add(some.getLast());
      }
      String marks = some.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
      each(question.replace("(?*)", marks), sink, some.toArray());
    }
  }

  private PreparedStatement bound(String text, Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.get(text);
    if (statement == null) {
      statement = connection.prepareStatement(text);
      statement.setFetchSize(FETCHED);
      prepared.put(text, statement);
    }
    bind(statement, arguments);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object value = plain(arguments[i]);
      switch (value) {
        case String text -> statement.setString(i + 1, text);
        case Integer number -> statement.setInt(i + 1, number);
        case Long number -> statement.setLong(i + 1, number);
        case Double number -> statement.setDouble(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case null -> statement.setObject(i + 1, null);
        default -> throw new IllegalArgumentException("no SQL value: " + value);
      }
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.isPresent() ? plain(optional.get()) : null;
      case Enum<?> label -> label.name();
      case Boolean flag -> flag ? 1 : 0;
      case null -> null;
      default -> value;
    };
  }

  /** Gives the statements back; the connection stays open. */
  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    for (Batch batch : batches.values()) {
      batch.statement.close();
    }
    prepared.clear();
    batches.clear();
  }

  /** Drops what was kept for later. */
  void forget() throws SQLException {
    for (Batch batch : batches.values()) {
      batch.statement.clearBatch();
      batch.size = 0;
    }
  }

  private static final class Batch {
    private final PreparedStatement statement;
    private int size;

    private Batch(PreparedStatement statement) {
      this.statement = statement;
    }
  }
}
