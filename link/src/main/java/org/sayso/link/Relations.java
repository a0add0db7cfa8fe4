package org.sayso.link;

import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Relation;
import org.sayso.model.Sign;
import org.sayso.model.Statement;

/**
 * How one statement would stand to another if it answered it; says nothing of how likely that is.
 */
final class Relations {

  private static final Set<Sign> SIGNALS =
      Set.of(Sign.DOUBT, Sign.CONFIRM, Sign.QUALIFY, Sign.DECLINE, Sign.REPLY);

  private Relations() {}

  /** Nobody answers oneself, and a question answers nothing. */
  static boolean mayAnswer(Profile answer, Profile claim, Sides sides) {
    Statement a = answer.statement();
    Statement c = claim.statement();
    if (answer.asks() || (a.speaker().isPresent() && a.speaker().equals(c.speaker()))) {
      return false;
    }
    // "the minister said that X denied it": who relays an answer does not make the claim
    if (a.within().filter(c.id()::equals).isPresent()) {
      return false;
    }
    // one passage read in two ways is no exchange
    if (a.within().equals(c.within()) && overlap(a, c)) {
      return false;
    }
    boolean insideAnswer = c.within().filter(a.id()::equals).isPresent();
    if (insideAnswer && (c.speaker().isEmpty() || !namesTelling(answer))) {
      return false;
    }
    boolean oneSide =
        a.speaker().isPresent()
            && c.speaker().isPresent()
            && sides.same(a.speaker().get(), c.speaker().get());
    boolean quarrel =
        c.toward().stream().anyMatch(id -> a.speaker().filter(id::equals).isPresent());
    return (!oneSide || quarrel || insideAnswer) && c.act() != Act.PRAISE;
  }

  private static boolean overlap(Statement a, Statement c) {
    return a.attribution().content().stream()
        .anyMatch(piece -> c.attribution().content().stream().anyMatch(piece::overlaps));
  }

  /** Whether anything about a statement lets one expect that it answers another. */
  static boolean mightAnswer(Profile profile) {
    Act act = profile.statement().act();
    return !profile.asks()
        && (profile.negated()
            || act == Act.DENY
            || act == Act.ADMIT
            || act == Act.ACCUSE
            || act == Act.ASSERT && !profile.about().isEmpty()
            || profile.shows().stream().anyMatch(SIGNALS::contains));
  }

  /** How the answer would stand to the claim, if it answers it at all. */
  static Optional<Relation> relation(Pair pair, Sides sides) {
    Profile answer = pair.answer();
    Act act = answer.statement().act();
    boolean later = pair.inOrder();
    if (answer.shows(Sign.DECLINE)) {
      return Optional.of(Relation.DECLINES);
    }
    if (act == Act.DENY) {
      return Optional.of(answer.shows(Sign.DOUBT) ? Relation.DISPUTES : Relation.DENIES);
    }
    if (answer.shows(Sign.QUALIFY) && later) {
      return Optional.of(Relation.QUALIFIES);
    }
    boolean close = pair.shared() > 0.3 || namesTelling(answer) || pair.concerned();
    if (answer.shows(Sign.DOUBT)) {
      return close ? Optional.of(Relation.DISPUTES) : Optional.empty();
    }
    if (act == Act.ADMIT || answer.shows(Sign.CONFIRM)) {
      return later && close ? Optional.of(Relation.CONFIRMS) : Optional.empty();
    }
    if (act == Act.ACCUSE && later && isCounter(pair, sides)) {
      return Optional.of(Relation.COUNTERS);
    }
    boolean contrary = answer.negated() || answer.shows(Sign.REPLY) || act == Act.ASSERT;
    return later && contrary && isArgued(pair) ? Optional.of(Relation.DISPUTES) : Optional.empty();
  }

  private static boolean namesTelling(Profile answer) {
    return answer.shows(Sign.TELLING) || answer.shows(Sign.ACCUSATION);
  }

  /** Whether the answer accuses the speaker of the claim, or that one's side, soon after it. */
  private static boolean isCounter(Pair pair, Sides sides) {
    Statement claim = pair.claim().statement();
    boolean back =
        claim.speaker().isPresent() && sides.among(claim.speaker().get(), pair.answer().blamed());
    return back && (claim.act() == Act.ACCUSE || pair.concerned()) && claim.act() != Act.DENY;
  }

  /**
   * Whether a statement without a word of denial still speaks against the claim: what it says the
   * other way round is said with the same words, or by the side concerned right after.
   */
  private static boolean isArgued(Pair pair) {
    Profile answer = pair.answer();
    boolean near = answer.sentence() - pair.claim().sentence() <= 2;
    Optional<String> speaker = pair.claim().statement().speaker();
    boolean mutual =
        near && pair.concerned() && speaker.filter(answer.about()::contains).isPresent();
    boolean flipped = answer.negated() != pair.claim().negated();
    boolean replied =
        answer.shows(Sign.REPLY) && (pair.concerned() || (near && pair.shared() > 0.4));
    return replied
        || mutual
        || (flipped && pair.concerned() && pair.shared() > (near ? 0.5 : 1.2))
        || (flipped && near && pair.shared() > 2);
  }
}
