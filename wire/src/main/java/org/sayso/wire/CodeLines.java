package org.sayso.wire;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Coding;
import org.sayso.model.EventRoot;
import org.sayso.model.SourceAndTarget;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * Sentences to code, one JSON object a line: {@code {"id","text","source","target"}}, and their
 * codes: {@code {"id","root","quad","confidence"}}. Thread-safe.
 */
public final class CodeLines {

  /**
   * A sentence to code.
   *
   * @param id as it stands in the line, in JSON
   * @param actors where source and target stand in the text
   * @param problem what is to be said of the line although it can be coded
   */
  public record Request(String id, Text text, SourceAndTarget actors, Optional<String> problem) {}

  /**
   * A sentence to code.
   *
   * @throws IllegalArgumentException saying what is wrong with the line and where
   */
  public Request read(String line) {
    return request(JsonTree.parse(line));
  }

  /**
   * A sentence whose root is known, {@code "label"} or {@code "root"}.
   *
   * @throws IllegalArgumentException saying what is wrong with the line and where
   */
  public EventRoot gold(String line) {
    JsonTree tree = JsonTree.parse(line);
    return tree.label(tree.has("label") ? "label" : "root", EventRoot.class);
  }

  /** The line of a code, without its end. */
  public String line(Request request, Coding coding) {
    return JsonRows.line(
        request.id(),
        json -> {
          json.writeStringProperty("root", coding.root().name());
          json.writeNumberProperty("quad", coding.root().quad());
          JsonRows.share(json, "confidence", coding.confidence());
        });
  }

  private static Request request(JsonTree tree) {
    Text text = Text.of(tree.text("text"));
    if (text.value().isBlank()) {
      throw tree.wrong("text", "is empty");
    }
    boolean spans = tree.isList("source") || tree.isList("target");
    SourceAndTarget actors =
        spans
            ? new SourceAndTarget(span(tree, "source", text), span(tree, "target", text))
            : SourceAndTarget.find(text.value(), words(tree, "source"), words(tree, "target"));
    return new Request(tree.id(), text, actors, problem(tree, actors));
  }

  private static String words(JsonTree tree, String key) {
    return tree.optionalText(key).orElse("");
  }

  /** A span, or the first place of the words where the other actor has a span. */
  private static Optional<Span> span(JsonTree tree, String key, Text text) {
    if (!tree.isList(key)) {
      return SourceAndTarget.find(text.value(), words(tree, key), "").source();
    }
    List<int[]> pairs = tree.pair(key).map(List::of).orElseGet(() -> tree.pairs(key));
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    int[] pair = pairs.getFirst();
    if (pair[1] > text.value().codePointCount(0, text.length())) {
      throw tree.wrong(key, "ends after the text");
    }
    return Optional.of(text.utf16(pair[0], pair[1])).filter(span -> span.length() > 0);
  }

  private static Optional<String> problem(JsonTree tree, SourceAndTarget actors) {
    for (String key : List.of("source", "target")) {
      Optional<Span> found = key.equals("source") ? actors.source() : actors.target();
      if (found.isEmpty() && !tree.isList(key) && !words(tree, key).isBlank()) {
        return Optional.of(
            "the words of \"%s\" (\"%s\") do not stand in the text; it is coded without them"
                .formatted(key, words(tree, key)));
      }
    }
    return Optional.empty();
  }
}
