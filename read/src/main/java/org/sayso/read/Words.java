package org.sayso.read;

/** What counts as blank, a letter, a mark: small questions that many finders ask. */
final class Words {

  private Words() {}

  /** Space of any kind, and the marks that take no room. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u200b'
        || c == '\ufeff'
        || (c >= 0x1680 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2012' || c == '\u2015';
  }

  static boolean isOpeningQuote(char c) {
    return "\"'\u201c\u201e\u00ab\u2018\u201f\u2039`".indexOf(c) >= 0;
  }

  static boolean isQuote(char c) {
    return isOpeningQuote(c) || "\u201d\u2019\u00bb\u203a".indexOf(c) >= 0;
  }

  /** First offset at or after {@code from} that is not space, at most {@code to}. */
  static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether there are letters and none of them is lower case. */
  static boolean isUpperCase(String text, int from, int to) {
    boolean letters = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isUpperCase(c);
    }
    return letters;
  }

  static boolean startsWithIgnoringCase(String text, int at, String prefix) {
    return text.regionMatches(true, at, prefix, 0, prefix.length());
  }
}
