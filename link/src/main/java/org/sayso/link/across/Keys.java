package org.sayso.link.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sayso.model.Party;
import org.sayso.model.Told;

/**
 * The numbers under which a statement is found by those that may tell the same or answer it.
 *
 * <p>A key joins a side, two of the statement's rarest words and a stretch of days. Which words are
 * chosen depends on the statement alone, and of two statements about one matter the same rare words
 * are chosen more often than not (the idea of MinHash, Broder 1997, with rare words first). The
 * upper 16 bits are the stretch of days, so that keys of one time lie together in an index.
 */
final class Keys {

  /** Days in one stretch. */
  private static final int STRETCH = Likeness.WINDOW;

  /** Of so many words of a statement every two make a key. */
  private static final int CHOSEN = 5;

  /** Words rarer than this count as alike when words are chosen, or the rarest would be names only. */
  private static final double RARE_ENOUGH = 0.75;

  private static final int SIDES = 2;

  private enum Kind {
    TELLS,
    REPLIES,
    BLAMES,
    POINTS
  }

  private final Vocabulary vocabulary;

  Keys(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All keys of a statement. */
  long[] of(Told told) {
    long day = told.day().toEpochDay();
    LongStream keys = words(told, concerned(told), Kind.TELLS, stretch(day));
    if (Replies.mightAnswer(told)) {
      keys = LongStream.concat(keys, words(told, own(told), Kind.REPLIES, stretch(day)));
      if (Replies.pointsBack(told)) {
        keys = LongStream.concat(keys, pairs(Kind.POINTS, others(told), own(told), day));
      }
    }
    if (Replies.isBlame(told)) {
      keys = LongStream.concat(keys, pairs(Kind.BLAMES, own(told), others(told), day));
    }
    return keys.distinct().toArray();
  }

  /** Keys of statements that may tell the same: its own, and those of the stretches beside. */
  long[] same(Told told) {
    long stretch = stretch(told.day().toEpochDay());
    return LongStream.rangeClosed(stretch - 1, stretch + 1)
        .flatMap(near -> words(told, concerned(told), Kind.TELLS, near))
        .distinct()
        .toArray();
  }

  /** Keys of statements that it may answer. */
  long[] answered(Told told) {
    if (!Replies.mightAnswer(told)) {
      return new long[0];
    }
    long day = told.day().toEpochDay();
    LongStream keys =
        LongStream.rangeClosed(stretch(day - Replies.WINDOW), stretch(day + Replies.EARLY))
            .flatMap(near -> words(told, own(told), Kind.TELLS, near));
    if (Replies.pointsBack(told)) {
      keys =
          LongStream.concat(
              keys,
              LongStream.rangeClosed(day - Replies.POINTED, day)
                  .flatMap(near -> pairs(Kind.BLAMES, others(told), own(told), near)));
    }
    return keys.distinct().toArray();
  }

  /** Keys of statements that may answer it. */
  long[] answering(Told told) {
    long day = told.day().toEpochDay();
    LongStream keys =
        LongStream.rangeClosed(stretch(day - Replies.EARLY), stretch(day + Replies.WINDOW))
            .flatMap(near -> words(told, concerned(told), Kind.REPLIES, near));
    if (Replies.isBlame(told)) {
      keys =
          LongStream.concat(
              keys,
              LongStream.rangeClosed(day, day + Replies.POINTED)
                  .flatMap(near -> pairs(Kind.POINTS, own(told), others(told), near)));
    }
    return keys.distinct().toArray();
  }

  private static List<String> own(Told told) {
    return told.side().stream().toList();
  }

  /** The other sides that it is toward or speaks of. */
  static List<String> others(Told told) {
    return Stream.concat(told.toward().stream(), told.about().stream())
        .map(Party::side)
        .filter(side -> told.side().filter(side::equals).isEmpty())
        .distinct()
        .limit(SIDES + 1)
        .toList();
  }

  /** The sides under which a statement is filed: those it is toward, or else speaks of. */
  static List<String> concerned(Told told) {
    Set<String> sides = new LinkedHashSet<>();
    told.toward().stream().map(Party::side).forEach(sides::add);
    if (sides.isEmpty()) {
      told.about().stream().map(Party::side).forEach(sides::add);
      told.side().ifPresent(sides::remove);
    }
    if (sides.isEmpty()) {
      told.side().ifPresent(sides::add);
    }
    return sides.stream().limit(SIDES).toList();
  }

  private LongStream words(Told told, List<String> sides, Kind kind, long stretch) {
    List<String> words = chosen(told);
    LongStream.Builder keys = LongStream.builder();
    for (String side : sides) {
      long start = mix(kind.ordinal() + 1, side.hashCode());
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          // in the order of the alphabet, so that both statements make one key of one pair
          keys.add(key(stretch, mix(mix(start, words.get(i).hashCode()), words.get(j).hashCode())));
        }
      }
    }
    return keys.build();
  }

  /** Who blames whom on one day. */
  private static LongStream pairs(Kind kind, List<String> by, List<String> on, long day) {
    LongStream.Builder keys = LongStream.builder();
    for (String blaming : by) {
      for (String blamed : on) {
        long start = mix(kind.ordinal() + 1, blaming.hashCode());
        keys.add(key(day, mix(start, blamed.hashCode())));
      }
    }
    return keys.build();
  }

  /** The rarest words, in the order of the alphabet. */
  private List<String> chosen(Told told) {
    List<String> words = new ArrayList<>(told.words());
    if (words.size() > CHOSEN) {
      words.sort(
          Comparator.comparingDouble(
                  (String word) -> -Math.min(RARE_ENOUGH, vocabulary.rarity(word)))
              .thenComparingLong(word -> mix(7, word.hashCode()))
              .thenComparing(word -> word));
      words = new ArrayList<>(words.subList(0, CHOSEN));
      words.sort(null);
    }
    return words;
  }

  private static long stretch(long day) {
    return Math.floorDiv(day, STRETCH);
  }

  private static long key(long time, long hash) {
    return time << 48 | hash >>> 16;
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  private static long mix(long seed, long value) {
    long z = seed * 0x9E3779B97F4A7C15L + value;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
