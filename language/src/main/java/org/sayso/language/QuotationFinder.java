package org.sayso.language;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Quotation;
import org.sayso.model.Span;

/**
 * Finds the outermost quotations of each paragraph.
 *
 * <p>Understands curly, straight, low and angle marks, two apostrophes for either mark, and single
 * marks where they cannot be apostrophes. A mark that never closes runs to the end of its
 * paragraph, as newspapers set quotations over several paragraphs; the next paragraph then
 * continues it if it opens with a mark. Linear in the length of the text.
 */
final class QuotationFinder {

  /** How far a single closing mark is looked for: single marks enclose phrases, not pages. */
  private static final int SINGLE_REACH = 1000;

  /** Opening marks, and in the same place of {@link #CLOSERS} what closes each. */
  private static final String OPENERS = "“„«»‹›‟〝「『";

  private static final String[] CLOSERS = {
    "”\"", "“”\"‟", "»", "«", "›", "‹", "”\"", "〞", "」", "』"
  };

  private QuotationFinder() {}

  static List<Quotation> find(String text, List<Span> paragraphs) {
    List<Quotation> found = new ArrayList<>();
    boolean carried = false;
    for (Span paragraph : paragraphs) {
      int before = found.size();
      inParagraph(text, paragraph, carried, found);
      carried = found.size() > before && !found.getLast().closed();
    }
    return found;
  }

  private static void inParagraph(
      String text, Span paragraph, boolean carried, List<Quotation> found) {
    int at = paragraph.start();
    while (at < paragraph.end()) {
      int width = openerWidth(text, at, paragraph);
      if (width == 0) {
        at++;
        continue;
      }
      boolean continued = carried && at == paragraph.start();
      int close = close(text, at, width, paragraph);
      if (close < 0) {
        Span span = Span.of(at, paragraph.end());
        if (span.length() > width) {
          found.add(new Quotation(span, Span.of(at + width, paragraph.end()), false, continued));
        }
        return;
      }
      int closeWidth = isPair(text, close) ? 2 : 1;
      if (close > at + width) {
        found.add(
            new Quotation(
                Span.of(at, close + closeWidth), Span.of(at + width, close), true, continued));
      }
      at = close + closeWidth;
    }
  }

  /** Width of the opening mark at {@code at}; 0 if there is none. */
  private static int openerWidth(String text, int at, Span paragraph) {
    char c = text.charAt(at);
    if (c == '»' || c == '›') {
      return at + 1 < paragraph.end()
              && !isSpaceAt(text, at + 1)
              && beforeIsOpen(text, at, paragraph)
          ? 1
          : 0;
    }
    if (OPENERS.indexOf(c) >= 0) {
      return 1;
    }
    if (isPair(text, at)) {
      return at + 2 < paragraph.end() && !isSpaceAt(text, at + 2)
              || beforeIsOpen(text, at, paragraph)
          ? 2
          : 0;
    }
    if (c == '"' || c == '\u201d' && beforeIsOpen(text, at, paragraph)) {
      boolean spaceAfter = at + 1 >= paragraph.end() || isSpaceAt(text, at + 1);
      return spaceAfter && !beforeIsOpen(text, at, paragraph) ? 0 : isInchMark(text, at) ? 0 : 1;
    }
    if ((c == '\u2018' || c == '\u201a' || c == '\'') && beforeIsOpen(text, at, paragraph)) {
      return singleClose(text, at, paragraph) > 0 ? 1 : 0;
    }
    return 0;
  }

  private static int close(String text, int open, int width, Span paragraph) {
    char opener = text.charAt(open);
    if (width == 1 && (opener == '\u2018' || opener == '\u201a' || opener == '\'')) {
      return singleClose(text, open, paragraph);
    }
    boolean straight = opener == '"' || opener == '\u201d';
    int kind = OPENERS.indexOf(opener);
    for (int at = open + width; at < paragraph.end(); at++) {
      char c = text.charAt(at);
      boolean closes =
          width == 2
              ? isPair(text, at) && text.charAt(at) != '`'
              : straight ? c == '"' || c == '\u201d' : CLOSERS[kind].indexOf(c) >= 0;
      if (closes
          && (straight || width == 2 || c == '"')
          && opensAgain(text, at, width, paragraph)) {
        continue;
      }
      if (closes) {
        return at;
      }
    }
    return -1;
  }

  /** Whether an undirected mark stands as an opening one: space before it and none after. */
  private static boolean opensAgain(String text, int at, int width, Span paragraph) {
    int after = at + width;
    return at > paragraph.start()
        && isSpaceAt(text, at - 1)
        && after < paragraph.end()
        && !isSpaceAt(text, after)
        && Character.isLetterOrDigit(text.charAt(after))
        && width == 1
        && text.indexOf(text.charAt(at), after) > 0
        && nested(text, at, paragraph);
  }

  /**
   * Whether the marks after {@code at} pair so that the one at {@code at} opens an inner quotation.
   */
  private static boolean nested(String text, int at, Span paragraph) {
    int limit = Math.min(paragraph.end(), at + SINGLE_REACH);
    int closers = 0;
    for (int i = at + 1; i < limit && closers < 2; i++) {
      if (text.charAt(i) == '"') {
        if (isSpaceAt(text, i - 1)) {
          return false;
        }
        closers++;
      }
    }
    return closers == 2;
  }

  /**
   * Where a single mark closes: before a space or punctuation, and not as an apostrophe after
   * {@code s}; -1 if nowhere.
   */
  private static int singleClose(String text, int open, Span paragraph) {
    char closer = text.charAt(open) == '\'' ? '\'' : '\u2019';
    int limit = Math.min(paragraph.end(), open + SINGLE_REACH);
    int possessive = -1;
    for (int at = open + 2; at < limit; at++) {
      if (text.charAt(at) != closer && !(closer == '\u2019' && text.charAt(at) == '\'')) {
        continue;
      }
      boolean wordAfter = at + 1 < paragraph.end() && Tokenizer.isWord(text.codePointAt(at + 1));
      if (wordAfter || isPair(text, at)) {
        continue;
      }
      if (text.charAt(at - 1) == 's') {
        possessive = possessive < 0 ? at : possessive;
        continue;
      }
      return at;
    }
    return possessive;
  }

  private static boolean isPair(String text, int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '`' || c == '\u2019' || c == '\u2018')
        && at + 1 < text.length()
        && text.charAt(at + 1) == c;
  }

  private static boolean beforeIsOpen(String text, int at, Span paragraph) {
    return at == paragraph.start()
        || isSpaceAt(text, at - 1)
        || "([{—–-/“„\"‘".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isInchMark(String text, int at) {
    return at > 0 && Character.isDigit(text.charAt(at - 1));
  }

  private static boolean isSpaceAt(String text, int at) {
    return Tokenizer.isSpace(text.charAt(at));
  }
}
