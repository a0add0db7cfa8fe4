package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Act;

/** Keeps count of who speaks toward whom, by month and act: by actors, and by their sides. */
final class Exchanges {

  private static final int MONTH = "2026-11".length();

  /** What is counted together. */
  private record Cell<A>(A speaker, A toward, String month, Act act) {}

  private final Sql sql;
  private final Map<Cell<Integer>, Integer> byActors = new HashMap<>();
  private final Map<Cell<String>, Integer> bySides = new HashMap<>();

  Exchanges(Sql sql) {
    this.sql = sql;
  }

  /** Counts a statement {@code times} more, or less where that is negative. */
  void count(
      Actors.Person speaker, Iterable<Actors.Person> toward, Act act, String day, int times) {
    String month = day.substring(0, MONTH);
    Set<Integer> actors = new HashSet<>();
    Set<String> sides = new HashSet<>();
    for (Actors.Person one : toward) {
      if (actors.add(one.actor())) {
        byActors.merge(new Cell<>(speaker.actor(), one.actor(), month, act), times, Integer::sum);
      }
      if (sides.add(one.side())) {
        bySides.merge(new Cell<>(speaker.side(), one.side(), month, act), times, Integer::sum);
      }
    }
  }

  /** Counts the statement of a row {@code times} more, as it stands in its latest version. */
  void count(int statement, int times) throws SQLException {
    StatementPeople people = StatementPeople.of(sql, statement);
    if (people.counts() && people.speaker().isPresent()) {
      count(people.speaker().get(), people.toward(), people.act(), people.day(), times);
    }
  }

  /** Counts a statement, as far as one of these actors speaks or is spoken to. */
  void count(StatementPeople people, Set<Integer> actors, int times) {
    if (people.counts() && people.speaker().isPresent()) {
      Actors.Person speaker = people.speaker().get();
      List<Actors.Person> toward =
          people.toward().stream()
              .filter(one -> actors.contains(speaker.actor()) || actors.contains(one.actor()))
              .toList();
      count(speaker, toward, people.act(), people.day(), times);
    }
  }

  /** Writes the counts. */
  void write() throws SQLException {
    write("side_exchange", bySides);
    writeActors();
  }

  /** Writes the counts by actors and drops those by sides. */
  void writeActors() throws SQLException {
    write("exchange", byActors);
    bySides.clear();
  }

  private <A> void write(String table, Map<Cell<A>, Integer> counts) throws SQLException {
    String command =
        ("INSERT INTO %1$s (speaker, toward, month, act, statements) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (speaker, toward, month, act)"
                + " DO UPDATE SET statements = %1$s.statements + excluded.statements")
            .formatted(table);
    for (Map.Entry<Cell<A>, Integer> count : counts.entrySet()) {
      Cell<A> cell = count.getKey();
      if (count.getValue() != 0) {
        sql.later(command, cell.speaker, cell.toward, cell.month, cell.act, count.getValue());
      }
    }
    counts.clear();
  }
}
