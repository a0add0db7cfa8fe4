package org.sayso.read;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Zone;

/**
 * Finds the parts of any text that are not prose: headline, byline, dateline, credits, speaker
 * labels, headings and remains of a page.
 *
 * <p>Words inside a zone are not read as statements, so every finder asks for clear signs and would
 * rather leave a line in the prose.
 */
final class Zones {

  /** How many lines may stand before the first sentence: headline, standfirst, byline, date. */
  private static final int HEAD_LINES = 7;

  /** How many lines of credits and page remains may follow the last sentence. */
  private static final int TAIL_LINES = 8;

  /**
   * What was found.
   *
   * @param zones sorted, without overlap
   * @param filed the date of the dateline
   */
  record Found(List<Zone> zones, Optional<DatelineDate> filed) {}

  private Zones() {}

  /**
   * The zones of a text.
   *
   * @param given zones that the format itself marks; they have precedence
   * @param withTitle whether the first line may be a headline
   */
  static Found in(String text, List<Zone> given, boolean withTitle) {
    Marks marks = new Marks();
    given.forEach(marks::add);
    List<Lines.Line> lines = Lines.of(text);
    if (lines.isEmpty()) {
      return new Found(marks.sorted(), Optional.empty());
    }
    List<Lines.Line> head = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
    List<Lines.Line> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    FurnitureFinder.mark(text, lines, marks);
    BylineFinder.mark(text, head, marks);
    boolean transcript = LabelFinder.mark(text, lines, marks);
    Optional<DatelineDate> filed = DatelineFinder.mark(text, lines, head.size(), transcript, marks);
    CreditFinder.markHead(text, head, marks);
    CreditFinder.markTail(text, tail, marks);
    if (withTitle) {
      HeadingFinder.markTitle(text, lines, marks);
    }
    HeadingFinder.markHeadings(text, lines, marks);
    return new Found(marks.sorted(), filed);
  }
}
