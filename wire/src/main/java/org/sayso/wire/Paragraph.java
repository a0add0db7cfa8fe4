package org.sayso.wire;

import java.util.ArrayList;
import java.util.List;

/** Words in several styles, wrapped to the width of a terminal. */
final class Paragraph {

  private record Word(String text, String style, boolean spaceBefore) {}

  private static final String RESET = "\u001B[0m";

  /** Longer words, and scripts that write without spaces, may be broken anywhere. */
  private static final int LONG_WORD = 30;

  private final List<Word> words = new ArrayList<>();

  /** Adds words in one style, an ANSI code such as {@code 1} for bold; empty for plain. */
  Paragraph add(String text, String style) {
    for (String word : Harmless.line(text).split(" ")) {
      addWord(word, style);
    }
    return this;
  }

  private void addWord(String word, String style) {
    for (int at = 0; at < word.length(); ) {
      int piece = Math.max(1, Columns.fitting(word, at, LONG_WORD));
      words.add(new Word(word.substring(at, at + piece), style, at == 0));
      at += piece;
    }
  }

  /** Adds plain words. */
  Paragraph add(String text) {
    return add(text, "");
  }

  /**
   * The wrapped lines.
   *
   * @param first what the first line begins with
   * @param indent columns before every other line
   * @param width columns of the terminal
   * @param most lines at the most; what does not fit is cut with an ellipsis
   * @param coloured whether styles are written
   */
  String wrap(String first, int indent, int width, int most, boolean coloured) {
    StringBuilder out = new StringBuilder(first);
    int column = Columns.of(first);
    int line = 1;
    boolean fresh = true;
    String style = "";
    for (Word word : words) {
      int space = fresh || !word.spaceBefore() ? 0 : 1;
      int needed = Columns.of(word.text()) + space;
      // The last line keeps a column free for the ellipsis.
      int limit = line == most ? width - 2 : width;
      if (column + needed > limit && !fresh) {
        if (line == most) {
          style = change(out, style, "", coloured);
          out.append(" ".repeat(space)).append('…');
          break;
        }
        style = change(out, style, "", coloured);
        out.append('\n').append(" ".repeat(indent));
        column = indent;
        line++;
        space = 0;
      }
      if (space > 0) {
        if (!style.equals(word.style())) {
          style = change(out, style, "", coloured);
        }
        out.append(' ');
        column++;
      }
      style = change(out, style, word.style(), coloured);
      out.append(word.text());
      column += Columns.of(word.text());
      fresh = false;
    }
    change(out, style, "", coloured);
    return out.append('\n').toString();
  }

  private static String change(StringBuilder out, String from, String to, boolean coloured) {
    if (coloured && !from.equals(to)) {
      out.append(from.isEmpty() ? "" : RESET);
      out.append(to.isEmpty() ? "" : "\u001B[" + to + "m");
    }
    return to;
  }
}
