package org.sayso.wire.export;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/**
 * The words before and after a quotation, from the text of its version.
 *
 * <p>Keeps the last text asked for, since rows of one report come together. Good for one thread.
 */
final class Surroundings {

  /** Code points on each side, as the examples of the Web Annotation model have about. */
  private static final int LENGTH = 32;

  private final Lookup lookup;
  private String document = "";
  private int version = -1;
  private Optional<String> text = Optional.empty();
  private int length;
  private int codePoint;
  private int utf16;

  /**
   * Words around a piece.
   *
   * @param prefix what stands before it
   * @param suffix what stands after it
   */
  record Around(String prefix, String suffix) {}

  Surroundings(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Nothing if the text is not to be had, or does not have these words there. */
  Optional<Around> of(Filing filing, Quote.Piece piece) {
    return text(filing).flatMap(whole -> around(whole, piece));
  }

  /** Length of the text in code points, if it is to be had. */
  Optional<Integer> length(Filing filing) {
    return text(filing).map(whole -> length);
  }

  private Optional<String> text(Filing filing) {
    if (!filing.document().equals(document) || filing.version() != version) {
      document = filing.document();
      version = filing.version();
      text = lookup.text(document, version);
      length = text.map(whole -> whole.codePointCount(0, whole.length())).orElse(0);
      codePoint = 0;
      utf16 = 0;
    }
    return text;
  }

  private Optional<Around> around(String whole, Quote.Piece piece) {
    if (piece.end() > length) {
      return Optional.empty();
    }
    int start = offset(whole, piece.start());
    int end = offset(whole, piece.end());
    if (!whole.substring(start, end).equals(piece.words())) {
      return Optional.empty();
    }
    return Optional.of(new Around(prefix(whole, start), suffix(whole, end)));
  }

  /** Counts on from where it was last, since pieces come about in the order of the text. */
  private int offset(String whole, int newCodePoint) {
    utf16 = whole.offsetByCodePoints(utf16, newCodePoint - codePoint);
    codePoint = newCodePoint;
    return utf16;
  }

  /** Cuts between characters as people see them, looking at some more text to know where. */
  private static String prefix(String whole, int start) {
    int from = move(whole, start, -LENGTH);
    int context = move(whole, from, -LENGTH);
    BreakIterator characters = characters(whole.substring(context, start));
    return from == 0 || from == start
        ? whole.substring(from, start)
        : whole.substring(context + characters.following(from - context - 1), start);
  }

  private static String suffix(String whole, int end) {
    int to = move(whole, end, LENGTH);
    BreakIterator characters = characters(whole.substring(end, move(whole, to, LENGTH)));
    return to == whole.length()
        ? whole.substring(end)
        : whole.substring(end, end + characters.preceding(to - end + 1));
  }

  private static BreakIterator characters(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters;
  }

  private static int move(String text, int from, int codePoints) {
    int at = from;
    for (int left = Math.abs(codePoints); left > 0; left--) {
      if (at == (codePoints < 0 ? 0 : text.length())) {
        break;
      }
      at = text.offsetByCodePoints(at, Integer.signum(codePoints));
    }
    return at;
  }
}
