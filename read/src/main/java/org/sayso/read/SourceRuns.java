package org.sayso.read;

import java.util.HashMap;
import java.util.Map;
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

  /** Those that work without a semicolon have at most 6 letters. */
  private static final int LONGEST_BARE = 7;

  private static final int MOST_KNOWN = 10_000;

  private final String source;
  private final Deadline deadline;
  private final Map<String, String> known = new HashMap<>();

  SourceRuns(String source, Deadline deadline) {
    this.source = source;
    this.deadline = deadline;
  }

  /** For each character of the node's text its offset in the source, or -1. */
  int[] of(TextNode node, String text) {
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
      if (c == '&' && at + 1 < end && isEntityStart(source.charAt(at + 1))) {
        deadline.check();
        int length = entityLength(at, end, text, i);
        if (length > 0) {
          int decoded = decoded(source.substring(at, at + length)).length();
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

  private static boolean isEntityStart(char c) {
    return c == '#' || Character.isLetter(c);
  }

  /** The length of the entity at {@code at} that gives what the text has at {@code i}; or 0. */
  private int entityLength(int at, int end, String text, int i) {
    int word = at + 1;
    if (word < end && source.charAt(word) == '#') {
      word++;
    }
    int limit = Math.min(end, at + LONGEST_ENTITY);
    while (word < limit && Character.isLetterOrDigit(source.charAt(word))) {
      word++;
    }
    if (word < end && source.charAt(word) == ';' && decodes(at, word + 1, text, i)) {
      return word + 1 - at;
    }
    // The old entities work without the semicolon: the longest that fits. Numbers may be long.
    int longest = source.charAt(at + 1) == '#' ? word : Math.min(word, at + 1 + LONGEST_BARE);
    for (int stop = longest; stop > at + 2; stop--) {
      if (decodes(at, stop, text, i)) {
        return stop - at;
      }
    }
    return 0;
  }

  private boolean decodes(int from, int to, String text, int i) {
    String entity = source.substring(from, to);
    String decoded = decoded(entity);
    return !decoded.equals(entity) && decoded.indexOf('&', 1) < 0 && text.startsWith(decoded, i);
  }

  /** Decoding is slow for what a page may hold by the hundred thousand. */
  private String decoded(String entity) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(entity, words -> Parser.unescapeEntities(words, false));
  }
}
