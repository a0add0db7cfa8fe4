package org.sayso.extract.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.Span;

/** Looks up mentions by where they stand, in time that does not grow with the cast. */
public final class Mentions {

  /** No phrase that refers to an actor is longer than this before its head. */
  private static final int LONGEST = 400;

  private Mentions() {}

  /** Mentions whose head lies in {@code words}, in text order. */
  public static List<Mention> headed(Cast cast, Span words) {
    List<Mention> mentions = cast.mentions();
    List<Mention> found = new ArrayList<>();
    for (int i = first(mentions, words);
        i < mentions.size() && mentions.get(i).span().start() < words.end();
        i++) {
      if (words.contains(mentions.get(i).head())) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }

  /** The shortest mention that {@code words} lie in. */
  public static Optional<Mention> around(Cast cast, Span words) {
    List<Mention> mentions = cast.mentions();
    Optional<Mention> shortest = Optional.empty();
    for (int i = first(mentions, words);
        i < mentions.size() && mentions.get(i).span().start() <= words.start();
        i++) {
      Mention mention = mentions.get(i);
      if (mention.span().contains(words)
          && shortest.filter(m -> m.span().length() <= mention.span().length()).isEmpty()) {
        shortest = Optional.of(mention);
      }
    }
    return shortest;
  }

  private static int first(List<Mention> mentions, Span words) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < words.start() - LONGEST) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
