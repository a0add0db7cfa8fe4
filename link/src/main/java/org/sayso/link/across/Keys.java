package org.sayso.link.across;

import java.util.Arrays;
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
 * them and a short one. Which words are chosen depends on the statement alone, and of two
 * statements about one matter the same rare words are chosen more often than not (the idea of
 * MinHash, Broder 1997, with rare words first). The upper 16 bits are the first day of the stretch,
 * so that keys of one time lie together in an index.
 */
final class Keys {

  /** Days in a stretch for two words. */
  private static final int STRETCH = 2 * Likeness.WINDOW;

  /** Days in a stretch for one word. */
  private static final int SHORT = 14;

  /** Two statements found by one word lie at most so many days apart. */
  private static final int NEAR = 7;

  /** Of so many words of a statement every two make a key. */
  private static final int CHOSEN = 4;

  /** So many make one alone. */
  private static final int ALONE = 3;

  /**
   * Words rarer than this count as alike when words are chosen, or the rarest would be names only.
   */
  private static final double RARE_ENOUGH = 0.75;

  private static final int SIDES = 3;

  private enum Kind {
    TELLS,
    REPLIES,
    BLAMES,
    POINTS
  }

  /**
   * What the keys of a statement are made of.
   *
   * @param sides hashes of the sides under which it is filed
   * @param words hashes of its rarest words, the rarest first
   */
  record Marks(Told told, long[] sides, long[] words) {

    long day() {
      return told.day().toEpochDay();
    }
  }

  private final Vocabulary vocabulary;

  Keys(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Marks marks(Told told) {
    return new Marks(
        told,
        concerned(told).stream().mapToLong(String::hashCode).toArray(),
        told.words().stream()
            .sorted(
                Comparator.comparingDouble(
                        (String word) -> -Math.min(RARE_ENOUGH, vocabulary.rarity(word)))
                    .thenComparingLong(word -> mix(7, word.hashCode()))
                    .thenComparing(word -> word))
            .limit(CHOSEN)
            .mapToLong(word -> mix(11, word.hashCode()))
            .toArray());
  }

  /** All keys of a statement. */
  long[] of(Marks marks) {
    Told told = marks.told;
    long day = marks.day();
    LongStream keys = words(marks, Kind.TELLS, day, day);
    if (Replies.mightAnswer(told)) {
      keys = LongStream.concat(keys, words(marks, Kind.REPLIES, day, day));
      if (Replies.pointsBack(told)) {
        keys = LongStream.concat(keys, pairs(Kind.POINTS, others(told), own(told), day, day));
      }
    }
    if (Replies.isBlame(told)) {
      keys = LongStream.concat(keys, pairs(Kind.BLAMES, own(told), others(told), day, day));
    }
    return keys.distinct().toArray();
  }

  /**
   * Whether two statements are near enough to be compared: they share a side and two of the words
   * they are filed under, or one of the rarest within some days. Keys find all such, and some
   * others by where a stretch of days happens to begin; those must not count, or it would matter
   * which of the two asks for the other.
   */
  static boolean meet(Marks one, Marks other) {
    if (!shares(one.sides, other.sides, SIDES)) {
      return false;
    }
    long both = LongStream.of(one.words).filter(word -> has(other.words, word, CHOSEN)).count();
    return both > 1
        || Math.abs(one.day() - other.day()) <= NEAR && shares(one.words, other.words, ALONE);
  }

  /** Whether the first {@code most} of both have one in common. */
  private static boolean shares(long[] one, long[] other, int most) {
    return LongStream.of(one).limit(most).anyMatch(value -> has(other, value, most));
  }

  private static boolean has(long[] all, long wanted, int most) {
    return LongStream.of(all).limit(most).anyMatch(value -> value == wanted);
  }

  /** Keys of statements between two days that may tell the same. */
  long[] same(Marks marks, long from, long to) {
    long first = Math.max(from, marks.day() - Likeness.WINDOW);
    long last = Math.min(to, marks.day() + Likeness.WINDOW);
    return words(marks, Kind.TELLS, first, last).distinct().toArray();
  }

  /** Keys of statements between two days that it may answer. */
  long[] answered(Marks marks, long from, long to) {
    if (!Replies.mightAnswer(marks.told)) {
      return new long[0];
    }
    long first = Math.max(from, marks.day() - Replies.WINDOW);
    long last = Math.min(to, marks.day() + Replies.EARLY);
    LongStream keys = words(marks, Kind.TELLS, first, last);
    if (Replies.pointsBack(marks.told)) {
      first = Math.max(from, marks.day() - Replies.POINTED);
      keys =
          LongStream.concat(
              keys, pairs(Kind.BLAMES, others(marks.told), own(marks.told), first, last));
    }
    return keys.distinct().toArray();
  }

  /** Keys of statements between two days that may answer it. */
  long[] answering(Marks marks, long from, long to) {
    long first = Math.max(from, marks.day() - Replies.EARLY);
    long last = Math.min(to, marks.day() + Replies.WINDOW);
    LongStream keys = words(marks, Kind.REPLIES, first, last);
    if (Replies.isBlame(marks.told)) {
      last = Math.min(to, marks.day() + Replies.POINTED);
      keys =
          LongStream.concat(
              keys, pairs(Kind.POINTS, own(marks.told), others(marks.told), first, last));
    }
    return keys.distinct().toArray();
  }

  private static List<String> own(Told told) {
    return told.side().stream().toList();
  }

  /** The other sides that it is toward or speaks of. */
  private static List<String> others(Told told) {
    return sides(told)
        .filter(side -> told.side().filter(side::equals).isEmpty())
        .limit(SIDES)
        .toList();
  }

  /** The sides under which it is filed: those it is toward or speaks of, and its own. */
  private static List<String> concerned(Told told) {
    return Stream.concat(sides(told), own(told).stream()).distinct().limit(SIDES).toList();
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
   * near the statement.
   */
  private static LongStream words(Marks marks, Kind kind, long from, long to) {
    LongStream.Builder keys = LongStream.builder();
    for (long side : marks.sides) {
      long start = mix(kind.ordinal() + 1, side);
      for (long days = start(from, STRETCH); days <= to; days += STRETCH) {
        for (int i = 0; i < marks.words.length; i++) {
          for (int j = i + 1; j < marks.words.length; j++) {
            // the sum, since both statements must make one key of one pair
            keys.add(key(days, mix(start, marks.words[i] + marks.words[j])));
          }
        }
      }
      long last = Math.min(to, marks.day() + NEAR);
      long first = start(Math.max(from, marks.day() - NEAR), SHORT);
      for (long days = first; days <= last; days += SHORT) {
        for (long word : Arrays.copyOf(marks.words, Math.min(ALONE, marks.words.length))) {
          keys.add(key(days, mix(start, word)));
        }
      }
    }
    return keys.build();
  }

  /** Who blames whom on each of these days. */
  private static LongStream pairs(Kind kind, List<String> by, List<String> on, long from, long to) {
    LongStream.Builder keys = LongStream.builder();
    for (String blaming : by) {
      for (String blamed : on) {
        long hash = mix(mix(kind.ordinal() + 1, blaming.hashCode()), blamed.hashCode());
        for (long day = from; day <= to; day++) {
          keys.add(key(day, hash));
        }
      }
    }
    return keys.build();
  }

  /** The first day of the stretch of this length that a day lies in. */
  private static long start(long day, int length) {
    return Math.floorDiv(day, length) * length;
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
