package org.sayso.link.across;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Answer;
import org.sayso.model.Answered;
import org.sayso.model.Party;
import org.sayso.model.Relation;
import org.sayso.model.Sign;
import org.sayso.model.Told;

/**
 * Whether a statement answers one in another document. A side answers for its own: who answers is
 * of the side that the claim blames or speaks of. Looks at nothing but the two. Immutable.
 */
final class Replies {

  /** An answer comes at most so many days after the claim. */
  static final int WINDOW = 28;

  /** A claim may be reported so many days after its answer: reports of one day cross. */
  static final int EARLY = 1;

  /** An answer that only points back ("the accusation") means what was said in so many days. */
  static final int POINTED = 3;

  /** The least score at which a statement answers another. */
  private static final double ENOUGH = 0.5;

  /** A statement of at most so many words points back to what it answers. */
  private static final int FEW = 2;

  private static final double WEIGHT = 0.6;

  private static final Set<Sign> SIGNALS =
      Set.of(Sign.DOUBT, Sign.CONFIRM, Sign.QUALIFY, Sign.DECLINE, Sign.REPLY);

  private final Vocabulary vocabulary;

  Replies(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether anything about a statement lets one expect that it answers another document. */
  static boolean mightAnswer(Told told) {
    return told.reply().isEmpty()
        && told.speaker().isPresent()
        && (told.act() == Act.DENY
            || told.act() == Act.ADMIT
            || told.act() == Act.ACCUSE
            || told.act() == Act.ASSERT && told.negated()
            || told.signs().stream().anyMatch(SIGNALS::contains));
  }

  /** Whether it says too little to be understood without what came before. */
  static boolean pointsBack(Told told) {
    return told.words().size() <= FEW && (told.act() == Act.DENY || signals(told));
  }

  /** Whether it is what an answer may point back to by "the accusation", "the demand". */
  static boolean isBlame(Told told) {
    return told.speaker().isPresent()
        && (told.act() == Act.ACCUSE || told.act() == Act.DEMAND || told.act() == Act.THREATEN);
  }

  /** The answer that {@code answer} gives to {@code claim}, if it does. */
  Optional<Answered> answer(Told answer, Told claim) {
    long days = ChronoUnit.DAYS.between(claim.day(), answer.day());
    if (days > WINDOW
        || days < -EARLY
        || answer.document().equals(claim.document())
        || !mightAnswer(answer)
        || claim.act() == Act.PRAISE) {
      return Optional.empty();
    }
    Optional<Concern> concern = Concern.of(answer, claim);
    if (concern.isEmpty()) {
      return Optional.empty();
    }
    Optional<Relation> relation = relation(answer, claim, days);
    if (relation.isEmpty()) {
      return Optional.empty();
    }
    boolean accuser = claim.side().isPresent() && names(answer, claim.side().get());
    Shared shared = Shared.of(answer, claim, vocabulary);
    boolean points = pointsBack(answer) && days <= POINTED && accuser && isBlame(claim);
    boolean tells = shared.weight() >= WEIGHT && shared.ofSmaller() >= concern.get().sharedPart();
    if (!points && !tells) {
      return Optional.empty();
    }
    double score =
        base(relation.get())
            + concern.get().score()
            + (accuser ? 0.15 : otherAccuser(answer, claim) ? -0.2 : 0)
            + 0.6 * (0.7 * shared.ofSmaller() + 0.3 * shared.ofBoth())
            + (claim.act() == Act.ACCUSE ? 0.05 : 0)
            + (named(answer, claim.act()) ? 0.1 : 0)
            - (shared.namesDiffer() ? 0.08 : 0)
            - 0.25 * Math.abs(days) / WINDOW;
    if (score < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(
        new Answered(
            new Answer(
                answer.id(),
                claim.id(),
                relation.get(),
                Math.round(100 * Math.min(1, score)) / 100.0),
            "%s; %s; %s"
                .formatted(
                    concern.get().reason(answer, claim),
                    Days.later(days),
                    shared.inWords(vocabulary))));
  }

  private static Optional<Relation> relation(Told answer, Told claim, long days) {
    Set<Sign> signs = answer.signs();
    if (signs.contains(Sign.DECLINE)) {
      return Optional.of(Relation.DECLINES);
    }
    if (answer.act() == Act.DENY) {
      return Optional.of(signs.contains(Sign.DOUBT) ? Relation.DISPUTES : Relation.DENIES);
    }
    if (signs.contains(Sign.QUALIFY)) {
      return Optional.of(Relation.QUALIFIES);
    }
    if (signs.contains(Sign.DOUBT)) {
      return Optional.of(Relation.DISPUTES);
    }
    if (answer.act() == Act.ADMIT || signs.contains(Sign.CONFIRM)) {
      return Optional.of(Relation.CONFIRMS);
    }
    if (answer.act() == Act.ACCUSE) {
      boolean back = claim.side().filter(side -> has(answer.toward(), side)).isPresent();
      // of two that accuse one another the later one answers
      boolean later = signs.contains(Sign.REPLY) ? days >= 0 : days > 0 && days <= POINTED;
      return back && later && claim.act() == Act.ACCUSE
          ? Optional.of(Relation.COUNTERS)
          : Optional.empty();
    }
    boolean contrary = answer.negated() != claim.negated() || signs.contains(Sign.REPLY);
    return answer.act() == Act.ASSERT && contrary
        ? Optional.of(Relation.DISPUTES)
        : Optional.empty();
  }

  private static double base(Relation relation) {
    return switch (relation) {
      case DENIES, DECLINES -> 0.25;
      case QUALIFIES -> 0.2;
      case CONFIRMS -> 0.15;
      case DISPUTES -> 0.1;
      case COUNTERS -> 0.05;
    };
  }

  /** Whether the answer names a side other than that which makes the claim. */
  private static boolean otherAccuser(Told answer, Told claim) {
    return claim.side().isPresent()
        && !answer.toward().isEmpty()
        && !names(answer, claim.side().get());
  }

  private static boolean named(Told answer, Act claim) {
    return switch (claim) {
      case ACCUSE -> answer.signs().contains(Sign.ACCUSATION) || telling(answer);
      case DEMAND, APPEAL -> answer.signs().contains(Sign.CALL);
      case THREATEN -> answer.signs().contains(Sign.THREAT);
      case ASSERT -> telling(answer);
      default -> false;
    };
  }

  private static boolean telling(Told answer) {
    return answer.signs().contains(Sign.TELLING);
  }

  private static boolean signals(Told told) {
    return told.signs().stream().anyMatch(SIGNALS::contains);
  }

  private static boolean names(Told answer, String side) {
    return has(answer.toward(), side) || has(answer.about(), side);
  }

  static boolean has(List<Party> parties, String side) {
    return parties.stream().anyMatch(p -> p.side().equals(side));
  }
}
