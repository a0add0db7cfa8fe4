package org.sayso.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.model.Span;

/** The words of a text, counted, so that passages can be compared without their punctuation. */
final class WordTokens {

  private final List<Span> words = new ArrayList<>();

  /** Cuts {@code text} into runs of letters and digits. */
  WordTokens(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(Span.of(start, i));
        start = -1;
      }
    }
  }

  /** The numbers of the words that share a character with one of the pieces. */
  BitSet in(List<Span> pieces) {
    BitSet numbers = new BitSet();
    for (Span piece : pieces) {
      for (int i = firstEndingAfter(piece.start());
          i < words.size() && words.get(i).start() < piece.end();
          i++) {
        numbers.set(i);
      }
    }
    return numbers;
  }

  /** Words shared, of all words of both; 0 if there are none. */
  static double jaccard(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet all = (BitSet) a.clone();
    all.or(b);
    return all.isEmpty() ? 0 : (double) both.cardinality() / all.cardinality();
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
