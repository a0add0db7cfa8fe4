package org.sayso.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.ledger.Author;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Grade;

/**
 * What people correct and grade: only ever added to, signed, and taken back by another entry. It
 * holds whatever a new run of the extractor says. Thread-safe.
 *
 * <p>Methods throw {@link IllegalArgumentException} with a sentence for a person where what is
 * asked for cannot be.
 */
public final class LedgerCorrections {

  private final Database database;
  private final Linking linking;
  private final Clock clock;

  LedgerCorrections(Database database, Linking linking, Clock clock) {
    this.database = database;
    this.linking = linking;
    this.clock = clock;
  }

  /** The statement was read wrongly: it is kept and counts no more. */
  public Correction reject(String statement, Author author) {
    return mark(Correction.Action.REJECT, statement, author);
  }

  /** A person has checked the statement against the text. */
  public Correction confirm(String statement, Author author) {
    return mark(Correction.Action.CONFIRM, statement, author);
  }

  private Correction mark(Correction.Action action, String statement, Author author) {
    return database.write(
        sql -> {
          String document = document(sql, statement);
          Correction done =
              new CorrectionLog(sql)
                  .add(
                      action,
                      statement,
                      Optional.empty(),
                      Optional.empty(),
                      author,
                      now(),
                      Optional.empty(),
                      Optional.of(document));
          desk(sql).settle(statement);
          return done;
        });
  }

  /**
   * One field of a statement is another.
   *
   * @param field {@code act}, {@code speaker} or {@code toward}
   * @param value an act's name; an actor's permanent id, empty for nobody; several ids with spaces
   *     between
   */
  public Correction edit(String statement, String field, String value, Author author) {
    return database.write(
        sql -> {
          String document = document(sql, statement);
          check(sql, field, value);
          Optional<String> was =
              sql.first(
                  "SELECT %s FROM statement WHERE id = ?"
                      .formatted(field.equals("speaker") ? "voice" : field),
                  row -> String.valueOf(row.getString(1)),
                  statement);
          Correction done =
              new CorrectionLog(sql)
                  .add(
                      Correction.Action.EDIT,
                      statement,
                      Optional.of(field),
                      Optional.of(value),
                      author,
                      now(),
                      was,
                      Optional.of(document));
          desk(sql).settle(statement);
          return done;
        });
  }

  private static void check(Sql sql, String field, String value) throws SQLException {
    switch (field) {
      case "act" -> {
        if (Arrays.stream(Act.values()).noneMatch(act -> act.name().equals(value))) {
          throw new IllegalArgumentException(
              "\"%s\" is no act; there are %s".formatted(value, Arrays.toString(Act.values())));
        }
      }
      case "speaker", "toward" -> {
        for (String id : value.isBlank() ? new String[0] : value.strip().split("\\s+")) {
          if (new EditedActors(sql).find(id).isEmpty()) {
            throw new IllegalArgumentException(
                "there is no actor %s; \"sayso actor NAME\" gives ids".formatted(id));
          }
        }
      }
      default ->
          throw new IllegalArgumentException(
              "\"%s\" cannot be edited; act, speaker and toward can".formatted(field));
    }
  }

  /** Two actors are one: {@code actor} becomes {@code into}. */
  public Correction merge(String actor, String into, Author author) {
    return database.write(
        sql -> {
          int from = actor(sql, actor);
          int to = actor(sql, into);
          if (from == to) {
            throw new IllegalArgumentException(
                "%s and %s are one actor already".formatted(actor, into));
          }
          Correction done =
              new CorrectionLog(sql)
                  .add(
                      Correction.Action.MERGE,
                      actor,
                      Optional.empty(),
                      Optional.of(into),
                      author,
                      now(),
                      Optional.empty(),
                      Optional.empty());
          new Merging(sql, Ledger.nextChange(sql)).settle();
          return done;
        });
  }

  /** Takes a correction back; a taking back can be taken back too. */
  public Correction undo(String correction, Author author) {
    return database.write(
        sql -> {
          CorrectionLog log = new CorrectionLog(sql);
          Correction undone =
              log.correction(correction)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "there is no correction %s; \"sayso correct list\" shows them"
                                  .formatted(correction)));
          Correction done =
              log.add(
                  Correction.Action.UNDO,
                  correction,
                  Optional.empty(),
                  Optional.empty(),
                  author,
                  now(),
                  Optional.empty(),
                  Optional.empty());
          Correction root = undone;
          while (root.action() == Correction.Action.UNDO) {
            root = log.correction(root.target()).orElseThrow();
          }
          if (root.action() == Correction.Action.MERGE) {
            new Merging(sql, Ledger.nextChange(sql)).settle();
          } else {
            desk(sql).settle(root.target());
          }
          return done;
        });
  }

  /** Corrections, the latest first. */
  public List<Correction> latest(int most, int after) {
    return database.read(sql -> new CorrectionLog(sql).latest(most, after));
  }

  /** What holds of a statement or an actor, in the order in which it was done. */
  public List<Correction> of(String target) {
    return database.read(sql -> new CorrectionLog(sql).active(target));
  }

  /** Grades an outlet's reliability or a statement's credibility; earlier grades stay on record. */
  public Grade grade(Grade.Axis axis, String subject, String mark, Author author) {
    Grade grade = new Grade(axis, subject, mark, author.person(), now(), author.reason());
    return database.write(
        sql -> {
          if (axis == Grade.Axis.CREDIBILITY) {
            document(sql, subject);
          } else if (sql.number("SELECT count(*) FROM version WHERE outlet = ?", subject) == 0) {
            throw new IllegalArgumentException(
                "the ledger has no report of an outlet \"%s\"".formatted(subject));
          }
          sql.change(
              "INSERT INTO grade (n, axis, subject, mark, person, made, reason)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              new Numbers(sql).next("grade"),
              axis,
              subject,
              mark,
              Storable.text(grade.person()),
              grade.at().toString(),
              Storable.text(grade.reason()));
          return grade;
        });
  }

  /** All grades of all subjects, the latest first; never joined into one. */
  public List<Grade> grades() {
    return database.read(
        sql ->
            sql.list(
                "SELECT axis, subject, mark, person, made, reason FROM grade ORDER BY n DESC",
                row ->
                    new Grade(
                        Grade.Axis.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.parse(row.getString(5)),
                        row.getString(6))));
  }

  private StatementDesk desk(Sql sql) throws SQLException {
    return new StatementDesk(sql, linking, Ledger.nextChange(sql));
  }

  private static String document(Sql sql, String statement) throws SQLException {
    return sql.first(
            "SELECT d.id FROM statement s JOIN document d ON d.n = s.document WHERE s.id = ?",
            row -> row.getString(1),
            statement)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no statement %s; \"sayso search\" gives ids".formatted(statement)));
  }

  private static int actor(Sql sql, String id) throws SQLException {
    return new ActorReader(sql)
        .row(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no actor %s; \"sayso actor NAME\" gives ids".formatted(id)));
  }

  private Instant now() {
    return clock.instant();
  }
}
