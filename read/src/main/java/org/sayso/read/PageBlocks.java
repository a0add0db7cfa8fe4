package org.sayso.read;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The blocks of a page in its order, and for each element which of them it holds.
 *
 * @param scopes elements in document order, so outer ones before inner ones
 */
record PageBlocks(List<PageBlock> blocks, List<Scope> scopes) {

  /** The blocks {@code [first, end)} that one element holds. */
  record Scope(Element element, int first, int end) {}

  /** Cuts the page into blocks. Depth costs no stack: jsoup's traversal is a loop. */
  static PageBlocks of(Element root, String source, long limit, Deadline deadline) {
    BlockCutter cutter = new BlockCutter(source, limit, deadline);
    NodeTraversor.filter(cutter, root);
    return cutter.blocks();
  }
}
