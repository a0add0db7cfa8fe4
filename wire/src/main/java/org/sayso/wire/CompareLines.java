package org.sayso.wire;

import org.sayso.model.Comparison;
import org.sayso.model.Relation;

/**
 * Pairs to compare, one JSON object a line: {@code {"id","claim","answer"}}, and how the answer
 * stands to the claim: {@code {"id","relation","scores"}}. Thread-safe.
 */
public final class CompareLines {

  private static final String UNRELATED = "UNRELATED";

  /**
   * A pair to compare.
   *
   * @param id as it stands in the line, in JSON
   * @param claim empty if it is not known
   */
  public record Request(String id, String claim, String answer) {}

  /**
   * A pair to compare.
   *
   * @throws IllegalArgumentException saying what is wrong with the line and where
   */
  public Request read(String line) {
    JsonTree tree = JsonTree.parse(line);
    String answer = tree.text("answer");
    if (answer.isBlank()) {
      throw tree.wrong("answer", "is empty");
    }
    return new Request(tree.id(), tree.optionalText("claim").orElse(""), answer);
  }

  /** The line of a comparison, without its end. */
  public String line(Request request, Comparison comparison) {
    return JsonRows.line(
        request.id(),
        json -> {
          json.writeStringProperty(
              "relation", comparison.relation().map(Relation::name).orElse(UNRELATED));
          json.writeName("scores");
          json.writeStartObject();
          for (Relation relation : Relation.values()) {
            JsonRows.share(json, relation.name(), comparison.score(relation));
          }
          JsonRows.share(json, UNRELATED, comparison.unrelated());
          json.writeEndObject();
        });
  }
}
