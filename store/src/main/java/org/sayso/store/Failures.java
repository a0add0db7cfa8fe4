package org.sayso.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in plain words what a database complains about. */
final class Failures {

  private Failures() {}

  static LedgerException of(SQLException failure, LedgerPlace place) {
    return new LedgerException("the ledger in %s %s".formatted(place, complaint(failure)), failure);
  }

  private static String complaint(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      return sqlite(sqlite);
    }
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith("08")) {
      return "cannot be reached: %s; is the server running, and the address right?"
          .formatted(failure.getMessage());
    }
    if (state.startsWith("28")) {
      return "refuses the user or the password";
    }
    if (state.startsWith("53")) {
      return "has no room left: %s; what was added before is kept; make room and run again"
          .formatted(failure.getMessage());
    }
    if (state.equals("25006")) {
      return "can only be read; give a user that may write";
    }
    return "has failed: " + failure.getMessage();
  }

  private static String sqlite(SQLiteException failure) {
    // the low byte is the code; the others say which kind of it
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    return switch (code) {
      case SQLITE_FULL ->
          "has no room left on its disk; what was added before is kept; make room and run again";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "cannot be written; check who may write to the folder, or copy it elsewhere";
      case SQLITE_CANTOPEN ->
          "cannot be opened; check that the folder is there and who may read and write it";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "is damaged (%s); put back a copy of ledger.db, or move it away and add the reports again"
              .formatted(failure.getMessage());
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is being written by another process, and it has not ended in time; try again";
      case SQLITE_IOERR ->
          "cannot be read or written (%s); is its disk full or gone?"
              .formatted(failure.getMessage());
      default -> "has failed: " + failure.getMessage();
    };
  }
}
