package org.sayso.read;

import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Finds where each character of a decoded text node stands in the source of the page. Characters
 * that an entity stands for have no place.
 */
final class SourceRuns {

  /** The longest named entity of HTML has 33 characters. */
  private static final int LONGEST_ENTITY = 34;

  private SourceRuns() {}

  /** For each character its offset in {@code source}, or -1. */
  static int[] of(TextNode node, String text, String source) {
    int[] origins = new int[text.length()];
    Range range = node.sourceRange();
    int at = range.isTracked() ? range.startPos() : -1;
    int end = range.isTracked() ? Math.min(range.endPos(), source.length()) : -1;
    int i = 0;
    while (i < origins.length) {
      if (at < 0 || at >= end) {
        origins[i++] = -1;
        continue;
      }
      char c = source.charAt(at);
      // An ampersand may stand for itself; then what follows it does too.
      if (c == '&') {
        int length = entityLength(source, at, end, text, i);
        if (length > 0) {
          int decoded = Parser.unescapeEntities(source.substring(at, at + length), false).length();
          for (int k = 0; k < decoded && i < origins.length; k++) {
            origins[i++] = -1;
          }
          at += length;
          continue;
        }
      }
      if (c == text.charAt(i)) {
        origins[i++] = at++;
      } else if (c == '\r') {
        at++;
      } else {
        at = -1;
      }
    }
    return origins;
  }

  /** The length of the entity at {@code at} that gives what the text has at {@code i}; or 0. */
  private static int entityLength(String source, int at, int end, String text, int i) {
    int limit = Math.min(end, at + LONGEST_ENTITY);
    int semicolon = source.indexOf(';', at);
    if (semicolon > at && semicolon < limit && decodes(source, at, semicolon + 1, text, i)) {
      return semicolon + 1 - at;
    }
    // The old entities work without the semicolon: the longest that fits.
    int word = at + 1;
    while (word < limit
        && (Character.isLetterOrDigit(source.charAt(word)) || source.charAt(word) == '#')) {
      word++;
    }
    for (int stop = word; stop > at + 2; stop--) {
      if (decodes(source, at, stop, text, i)) {
        return stop - at;
      }
    }
    return 0;
  }

  private static boolean decodes(String source, int from, int to, String text, int i) {
    String entity = source.substring(from, to);
    String decoded = Parser.unescapeEntities(entity, false);
    return !decoded.equals(entity) && decoded.indexOf('&', 1) < 0 && text.startsWith(decoded, i);
  }
}
