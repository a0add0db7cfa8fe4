package org.sayso.extract.actor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Token;

/**
 * Phrases of one or more words with a value each, found in tokens whatever way these cut them:
 * {@code People's Republic} is two words here and may be three tokens.
 */
final class PhraseBook<T> {

  /**
   * A phrase found.
   *
   * @param first index of the first token
   * @param end index after the last token
   */
  record Match<T>(int first, int end, T value) {}

  private static final class Start {
    int longest;
  }

  private final boolean lowerCase;
  private final Map<String, T> values = new HashMap<>();
  private final Map<String, Start> starts = new HashMap<>();

  /** A book whose phrases are found in their own case, or in lower case only. */
  PhraseBook(boolean lowerCase) {
    this.lowerCase = lowerCase;
  }

  /** Adds a phrase unless the book has it already. */
  void add(String phrase, T value) {
    String joined = phrase.replace(" ", "");
    if (values.putIfAbsent(joined, value) == null) {
      int space = phrase.indexOf(' ');
      String word = space < 0 ? phrase : phrase.substring(0, space);
      if (word.endsWith("'s") || word.endsWith(",")) {
        word = word.substring(0, word.length() - (word.endsWith(",") ? 1 : 2));
      }
      Start start = starts.computeIfAbsent(word, w -> new Start());
      start.longest = Math.max(start.longest, joined.length());
      if (space < 0 && word.length() < phrase.length()) {
        starts.computeIfAbsent(phrase, w -> new Start()).longest = joined.length();
      }
    }
  }

  /** The value of a phrase given as one string. */
  @Nullable T get(String phrase) {
    return values.get(phrase.indexOf(' ') < 0 ? phrase : phrase.replace(" ", ""));
  }

  /** The longest phrase that begins at token {@code from} and ends at or before {@code limit}. */
  @Nullable Match<T> longestAt(java.util.List<Token> tokens, int from, int limit) {
    Start start = starts.get(form(tokens.get(from)));
    if (start == null) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    Match<T> best = null;
    for (int i = from; i < limit && joined.length() < start.longest; i++) {
      joined.append(form(tokens.get(i)).replace('’', '\''));
      T value = values.get(joined.toString());
      if (value != null) {
        best = new Match<>(from, i + 1, value);
      }
    }
    return best;
  }

  private String form(Token token) {
    return lowerCase ? token.lower() : token.word();
  }
}
