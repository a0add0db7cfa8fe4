package org.sayso.link.across;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sayso.model.Party;
import org.sayso.model.Told;

/**
 * The numbers under which a statement is found by those that may tell the same or answer it.
 *
 * <p>A key joins a side, two of the statement's rarest words and a long stretch of days, or one of
 * them and a short one. Which words are chosen depends on the statement alone, and of two statements
 * about one matter the same rare words are chosen more often than not (the idea of MinHash, Broder
 * 1997, with rare words first). The upper 16 bits are the first day of the stretch, so that keys of
 * one time lie together in an index.
 */
final class Keys {

  /** Days in a stretch for two words. */
  private static final int STRETCH = Likeness.WINDOW;

  /** Days in a stretch for one word. */
  private static final int SHORT = 7;

  /** Of so many words of a statement every two make a key. */
  private static final int CHOSEN = 4;

  /** So many make one alone. */
  private static final int ALONE = 3;

  /** Words rarer than this count as alike when words are chosen, or the rarest would be names only. */
  private static final double RARE_ENOUGH = 0.75;

  private static final int SIDES = 3;

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
    LongStream keys = words(told, Kind.TELLS, day, day);
    if (Replies.mightAnswer(told)) {
      keys = LongStream.concat(keys, words(told, Kind.REPLIES, day, day));
      if (Replies.pointsBack(told)) {
        keys = LongStream.concat(keys, pairs(Kind.POINTS, others(told), own(told), day));
      }
    }
    if (Replies.isBlame(told)) {
      keys = LongStream.concat(keys, pairs(Kind.BLAMES, own(told), others(told), day));
    }
    return keys.distinct().toArray();
  }

  /** Keys of statements that may tell the same. */
  long[] same(Told told) {
    long day = told.day().toEpochDay();
    return words(told, Kind.TELLS, day - Likeness.WINDOW, day + Likeness.WINDOW)
        .distinct()
        .toArray();
  }

  /** Keys of statements that it may answer. */
  long[] answered(Told told) {
    if (!Replies.mightAnswer(told)) {
      return new long[0];
    }
    long day = told.day().toEpochDay();
    LongStream keys = words(told, Kind.TELLS, day - Replies.WINDOW, day + Replies.EARLY);
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
    LongStream keys = words(told, Kind.REPLIES, day - Replies.EARLY, day + Replies.WINDOW);
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
    return sides(told).filter(side -> told.side().filter(side::equals).isEmpty()).limit(SIDES).toList();
  }

  /** The sides under which it is filed: those it is toward or speaks of, and its own. */
  private static List<String> concerned(Told told) {
    List<String> sides = Stream.concat(sides(told), own(told).stream()).distinct().toList();
    return sides.subList(0, Math.min(SIDES, sides.size()));
  }

  /** Those it is toward before those it speaks of; states before those of no known state. */
  private static Stream<String> sides(Told told) {
    return Stream.of(told.toward(), told.about())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Party::standsAlone))
        .map(Party::side)
        .distinct();
  }

  /**
   * Keys of the days from {@code from} to {@code to}: two words for all of them, one word for those
   * within some days of the statement.
   */
  private LongStream words(Told told, Kind kind, long from, long to) {
    List<String> words = chosen(told);
    List<String> one = words.subList(0, Math.min(ALONE, words.size()));
    List<String> two = words.stream().sorted().toList();
    long day = told.day().toEpochDay();
    LongStream.Builder keys = LongStream.builder();
    for (String side : concerned(told)) {
      long start = mix(kind.ordinal() + 1, side.hashCode());
      long last = Math.floorDiv(to, STRETCH);
      for (long stretch = Math.floorDiv(from, STRETCH); stretch <= last; stretch++) {
        for (int i = 0; i < two.size(); i++) {
          for (int j = i + 1; j < two.size(); j++) {
            long hash = mix(mix(start, two.get(i).hashCode()), two.get(j).hashCode());
            keys.add(key(stretch * STRETCH, hash));
          }
        }
      }
      last = Math.floorDiv(Math.min(to, day + SHORT), SHORT);
      for (long stretch = Math.floorDiv(Math.max(from, day - SHORT), SHORT);
          stretch <= last;
          stretch++) {
        for (String word : one) {
          keys.add(key(stretch * SHORT, mix(start, word.hashCode())));
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

  /** The rarest words first. */
  private List<String> chosen(Told told) {
    return told.words().stream()
        .sorted(
            Comparator.comparingDouble(
                    (String word) -> -Math.min(RARE_ENOUGH, vocabulary.rarity(word)))
                .thenComparingLong(word -> mix(7, word.hashCode()))
                .thenComparing(word -> word))
        .limit(CHOSEN)
        .toList();
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
