package org.sayso.read;

import java.util.List;
import org.sayso.model.Alignment;

/**
 * One paragraph, heading, list item or cell of a page.
 *
 * @param text with single spaces, and line ends where the page breaks a line
 * @param pieces where its characters stand in the source; offsets count from the block's start
 * @param linkLength how many of its characters are links
 * @param role what the markup says it is
 * @param suspect whether a class name above it speaks of something beside the article
 */
record PageBlock(
    String text, List<Alignment.Piece> pieces, int linkLength, Role role, boolean suspect) {

  /** What the markup says about a block. */
  enum Role {
    PROSE,
    TITLE,
    HEADING,
    BYLINE,
    /** Dates, reading times and the like around an article. */
    NOTE
  }

  /**
   * How much the block speaks for being part of an article: characters of prose, less what links
   * and mere presence weigh, so that a menu counts against the element that holds it.
   */
  int weight() {
    return suspect || role != Role.PROSE ? 0 : text.length() - 3 * linkLength - 25;
  }

  /** A line of a menu or a list of other articles. */
  boolean isLinks() {
    return linkLength * 10 > text.length() * 7 && text.length() < 250;
  }
}
