package org.sayso.language;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Span;

/**
 * Cuts text into paragraphs.
 *
 * <p>A blank line always parts two paragraphs. A single line break does too, unless the text is
 * wrapped at a fixed width: then most lines that are not the last of their block are nearly as long
 * as the longest.
 */
final class Paragraphs {

  private Paragraphs() {}

  /** Paragraphs of {@code text} in order, without the white space around them. */
  static List<Span> of(String text) {
    boolean wrapped = isWrapped(text);
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int lineEnd = lineEnd(text, at);
      int next = afterBreak(text, lineEnd);
      boolean last = next >= text.length();
      if (last
          || !wrapped
          || isBlank(text, next, lineEnd(text, next))
          || isBlank(text, at, lineEnd)) {
        add(text, start, lineEnd, paragraphs);
        start = next;
      }
      at = next;
    }
    return paragraphs;
  }

  private static boolean isWrapped(String text) {
    int longest = 0;
    int lines = 0;
    for (int at = 0; at < text.length(); ) {
      int end = lineEnd(text, at);
      longest = Math.max(longest, end - at);
      lines++;
      at = afterBreak(text, end);
    }
    if (lines < 4 || longest > 120 || longest < 40) {
      return false;
    }
    int inside = 0;
    int full = 0;
    for (int at = 0; at < text.length(); ) {
      int end = lineEnd(text, at);
      int next = afterBreak(text, end);
      if (next < text.length()
          && !isBlank(text, at, end)
          && !isBlank(text, next, lineEnd(text, next))) {
        inside++;
        if (end - at >= longest * 0.75 && !endsSentence(text, at, end)) {
          full++;
        }
      }
      at = next;
    }
    return inside >= 3 && full >= inside * 0.6;
  }

  private static boolean endsSentence(String text, int from, int to) {
    int at = to;
    while (at > from && Tokenizer.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at > from && ".!?".indexOf(text.charAt(at - 1)) >= 0 && to - from < 60;
  }

  private static void add(String text, int from, int to, List<Span> paragraphs) {
    int start = from;
    int end = to;
    while (start < end && Tokenizer.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      paragraphs.add(Span.of(start, end));
    }
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Tokenizer.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterBreak(String text, int at) {
    if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
      return at + 2;
    }
    return Math.min(text.length(), at + 1);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }
}
