package org.sayso.extract.warning;

import java.util.List;
import java.util.Set;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** One phrase on both sides of a conjunction. */
final class PairedWords {

  /** Longest phrase that is looked for on both sides of a conjunction. */
  private static final int LONGEST_PAIR = 5;

  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "but");
  private static final Set<String> INDEFINITE = Set.of("a", "an");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final DoublingWords words;

  PairedWords(DoublingWords words) {
    this.words = words;
  }

  /** {@code false and false}, {@code close to the station and the station}. */
  void find(ParsedText text, Sentence sentence, List<Span> found) {
    for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
      if (!CONJUNCTIONS.contains(text.token(i).lower())) {
        continue;
      }
      int right = i + 1;
      if (text.token(right).lower().equals("also") && right + 1 < sentence.end()) {
        right++;
      }
      int left = i;
      if (text.token(left - 1).lower().equals(",")) {
        left--;
      }
      for (int length = LONGEST_PAIR; length > 0; length--) {
        int start = left - length;
        if (start < sentence.first()) {
          continue;
        }
        int end = pairEnd(text, start, left, right, sentence.end());
        if (end > 0) {
          found.add(text.span(start, end));
          break;
        }
      }
    }
  }

  /**
   * Where the words of {@code [start, end)} end when told again at {@code right}; 0 if they are
   * not.
   */
  private int pairEnd(ParsedText text, int start, int end, int right, int limit) {
    if (ARTICLES.contains(text.token(start).lower())) {
      return 0;
    }
    int there = right;
    int contentWords = 0;
    for (int here = start; here < end; here++) {
      Token token = text.token(here);
      if (!DoublingWords.isWord(token) || DoublingWords.hasDigit(token)) {
        return 0;
      }
      if (ARTICLES.contains(token.lower())) {
        continue;
      }
      while (there < limit && ARTICLES.contains(text.token(there).lower())) {
        there++;
      }
      if (there >= limit || !text.token(there).lower().equals(token.lower())) {
        return 0;
      }
      contentWords += words.isContent(token) ? 1 : 0;
      there++;
    }
    if (contentWords == 0) {
      return 0;
    }
    if (end - start == 1) {
      String word = text.token(start).lower();
      if (words.has("around", word) || word.endsWith("er") || word.length() < 3) {
        return 0;
      }
    }
    // "the right to work and the right to strike", "the sea wall and the sea front": the second
    // goes
    // on with words of its own; "false and false speech" does not
    if (there < limit) {
      Token next = text.token(there);
      boolean noun = text.token(end - 1).is(PartOfSpeech.NOUN, PartOfSpeech.PROPN);
      boolean described =
          end - start == 1 && start > 0 && INDEFINITE.contains(text.token(start - 1).lower());
      boolean compound =
          noun && !described && next.is(PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.ADJ);
      if (compound || words.has("onward", next.lower()) || DoublingWords.hasDigit(next)) {
        return 0;
      }
    }
    return there;
  }
}
