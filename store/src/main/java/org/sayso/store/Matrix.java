package org.sayso.store;

import java.util.List;
import org.sayso.model.Act;

/** Who speaks toward whom, counted. Thread-safe. */
public final class Matrix {

  private final Database database;

  Matrix(Database database) {
    this.database = database;
  }

  /**
   * One count.
   *
   * @param speaker side that speaks: a country's code, or else the permanent id of an actor
   * @param toward side it is toward
   * @param month {@code 2026-11}
   * @param act what the statements do
   * @param statements how many
   */
  public record Cell(String speaker, String toward, String month, Act act, int statements) {}

  /** All counts by sides, in a stable order. */
  public List<Cell> bySides() {
    return database.read(
        sql ->
            sql.list(
                "SELECT speaker, toward, month, act, statements FROM side_exchange"
                    + " WHERE statements > 0 ORDER BY speaker, toward, month, act",
                row ->
                    new Cell(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Act.valueOf(row.getString(4)),
                        row.getInt(5))));
  }
}
