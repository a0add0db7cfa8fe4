package org.sayso.store;

import java.sql.SQLException;

/** Lets SQL be used where an interface of another module knows nothing of it. */
final class Tables {

  private Tables() {}

  /** What needs the database. */
  interface Step<T> {
    T take() throws SQLException;
  }

  /** What needs the database and gives nothing. */
  interface Action {
    void take() throws SQLException;
  }

  /** Carries a failure of the database through code that knows no SQL. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SQLException failure;

    private Failed(SQLException failure) {
      super(failure);
      this.failure = failure;
    }

    SQLException failure() {
      return failure;
    }
  }

  static <T> T get(Step<T> step) {
    try {
      return step.take();
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  static void run(Action action) {
    try {
      action.take();
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }
}
