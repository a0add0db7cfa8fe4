package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Files each {@link Word} and, if asked and if it is another, its stem at the same place; a
 * compound as a whole at the place of its first part, and its parts one after the other.
 */
final class WordFilter extends TokenFilter {

  private static final int MOST_KNOWN = 20_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, String> known = new HashMap<>();
  private final boolean stems;
  private final Deque<Filed> waiting = new ArrayDeque<>();

  /** One entry of the index, and how many places after the one before. */
  private record Filed(String term, int step) {}

  WordFilter(TokenStream input, boolean stems) {
    super(input);
    this.stems = stems;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (waiting.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      file(Word.of(term.toString()));
    }
    // All that one token is filed under stands where the token does.
    int start = offsets.startOffset();
    int end = offsets.endOffset();
    Filed next = waiting.remove();
    clearAttributes();
    term.append(next.term);
    step.setPositionIncrement(next.step);
    offsets.setOffset(start, end);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }

  private void file(Word word) {
    if (word.isCompound()) {
      file(word.whole(), 1);
    }
    boolean first = word.isCompound();
    for (String part : word.parts()) {
      file(part, first ? 0 : 1);
      first = false;
    }
  }

  private void file(String word, int places) {
    waiting.add(new Filed(word, places));
    if (stems) {
      String stem = stem(word);
      if (!stem.equals(word)) {
        waiting.add(new Filed(Word.STEM + stem, 0));
      }
    }
  }

  /** Stemming costs more than all else here, and most words of a text have been met before. */
  private String stem(String word) {
    if (known.size() == MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(word, unknown -> Word.stem(stemmer, unknown));
  }
}
