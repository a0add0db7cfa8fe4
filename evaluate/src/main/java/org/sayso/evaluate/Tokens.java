package org.sayso.evaluate;

import java.util.BitSet;
import java.util.List;
import org.sayso.model.Span;

/**
 * The tokens by which attributions are compared: a run of letters, digits and underscores, or one
 * other character that is no space. Deliberately apart from the tokens of the language stage, so
 * that scores stay comparable whatever becomes of that stage.
 */
final class Tokens {

  private final String text;

  /** Token at each UTF-16 offset, -1 for spaces. */
  private final int[] at;

  private final BitSet words = new BitSet();
  private final BitSet quoted = new BitSet();

  Tokens(String text) {
    this.text = text;
    this.at = new int[text.length()];
    cut();
  }

  /** Tokens that share at least one character with one of the spans. */
  BitSet in(List<Span> spans) {
    BitSet tokens = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), at.length); i++) {
        if (at[i] >= 0) {
          tokens.set(at[i]);
        }
      }
    }
    return tokens;
  }

  /** Those of the tokens that are words. */
  BitSet words(BitSet tokens) {
    return Sets.both(tokens, words);
  }

  /** Whether a content is quoted, in part, or not at all, by the share of its words in quotes. */
  QuoteType type(BitSet content) {
    BitSet own = words(content);
    if (own.isEmpty()) {
      return QuoteType.INDIRECT;
    }
    double share = (double) Sets.both(own, quoted).cardinality() / own.cardinality();
    return share >= 0.9 ? QuoteType.DIRECT : share == 0 ? QuoteType.INDIRECT : QuoteType.MIXED;
  }

  private void cut() {
    int tokens = 0;
    int previousEnd = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isSpace(c)) {
        fill(i, end, -1);
        i = end;
        continue;
      }
      if (isWord(c)) {
        while (end < text.length() && isWord(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        words.set(tokens);
      }
      // A mark that never closes ends with its paragraph, as in quotations of several paragraphs.
      int lineEnd = text.indexOf('\n', previousEnd);
      open &= lineEnd < 0 || lineEnd >= i;
      open = quote(tokens, i, c, open);
      fill(i, end, tokens++);
      previousEnd = end;
      i = end;
    }
  }

  /** Whether a quotation is open after the token that begins at {@code start}. */
  private boolean quote(int token, int start, int c, boolean open) {
    if (c == '\u201C' || text.startsWith("``", start)) {
      return true;
    }
    if (c == '\u201D') {
      return false;
    }
    // Some texts write both marks as two apostrophes.
    if (c == '"' || text.startsWith("''", start)) {
      return !open;
    }
    quoted.set(token, open);
    return open;
  }

  private void fill(int start, int end, int token) {
    for (int i = start; i < end; i++) {
      at[i] = token;
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return c == '_'
        || Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
