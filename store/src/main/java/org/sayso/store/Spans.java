package org.sayso.store;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Span;
import org.sayso.model.Text;
import org.sayso.model.ledger.Quote;

/**
 * Spans as the tables hold them: code points, {@code 130-149,160-170}; those of a statement's
 * source, cue and content with {@code |} between.
 */
final class Spans {

  /** What stands between pieces where the words of several are joined. */
  static final String GAP = " … ";

  private Spans() {}

  static String write(List<Span> spans, Text text) {
    StringBuilder written = new StringBuilder();
    for (Span span : spans) {
      Span points = text.codePoints(span);
      if (!written.isEmpty()) {
        written.append(',');
      }
      written.append(points.start()).append('-').append(points.end());
    }
    return written.toString();
  }

  /**
   * The quote that these spans and these words make.
   *
   * @param words the pieces joined with {@link #GAP}
   */
  static Quote quote(String spans, String words) {
    if (spans.isEmpty()) {
      return Quote.NONE;
    }
    List<Quote.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (String span : spans.split(",")) {
      int dash = span.indexOf('-');
      int start = Integer.parseInt(span.substring(0, dash));
      int end = Integer.parseInt(span.substring(dash + 1));
      int to = words.offsetByCodePoints(at, end - start);
      pieces.add(new Quote.Piece(start, end, words.substring(at, to)));
      at = Math.min(words.length(), to + GAP.length());
    }
    return new Quote(pieces);
  }
}
