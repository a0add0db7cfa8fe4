package org.sayso.wire;

import java.util.Optional;
import org.sayso.model.Question;
import org.sayso.model.ReportDate;

/**
 * Reads mentions to identify: lines {@code {"id","mention","context","date"}}, of which the last
 * two may be null or absent. Thread-safe.
 */
public final class QuestionLines {

  /**
   * The question of one line.
   *
   * @throws IllegalArgumentException saying what is wrong with the line
   */
  public Question read(String line) {
    JsonTree tree = JsonTree.parse(line);
    Optional<ReportDate> date =
        tree.optionalText("date")
            .map(
                iso ->
                    ReportDate.of(iso, "question")
                        .orElseThrow(
                            () ->
                                tree.wrong("date", "is no ISO 8601 date like 2026-03-01: " + iso)));
    return new Question(tree.text("id"), tree.text("mention"), tree.optionalText("context"), date);
  }
}
