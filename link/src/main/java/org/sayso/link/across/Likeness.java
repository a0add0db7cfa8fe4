package org.sayso.link.across;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.model.Act;
import org.sayso.model.Party;
import org.sayso.model.Told;

/**
 * Whether two statements tell one proposition: the same side says the same kind of thing about the
 * same sides in like words within some days. Looks at nothing but the two. Immutable.
 */
final class Likeness {

  /** Two tellings of one claim lie at most so many days apart. */
  static final int WINDOW = 21;

  /** The least score at which two statements tell one claim. */
  static final double ENOUGH = 0.5;

  /** Shared words must weigh at least as much as one very rare word, or two that are less rare. */
  private static final double WEIGHT = 0.9;

  private static final double SAME_SPEAKER = 0.15;
  private static final double SAME_TOWARD = 0.1;
  private static final double FAR = 0.2;
  private static final double OTHER_NAMES = 0.12;
  private static final double OTHER_ACT = 0.05;
  private static final double OTHER_SENSE = 0.25;

  /** What a statement must share with another of the same claim. */
  private enum Group {
    SAYS,
    SAYS_NO,
    CALLS,
    PROMISES,
    THREATENS,
    PRAISES,
    EXPECTS
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
    if (days > WINDOW || group(first) != group(later)) {
      return Optional.empty();
    }
    boolean known = first.speaker().isPresent() && later.speaker().isPresent();
    if (known && !first.side().equals(later.side())) {
      return Optional.empty();
    }
    Set<String> towardFirst = sides(first);
    Set<String> towardLater = sides(later);
    boolean named = !first.toward().isEmpty() && !later.toward().isEmpty();
    Set<String> both = new HashSet<>(towardFirst);
    both.retainAll(towardLater);
    if (both.isEmpty() && !(towardFirst.isEmpty() && towardLater.isEmpty())) {
      return Optional.empty();
    }
    Shared shared = Shared.of(first, later, vocabulary);
    if (shared.weight() < WEIGHT) {
      return Optional.empty();
    }
    double score =
        (shared.ofSmaller() + shared.ofBoth()) / 2
            + (known ? SAME_SPEAKER : 0)
            + (named && towardFirst.equals(towardLater) ? SAME_TOWARD : 0)
            - FAR * days / WINDOW
            - (shared.namesDiffer() ? OTHER_NAMES : 0)
            - (first.act() == later.act() ? 0 : OTHER_ACT)
            - (first.negated() == later.negated() || first.act() == Act.DENY ? 0 : OTHER_SENSE);
    if (score < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            first.id(),
            Math.round(100 * Math.min(1, score)) / 100.0,
            reason(first, later, both, days, shared)));
  }

  private String reason(
      Told first, Told later, Set<String> both, long days, Shared shared) {
    String who =
        first.speaker().isPresent() && later.speaker().isPresent()
            ? "%s %s".formatted(first.side().get(), verb(first))
            : "both %s".formatted(verb(first).replace("s", ""));
    String whom = both.stream().sorted().collect(Collectors.joining(" and "));
    return "%s%s in both; %s; %s"
        .formatted(who, whom.isEmpty() ? "" : " " + whom, Days.apart(days), shared.inWords(vocabulary));
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

  /** The sides it is toward, or else speaks of besides its own. */
  private static Set<String> sides(Told told) {
    if (!told.toward().isEmpty()) {
      return told.toward().stream().map(Party::side).collect(Collectors.toSet());
    }
    Set<String> sides = told.about().stream().map(Party::side).collect(Collectors.toSet());
    told.side().ifPresent(sides::remove);
    return sides;
  }

  private static Group group(Told told) {
    return switch (told.act()) {
      case DENY -> Group.SAYS_NO;
      case ASSERT -> told.negated() ? Group.SAYS_NO : Group.SAYS;
      case ACCUSE, ADMIT -> Group.SAYS;
      case DEMAND, APPEAL -> Group.CALLS;
      case PROMISE -> Group.PROMISES;
      case THREATEN -> Group.THREATENS;
      case PRAISE -> Group.PRAISES;
      case EXPECT -> Group.EXPECTS;
    };
  }
}
