package org.sayso.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.model.Span;

/**
 * Groups the tokens of a paragraph into sentences.
 *
 * <p>A full stop, question or exclamation mark ends a sentence together with the closing marks
 * behind it, unless it belongs to a title or initials, or a reporting verb carries on after a
 * quotation ({@code "Why?" Varga asked}). Thread-safe.
 */
final class SentenceSplitter {

  private static final String CLOSING = "\"”’»«›‹)]}“";
  private static final int REPORTING_REACH = 6;

  /**
   * Longest sentence in tokens: text without full stops is cut here so that no stage meets an
   * endless sentence.
   */
  static final int LONGEST = 400;

  private final Set<String> titles = new HashSet<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final Set<String> starters = Resources.words("sentence-starters.tsv");
  private final Set<String> reporting = Resources.words("reporting-verbs.tsv");

  SentenceSplitter() {
    for (String[] row : Resources.rows("abbreviations.tsv")) {
      (row[1].equals("title") ? titles : abbreviations).add(row[0] + ".");
    }
    // transcripts write labels in capitals: "MS. VARGA:"
    for (String title : List.copyOf(titles)) {
      titles.add(title.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Ends of the sentences among tokens {@code [from, to)}: each an index after a last token; the
   * final one is {@code to}.
   */
  List<Integer> ends(String text, List<Span> tokens, int from, int to) {
    List<Integer> ends = new ArrayList<>();
    int start = from;
    int at = from;
    while (at < to) {
      int after = at + 1;
      if (isStop(text, tokens.get(at))) {
        while (after < to
            && (isClosing(text, tokens, after) || isBareStop(text, tokens.get(after)))) {
          after++;
        }
        if (after < to && endsHere(text, tokens, at, after, to)) {
          ends.add(after);
          start = after;
        }
      } else if (after < to && after - start >= LONGEST) {
        ends.add(after);
        start = after;
      }
      at = after;
    }
    if (start < to) {
      ends.add(to);
    }
    return ends;
  }

  private boolean isStop(String text, Span token) {
    char last = text.charAt(token.end() - 1);
    return last == '.' || last == '?' || last == '!' || last == '…' || last == '。';
  }

  private static boolean isBareStop(String text, Span token) {
    return ".?!…".indexOf(text.charAt(token.start())) >= 0;
  }

  private static boolean isClosing(String text, List<Span> tokens, int index) {
    Span token = tokens.get(index);
    char c = text.charAt(token.start());
    boolean touches = tokens.get(index - 1).end() == token.start();
    if (token.length() == 2 && (c == '\'' || c == '\u2019')) {
      return touches;
    }
    return token.length() == 1 && touches && (CLOSING.indexOf(c) >= 0 || c == '\'');
  }

  /**
   * Whether a sentence ends before token {@code next}; {@code stop} is the token with the full
   * stop.
   */
  private boolean endsHere(String text, List<Span> tokens, int stop, int next, int to) {
    String stopWord = text.substring(tokens.get(stop).start(), tokens.get(stop).end());
    int first = next;
    while (first < to - 1
        && !Tokenizer.isWord(text.codePointAt(tokens.get(first).start()))
        && first < next + 2) {
      first++;
    }
    int nextChar = text.codePointAt(tokens.get(first).start());
    String nextWord = text.substring(tokens.get(first).start(), tokens.get(first).end());
    boolean quoted = next > stop + 1;
    if (Character.isLowerCase(nextChar)) {
      boolean bullet =
          !Tokenizer.isWord(text.codePointAt(tokens.get(next).start())) && stopWord.equals(".");
      return bullet && first > next && !quoted
          || (stopWord.equals(".") && !quoted && isPlainWord(text, tokens, stop));
    }
    if (stopWord.length() > 1 && stopWord.endsWith(".") && !stopWord.startsWith(".")) {
      return endsAfterAbbreviation(stopWord, nextWord, nextChar, quoted || first > next);
    }
    if (stopWord.startsWith("..") || stopWord.equals("…")) {
      return Character.isUpperCase(nextChar)
          && first == next
          && !quoted
          && tokens.get(stop).end() < tokens.get(next).start();
    }
    return stopWord.equals(".") || !(quoted && reportsAfter(text, tokens, next, to));
  }

  /**
   * Badly cased text: a full stop after a lower-case word of some length still ends the sentence
   * before a lower-case word.
   */
  private static boolean isPlainWord(String text, List<Span> tokens, int stop) {
    if (stop == 0) {
      return false;
    }
    Span before = tokens.get(stop - 1);
    return before.end() == tokens.get(stop).start()
        && before.length() >= 3
        && Character.isLowerCase(text.charAt(before.start()))
        && stop + 1 < tokens.size()
        && tokens.get(stop).end() < tokens.get(stop + 1).start();
  }

  private boolean endsAfterAbbreviation(
      String stopWord, String nextWord, int nextChar, boolean marked) {
    if (titles.contains(stopWord)) {
      return false;
    }
    boolean initial = stopWord.length() == 2;
    if (Character.isDigit(nextChar)) {
      return false;
    }
    return marked && !initial || starters.contains(nextWord.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a short subject and a reporting verb follow: the quotation before them is part of their
   * sentence.
   */
  private boolean reportsAfter(String text, List<Span> tokens, int from, int to) {
    int limit = Math.min(to, from + REPORTING_REACH);
    for (int i = from; i < limit; i++) {
      Span token = tokens.get(i);
      String word = text.substring(token.start(), token.end());
      char c = word.charAt(0);
      if (c == '"' || c == '“' || c == '.' || c == ';' || c == ':') {
        return false;
      }
      if (reporting.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
