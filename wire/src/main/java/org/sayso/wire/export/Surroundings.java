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
    String before = whole.substring(back(whole, start), start);
    String after = whole.substring(end, forth(whole, end));
    return Optional.of(new Around(wholeAtStart(before, start), wholeAtEnd(after, end, whole)));
  }

  /** Counts on from where it was last, since pieces come about in the order of the text. */
  private int offset(String whole, int newCodePoint) {
    utf16 = whole.offsetByCodePoints(utf16, newCodePoint - codePoint);
    codePoint = newCodePoint;
    return utf16;
  }

  private static int back(String text, int from) {
    int at = from;
    for (int i = 0; i < LENGTH && at > 0; i++) {
      at = text.offsetByCodePoints(at, -1);
    }
    return at;
  }

  private static int forth(String text, int from) {
    int at = from;
    for (int i = 0; i < LENGTH && at < text.length(); i++) {
      at = text.offsetByCodePoints(at, 1);
    }
    return at;
  }

  /** Without half a character, as people see characters, at the cut. */
  private static String wholeAtStart(String before, int length) {
    if (before.length() == length) {
      return before;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(before);
    int second = characters.next();
    return second == BreakIterator.DONE ? "" : before.substring(second);
  }

  private static String wholeAtEnd(String after, int end, String text) {
    if (end + after.length() == text.length()) {
      return after;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(after);
    characters.last();
    int last = characters.previous();
    return last == BreakIterator.DONE ? "" : after.substring(0, last);
  }
}
