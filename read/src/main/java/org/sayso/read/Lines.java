package org.sayso.read;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text that hold something, without the space around them. */
final class Lines {

  /**
   * One line.
   *
   * @param start offset of its first character that is not space
   * @param end offset after its last one
   * @param alone whether blank lines (or the ends of the text) stand on both sides
   * @param beforeGap whether a blank line follows
   */
  record Line(int start, int end, boolean alone, boolean beforeGap) {
    int length() {
      return end - start;
    }

    String in(String text) {
      return text.substring(start, end);
    }
  }

  private Lines() {}

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int[] pending = null;
    boolean gapBefore = true;
    boolean gapBeforePending = true;
    for (int at = 0; at <= text.length(); ) {
      int newline = text.indexOf('\n', at);
      int limit = newline < 0 ? text.length() : newline;
      int start = Words.skipSpace(text, at, limit);
      at = limit + 1;
      if (start == limit) {
        gapBefore = true;
        continue;
      }
      int end = limit;
      while (end > start && Words.isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (pending != null) {
        lines.add(new Line(pending[0], pending[1], gapBefore && gapBeforePending, gapBefore));
      }
      pending = new int[] {start, end};
      gapBeforePending = gapBefore;
      gapBefore = false;
    }
    if (pending != null) {
      lines.add(new Line(pending[0], pending[1], gapBeforePending, true));
    }
    return lines;
  }
}
