package org.sayso.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Answer;
import org.sayso.model.ParsedText;
import org.sayso.model.Relation;
import org.sayso.model.Sign;
import org.sayso.model.Statement;

/**
 * Question and answer in transcripts and interviews: a turn of somebody not named, and the turn of
 * somebody named right behind it.
 *
 * <p>What is answered is what the question says of others ("X claims that ..."), or else the
 * question itself. A turn that neither grants, denies nor declines anything, and is not blamed for
 * anything, is no answer in this sense.
 */
final class Exchanges {

  private static final double CONFIDENCE = 0.8;
  private static final Set<String> YES = Set.of("yes", "indeed", "correct", "right", "true");
  private static final Set<String> NO = Set.of("no", "never", "nonsense", "not");

  private Exchanges() {}

  /** The answer that this turn gives to the one before it, if it does. */
  static Optional<Answer> answer(ParsedText text, Profile turn, List<Profile> all) {
    Optional<Profile> question = questionBefore(turn, all);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    Profile claim = toldIn(question.get(), all);
    return relation(text, turn, claim)
        .map(
            relation ->
                new Answer(turn.statement().id(), claim.statement().id(), relation, CONFIDENCE));
  }

  private static Optional<Profile> questionBefore(Profile turn, List<Profile> all) {
    if (!isTurn(turn) || turn.statement().speaker().isEmpty() || turn.asks()) {
      return Optional.empty();
    }
    for (int i = turn.order() - 1; i >= 0; i--) {
      Profile before = all.get(i);
      if (before.statement().within().isEmpty()) {
        boolean question = isTurn(before) && before.statement().speaker().isEmpty();
        return question ? Optional.of(before) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isTurn(Profile profile) {
    Statement statement = profile.statement();
    return statement.within().isEmpty() && statement.attribution().cue().isEmpty();
  }

  /** The last thing that the question tells on the word of somebody named. */
  private static Profile toldIn(Profile question, List<Profile> all) {
    Profile told = question;
    for (int i = question.order() + 1; i < all.size(); i++) {
      Statement inner = all.get(i).statement();
      if (inner.within().isEmpty()) {
        break;
      }
      boolean direct = inner.within().get().equals(question.statement().id());
      if (direct && inner.speaker().isPresent()) {
        told = all.get(i);
      }
    }
    return told;
  }

  private static Optional<Relation> relation(ParsedText text, Profile turn, Profile claim) {
    int first = text.tokenAt(turn.statement().attribution().content().getFirst().start());
    String opening = text.token(first).lower();
    Act act = turn.statement().act();
    if (turn.shows(Sign.DECLINE)) {
      return Optional.of(Relation.DECLINES);
    }
    if (act == Act.DENY || NO.contains(opening)) {
      return Optional.of(Relation.DENIES);
    }
    if (act == Act.ADMIT || YES.contains(opening)) {
      return Optional.of(Relation.CONFIRMS);
    }
    boolean blamed = claim.statement().act() == Act.ACCUSE;
    boolean contrary = turn.negated() && claim.statement().within().isPresent();
    return contrary || blamed ? Optional.of(Relation.DISPUTES) : Optional.empty();
  }
}
