package org.sayso.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Act;

/** Keeps count of who speaks toward whom, by month and act. */
final class Exchanges {

  private static final int MONTH = "2026-11".length();

  /** What is counted together. */
  private record Cell(
      int speaker, int toward, String month, Act act, String speakerSide, String towardSide) {}

  private final Sql sql;
  private final Map<Cell, Integer> counts = new HashMap<>();

  Exchanges(Sql sql) {
    this.sql = sql;
  }

  /** Counts a statement {@code times} more, or less where that is negative. */
  void count(
      Actors.Person speaker, Iterable<Actors.Person> toward, Act act, String day, int times) {
    Set<Integer> counted = new HashSet<>();
    for (Actors.Person one : toward) {
      if (counted.add(one.actor())) {
        Cell cell =
            new Cell(
                speaker.actor(),
                one.actor(),
                day.substring(0, MONTH),
                act,
                speaker.side(),
                one.side());
        counts.merge(cell, times, Integer::sum);
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
    for (Map.Entry<Cell, Integer> count : counts.entrySet()) {
      Cell cell = count.getKey();
      if (count.getValue() != 0) {
        sql.later(
            "INSERT INTO exchange (speaker, toward, month, act, speaker_side, toward_side, statements)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (speaker, toward, month, act, speaker_side, toward_side)"
                + " DO UPDATE SET statements = exchange.statements + excluded.statements",
            cell.speaker,
            cell.toward,
            cell.month,
            cell.act,
            cell.speakerSide,
            cell.towardSide,
            count.getValue());
      }
    }
    counts.clear();
  }
}
