package org.sayso.wire;

import java.util.List;
import org.sayso.model.Span;

/**
 * Reads predicted attributions: lines {@code {"doc", "attributions": [{"source", "cue",
 * "content"}]}}, or lines of the wire form, whose statements are taken. Thread-safe.
 */
public final class AttributionLines {

  /**
   * The attributions of one document.
   *
   * @param document name of the document: {@code "doc"}, or the file name of the origin without its
   *     ending
   * @param attributions in the order of the line
   */
  public record Predicted(String document, List<Pieces> attributions) {

    /** Copies the list. */
    public Predicted {
      attributions = List.copyOf(attributions);
    }
  }

  /**
   * One attribution; spans count Unicode code points of the document's text.
   *
   * @param source the words that name who speaks
   * @param cue the words that tell of the speaking
   * @param content the words attributed
   */
  public record Pieces(List<Span> source, List<Span> cue, List<Span> content) {}

  /**
   * What one line predicts.
   *
   * @throws IllegalArgumentException saying what is wrong with the line and where
   */
  public Predicted read(String line) {
    JsonTree tree = JsonTree.parse(line);
    if (tree.has("rejected")) {
      return new Predicted(stem(tree.text("origin")), List.of());
    }
    boolean wireForm = tree.has("document");
    return new Predicted(
        wireForm ? stem(tree.object("document").text("origin")) : tree.text("doc"),
        tree.objects(wireForm ? "statements" : "attributions").stream()
            .map(a -> new Pieces(spans(a, "source"), spans(a, "cue"), spans(a, "content")))
            .toList());
  }

  private static List<Span> spans(JsonTree tree, String key) {
    return tree.pairs(key).stream().map(pair -> Span.of(pair[0], pair[1])).toList();
  }

  private static String stem(String origin) {
    String name = origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
