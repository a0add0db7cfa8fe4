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
   * A question as its line has it.
   *
   * @param numbered whether its id was a number, as which it is given back
   */
  public record Asked(Question question, boolean numbered) {}

  /**
   * The question of one line; the id may be a string or a whole number.
   *
   * @throws IllegalArgumentException saying what is wrong with the line
   */
  public Asked read(String line) {
    JsonTree tree = JsonTree.parse(line);
    boolean numbered = tree.fields().get("id") instanceof Double number && number % 1 == 0;
    String id = numbered ? "%.0f".formatted(tree.number("id")) : tree.text("id");
    Optional<ReportDate> date =
        tree.optionalText("date")
            .map(
                iso ->
                    ReportDate.of(iso, "question")
                        .orElseThrow(
                            () ->
                                tree.wrong("date", "is no ISO 8601 date like 2026-03-01: " + iso)));
    return new Asked(
        new Question(id, tree.text("mention"), tree.optionalText("context"), date), numbered);
  }
}
