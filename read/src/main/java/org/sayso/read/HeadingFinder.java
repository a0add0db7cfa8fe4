package org.sayso.read;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Zone;

/** Finds the headline that opens a plain text, and headings between its sections. */
final class HeadingFinder {

  private static final int LONGEST_TITLE = 160;

  private static final int LONGEST_HEADING = 80;

  private static final int MOST_WORDS = 9;

  private HeadingFinder() {}

  /**
   * Marks the first line as headline if it is short, has no full stop, and a blank line or the
   * author follows, and then more text.
   */
  static void markTitle(String text, List<Lines.Line> lines, Marks marks) {
    if (lines.size() < 2) {
      return;
    }
    Lines.Line first = lines.get(0);
    boolean authorNext =
        marks.sorted().stream()
            .anyMatch(
                zone ->
                    zone.kind() == Zone.Kind.BYLINE && zone.span().start() == lines.get(1).start());
    if (first.length() > LONGEST_TITLE
        || !(first.beforeGap() || authorNext)
        || marks.overlaps(first)) {
      return;
    }
    String line = first.in(text);
    int words = words(line);
    boolean moreFollows =
        lines.subList(1, lines.size()).stream().anyMatch(next -> next.length() > first.length());
    if (words >= 2
        && words <= 22
        && moreFollows
        && !endsLikeProse(line)
        && !isQuotation(line)
        && !hasSentenceBreak(line)) {
      marks.add(Zone.Kind.TITLE, first.start(), first.end(), Optional.empty());
    }
  }

  /** Marks lines on their own without a sentence, if the text otherwise ends its sentences. */
  static void markHeadings(String text, List<Lines.Line> lines, Marks marks) {
    if (!endsItsSentences(text, lines)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Lines.Line line = lines.get(i);
      boolean between = i + 1 < lines.size() && line.alone() && line.length() <= LONGEST_HEADING;
      if (between && !marks.overlaps(line) && isHeading(line.in(text))) {
        marks.add(Zone.Kind.HEADING, line.start(), line.end(), Optional.empty());
      }
    }
  }

  private static boolean isHeading(String line) {
    int words = words(line);
    if (words == 0 || words > MOST_WORDS || isQuotation(line)) {
      return false;
    }
    if (isTime(line)) {
      return true;
    }
    boolean capitals = Words.isUpperCase(line, 0, line.length());
    if (capitals && words <= 4 && line.length() > 3) {
      return !line.endsWith("!") && !line.endsWith("?") && !line.endsWith(":");
    }
    char first = line.charAt(0);
    boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || first == '#';
    return begins && line.length() > 3 && !endsLikeProse(line) && !hasMark(line);
  }

  /** {@code 9:45 p.m.}, which parts the entries of a running report. */
  private static boolean isTime(String line) {
    return line.length() <= 12
        && Character.isDigit(line.charAt(0))
        && line.matches("\\d{1,2}([:.]\\d\\d)? ?([ap]\\.?m\\.?|h)?:?")
        && line.length() > 2;
  }

  private static int words(String line) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = Character.isLetterOrDigit(line.charAt(i));
      boolean space = Words.isSpace(line.charAt(i));
      if (letter && !inWord) {
        words++;
        inWord = true;
      } else if (space) {
        inWord = false;
      }
    }
    return words;
  }

  /** Full stop, colon, comma, ellipsis or exclamation mark, perhaps before a closing quote. */
  private static boolean endsLikeProse(String line) {
    int last = line.length() - 1;
    while (last > 0 && (Words.isQuote(line.charAt(last)) || line.charAt(last) == ')')) {
      last--;
    }
    return ".!\u2026:;,".indexOf(line.charAt(last)) >= 0;
  }

  private static boolean isQuotation(String line) {
    char first = line.charAt(0);
    return first != '\'' && first != '\u2018' && Words.isOpeningQuote(first)
        || line.startsWith("''")
        || Words.isDash(first);
  }

  /** Quotation, question or the colon of a statement: perhaps somebody's words. */
  private static boolean hasMark(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("\"\u201c\u201d\u201e\u00ab\u00bb?;@".indexOf(c) >= 0
          || (c == ':' && i + 1 < line.length() && Words.isSpace(line.charAt(i + 1)))) {
        return true;
      }
    }
    return line.contains("''");
  }

  /** A full stop inside, after a word of four small letters or more: two sentences. */
  private static boolean hasSentenceBreak(String line) {
    for (int at = line.indexOf(". "); at >= 0; at = line.indexOf(". ", at + 1)) {
      int small = 0;
      while (at - small > 0 && Character.isLowerCase(line.charAt(at - small - 1))) {
        small++;
      }
      if (small >= 4) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsItsSentences(String text, List<Lines.Line> lines) {
    int longLines = 0;
    int ended = 0;
    for (Lines.Line line : lines) {
      if (line.length() > LONGEST_HEADING) {
        longLines++;
        char last = text.charAt(line.end() - 1);
        if (".!?\u2026:)".indexOf(last) >= 0 || Words.isQuote(last)) {
          ended++;
        }
      }
    }
    return longLines >= 2 && ended * 10 >= longLines * 6;
  }
}
