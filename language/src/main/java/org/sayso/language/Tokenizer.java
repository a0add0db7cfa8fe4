package org.sayso.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.model.Span;

/**
 * Cuts text into words and punctuation marks.
 *
 * <p>Clitics are cut off ({@code do|n't}, {@code Brandt|'s}), hyphenated words stay whole,
 * abbreviations and initials keep their full stop, two apostrophes and two hyphens are one mark.
 * Every character that is not white space belongs to exactly one token. Linear in the length of the
 * text; thread-safe.
 */
final class Tokenizer {

  private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

  private final Set<String> abbreviations = Resources.words("abbreviations.tsv");

  /** The tokens of {@code text} between two offsets. */
  List<Span> tokenize(String text, int from, int to) {
    List<Span> tokens = new ArrayList<>((to - from) / 5 + 1);
    int at = from;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      if (isSpace(codePoint)) {
        at += Character.charCount(codePoint);
      } else if (isWord(codePoint)) {
        at = word(text, at, to, tokens);
      } else {
        int end = clitic(text, at, to, tokens);
        if (end == at) {
          end = Math.min(to, mark(text, at, to));
          tokens.add(Span.of(at, end));
        }
        at = end;
      }
    }
    return tokens;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x200B
        || codePoint == 0xFEFF;
  }

  static boolean isWord(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || codePoint == '_';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** End of the punctuation mark at {@code at}: runs of one of {@code . - ' `} are one mark. */
  private static int mark(String text, int at, int to) {
    char c = text.charAt(at);
    if ((c == '@' || c == '#') && at + 1 < to && isWord(text.codePointAt(at + 1))) {
      return chunkEnd(text, at + 1, to);
    }
    if (c == '.' || c == '-' || c == '*' || c == '_' || c == '=') {
      int end = at + 1;
      while (end < to && text.charAt(end) == c) {
        end++;
      }
      return end;
    }
    if ((c == '\'' || c == '`') && at + 1 < to && text.charAt(at + 1) == c) {
      return at + 2;
    }
    return at + Character.charCount(text.codePointAt(at));
  }

  /** End of a run of letters and digits. */
  private static int chunkEnd(String text, int at, int to) {
    int end = at;
    while (end < to) {
      int codePoint = text.codePointAt(end);
      if (!isWord(codePoint)) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /** Adds the word that begins at {@code start}, with its clitics, and returns where it ends. */
  private int word(String text, int start, int to, List<Span> tokens) {
    int address = address(text, start, to);
    if (address > start) {
      tokens.add(Span.of(start, address));
      return address;
    }
    int end = chunkEnd(text, start, to);
    while (end + 1 < to && isWord(text.codePointAt(end + 1)) && joins(text, start, end)) {
      end = chunkEnd(text, end + 1, to);
    }
    if (end + 1 < to && isApostrophe(text.charAt(end)) && isNegation(text, end)) {
      if (end - 1 > start) {
        tokens.add(Span.of(start, end - 1));
      }
      tokens.add(Span.of(end - 1, end + 2));
      return end + 2;
    }
    if (end < to
        && text.charAt(end) == '.'
        && keepsStop(text.substring(start, end), text, end, to)) {
      end++;
    }
    tokens.add(Span.of(start, end));
    return clitic(text, end, to, tokens);
  }

  /**
   * Whether the character at {@code at}, between two letters or digits, holds one word together.
   */
  private static boolean joins(String text, int start, int at) {
    char c = text.charAt(at);
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return switch (c) {
      case '-', '\u2010', '\u2011' -> true;
      case '.' ->
          Character.isDigit(before) && Character.isDigit(after)
              || Character.isLetter(before)
                  && Character.isLetter(after)
                  && initials(text, start, at);
      case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      case '\'', '\u2019' -> !startsClitic(text, at) && !isNegation(text, at);
      default -> false;
    };
  }

  /**
   * Whether all before {@code stop} is single letters with full stops: {@code U.S}, {@code a.m}.
   */
  private static boolean initials(String text, int start, int stop) {
    return stop - start == 1 || stop - start >= 2 && text.charAt(stop - 2) == '.';
  }

  private static boolean startsClitic(String text, int apostrophe) {
    int end = chunkEnd(text, apostrophe + 1, Math.min(text.length(), apostrophe + 4));
    return CLITICS.contains(text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isNegation(String text, int apostrophe) {
    return apostrophe + 1 < text.length()
        && (text.charAt(apostrophe - 1) | 0x20) == 'n'
        && (text.charAt(apostrophe + 1) | 0x20) == 't'
        && (apostrophe + 2 == text.length() || !isWord(text.codePointAt(apostrophe + 2)));
  }

  /**
   * Adds the clitic that begins at {@code end}, after a word or apart as in tokenised text, and
   * returns where it ends.
   */
  private static int clitic(String text, int end, int to, List<Span> tokens) {
    if (end + 1 < to && isApostrophe(text.charAt(end)) && startsClitic(text, end)) {
      int cliticEnd = chunkEnd(text, end + 1, to);
      tokens.add(Span.of(end, cliticEnd));
      return cliticEnd;
    }
    return end;
  }

  private boolean keepsStop(String word, String text, int stop, int to) {
    if (stop + 1 < to && text.charAt(stop + 1) == '.') {
      return false;
    }
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }
    return word.indexOf('.') > 0 && Character.isLetter(word.charAt(0))
        || abbreviations.contains(word)
        || abbreviations.contains(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            && word.equals(word.toUpperCase(Locale.ROOT))
            && stop + 2 < to
            && isSpace(text.charAt(stop + 1))
            && Character.isUpperCase(text.charAt(stop + 2));
  }

  /** End of a web or mail address that starts here, or {@code start} if none does. */
  private static int address(String text, int start, int to) {
    boolean web =
        text.startsWith("http://", start)
            || text.startsWith("https://", start)
            || text.startsWith("www.", start);
    if (!web) {
      return start;
    }
    int end = start;
    while (end < to && !isSpace(text.charAt(end)) && "\"<>()“”".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && ".,;:!?'’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
