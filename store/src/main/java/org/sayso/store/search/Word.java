package org.sayso.store.search;

import java.util.List;
import java.util.stream.Stream;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * One word of a text as the index spells it.
 *
 * @param whole the word; of a compound all its parts as one: {@code ceasefire}
 * @param parts the parts of a compound, {@code cease} and {@code fire}; otherwise the word itself
 */
record Word(String whole, List<String> parts) {

  /** Stands before a stem in the index, so that it is never taken for a word. */
  static final char STEM = '\u0001';

  /** The word that a token of a {@link Spelling#joined} text is; without parts if it is none. */
  static Word of(String token) {
    if (token.indexOf(Spelling.JOINT) < 0) {
      String word = Spelling.of(token);
      return new Word(word, word.isEmpty() ? List.of() : List.of(word));
    }
    List<String> parts =
        Stream.of(token.split(String.valueOf(Spelling.JOINT)))
            .map(Spelling::of)
            .filter(part -> !part.isEmpty())
            .toList();
    return new Word(String.join("", parts), parts);
  }

  boolean isCompound() {
    return parts.size() > 1;
  }

  /** The English stem of a word; itself if it has none. */
  static String stem(EnglishStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
