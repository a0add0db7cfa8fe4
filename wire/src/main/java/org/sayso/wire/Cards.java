package org.sayso.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of a document's statement cards in a page, safe in an attribute whatever the statement's id.
 */
final class Cards {

  private final String document;
  private final Map<String, String> ids = new HashMap<>();

  Cards(String document, List<Tree.Node> tree) {
    this.document = document;
    for (Tree.Node node : tree) {
      ids.put(node.statement().id(), document + "-" + (ids.size() + 1));
    }
  }

  /** The card of the statement with this id; the document itself if there is no such statement. */
  String of(String statement) {
    return ids.getOrDefault(statement, document);
  }

  /** The entry of the warning at this index. */
  String ofWarning(int index) {
    return "%s-w%d".formatted(document, index + 1);
  }
}
