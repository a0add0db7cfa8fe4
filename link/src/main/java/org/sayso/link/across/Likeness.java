package org.sayso.link.across;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Party;
import org.sayso.model.Told;

/**
 * Whether two statements tell one proposition: the same side says the same kind of thing about the
 * same sides in like words within some days. Looks at nothing but the two. Immutable.
 */
final class Likeness {

  /** Two tellings of one claim lie at most so many days apart. */
  static final int WINDOW = 42;

  /** The least score at which two statements tell one claim. */
  static final double ENOUGH = 0.5;

  /** Shared words must weigh at least as much as one very rare word, or two that are less rare. */
  private static final double WEIGHT = 0.9;

  /** Or else short statements of common words say nearly the same. */
  private static final double MOST_OF_SMALLER = 0.6;

  private static final double MUCH_OF_BOTH = 0.2;

  private static final double SAME_SPEAKER = 0.15;
  private static final double UNKNOWN_SPEAKER = 0.05;
  private static final double OTHER_SPEAKER = -0.05;
  private static final double SAME_TOWARD = 0.1;
  private static final double FAR = 0.2;
  private static final double OTHER_NAMES = 0.12;
  private static final double OTHER_ACT = 0.05;
  private static final double OTHER_SENSE = 0.2;

  /**
   * Of accusations that share this part of their words, a "not" is the whole difference; in others
   * it may belong to something else that one of them adds.
   */
  private static final double SAME_WORDS = 0.5;

  /** What a statement must share with another of the same claim. */
  private enum Group {
    TELLS,
    CALLS,
    PROMISES,
    THREATENS
  }

  private final Vocabulary vocabulary;

  Likeness(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The place of {@code later} in the claim that {@code first} began; empty if they tell different
   * things.
   */
  Optional<Place> same(Told first, Told later) {
    long days = Math.abs(ChronoUnit.DAYS.between(first.day(), later.day()));
    if (days > WINDOW || group(first) != group(later) || accuseOthers(first, later)) {
      return Optional.empty();
    }
    double speakers = speakers(first, later);
    if (speakers == OTHER_SPEAKER && group(first) != Group.TELLS) {
      return Optional.empty();
    }
    Set<String> both = sides(first);
    both.retainAll(sides(later));
    if (both.isEmpty() && !sides(first).isEmpty() && !sides(later).isEmpty()) {
      return Optional.empty();
    }
    Shared shared = Shared.of(first, later, vocabulary);
    boolean otherSense = isNo(first) != isNo(later);
    boolean blames = first.act() == Act.ACCUSE && later.act() == Act.ACCUSE;
    if (!isEnough(shared) || otherSense && (!blames || shared.ofBoth() >= SAME_WORDS)) {
      return Optional.empty();
    }
    double score =
        (shared.ofSmaller() + shared.ofBoth()) / 2
            + speakers
            + (!first.toward().isEmpty() && toward(first).equals(toward(later)) ? SAME_TOWARD : 0)
            - FAR * days / WINDOW
            - (shared.namesDiffer() ? OTHER_NAMES : 0)
            - (first.act() == later.act() ? 0 : OTHER_ACT)
            - (otherSense ? OTHER_SENSE : 0);
    if (score < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            first.id(),
            Math.round(100 * Math.min(1, score)) / 100.0,
            reason(first, later, both, days, shared)));
  }

  private static boolean isEnough(Shared shared) {
    return shared.weight() >= WEIGHT
        || shared.words().size() > 1
            && shared.ofSmaller() >= MOST_OF_SMALLER
            && shared.ofBoth() >= MUCH_OF_BOTH;
  }

  private static double speakers(Told first, Told later) {
    if (first.speaker().isEmpty() || later.speaker().isEmpty()) {
      return UNKNOWN_SPEAKER;
    }
    if (first.side().equals(later.side())) {
      return SAME_SPEAKER;
    }
    return first.speaker().get().standsAlone() || later.speaker().get().standsAlone()
        ? UNKNOWN_SPEAKER
        : OTHER_SPEAKER;
  }

  /** Whether each is toward somebody, and nobody is meant by both. */
  private static boolean accuseOthers(Told first, Told later) {
    return !first.toward().isEmpty()
        && !later.toward().isEmpty()
        && Collections.disjoint(toward(first), toward(later));
  }

  private static Set<String> toward(Told told) {
    return told.toward().stream().map(Party::side).collect(Collectors.toSet());
  }

  private static Set<String> sides(Told told) {
    return Stream.concat(told.toward().stream(), told.about().stream())
        .map(Party::side)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isNo(Told told) {
    return told.act() == Act.DENY || told.negated();
  }

  private static Group group(Told told) {
    return switch (told.act()) {
      case ASSERT, ACCUSE, DENY, ADMIT, EXPECT, PRAISE -> Group.TELLS;
      case DEMAND, APPEAL -> Group.CALLS;
      case PROMISE -> Group.PROMISES;
      case THREATEN -> Group.THREATENS;
    };
  }

  private String reason(Told first, Told later, Set<String> both, long days, Shared shared) {
    String who =
        first.side().isPresent() && first.side().equals(later.side())
            ? first.side().get()
            : first.side().orElse("somebody") + ", then " + later.side().orElse("somebody") + ",";
    String whom = both.stream().sorted().collect(Collectors.joining(" and "));
    return "%s %s%s; %s; %s"
        .formatted(
            who,
            verb(first),
            whom.isEmpty() ? " the same" : " " + whom,
            Days.apart(days),
            shared.inWords(vocabulary));
  }

  private static String verb(Told told) {
    return switch (told.act()) {
      case ACCUSE -> "accuses";
      case DENY -> "denies what is said of";
      case DEMAND, APPEAL -> "calls on";
      case PROMISE -> "promises";
      case THREATEN -> "threatens";
      case PRAISE -> "praises";
      default -> "speaks of";
    };
  }
}
