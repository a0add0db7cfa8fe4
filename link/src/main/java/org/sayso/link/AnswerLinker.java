package org.sayso.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Answer;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.Relation;
import org.sayso.model.Sign;
import org.sayso.model.Statement;

/**
 * Finds within one document which statement answers which.
 *
 * <p>In transcripts a turn answers the question before it ({@link Exchanges}). Elsewhere what an
 * answer names ("the accusation that"), who is blamed and who speaks, and the words both share say
 * what it answers; a side answers for its own. A claim usually comes first and close, but a denial
 * may be told before what it denies. Each statement answers at most one other. Thread-safe; keeps
 * no state between calls.
 */
public final class AnswerLinker {

  /** How many statements before and after an answer are looked at. */
  private static final int BEFORE = 40;

  private static final int AFTER = 6;

  /** In how many sentences before an answer that only points back its claim is looked for first. */
  private static final int NEAR = 3;

  /** What pointing back ("this", "the accusation") adds for the claim right before. */
  private static final double POINTED = 0.6;

  /** What {@code this} and {@code that claim} add for what was told right before. */
  private static final double JUST_TOLD = 1.6;

  /** A denial of so many words says what it denies, and an answered claim shares some of them. */
  private static final int FULL = 3;

  private static final double LITTLE = 0.3;

  /** Below this score two statements have too little to do with each other. */
  private static final double ENOUGH = 1.6;

  /** How surely a statement of this kind answers something at all. */
  private static final Map<Relation, Double> BASE =
      Map.of(
          Relation.DENIES, 1.2,
          Relation.DISPUTES, 1.0,
          Relation.CONFIRMS, 0.6,
          Relation.QUALIFIES, 1.2,
          Relation.COUNTERS, 1.0,
          Relation.DECLINES, 1.9);

  private final AnswerWords words = new AnswerWords();

  /** The answers among {@code statements}, in the order of the answering statements. */
  public List<Answer> link(ParsedText text, List<Statement> statements, Cast cast) {
    if (statements.size() < 2) {
      return List.of();
    }
    Map<Integer, List<Mention>> heads = Profile.heads(text, cast);
    List<Profile> profiles = new ArrayList<>();
    Map<String, List<Statement>> inside = new HashMap<>();
    for (Statement statement : statements) {
      statement
          .within()
          .ifPresent(id -> inside.computeIfAbsent(id, i -> new ArrayList<>()).add(statement));
    }
    for (Statement statement : statements) {
      profiles.add(
          Profile.of(
              text,
              statement,
              profiles.size(),
              inside.getOrDefault(statement.id(), List.of()),
              heads,
              words));
    }
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(s -> byId.put(s.id(), s));
    Sides sides = new Sides(text.text(), cast);
    Rarity rarity = new Rarity(profiles);
    List<Answer> answers = new ArrayList<>();
    for (Profile profile : profiles) {
      Optional<Answer> reply = Exchanges.answer(text, profile, profiles);
      if (reply.isPresent()) {
        answers.add(reply.get());
      } else if (!isOwnWords(profile.statement(), byId) && Relations.mightAnswer(profile)) {
        best(profile, profiles, byId, sides, rarity).ifPresent(answers::add);
      }
    }
    return List.copyOf(answers);
  }

  private static Optional<Answer> best(
      Profile answer, List<Profile> all, Map<String, Statement> byId, Sides sides, Rarity rarity) {
    Optional<Answer> best = Optional.empty();
    double most = ENOUGH;
    int to = Math.min(all.size(), answer.order() + AFTER + 1);
    for (int i = Math.max(0, answer.order() - BEFORE); i < to; i++) {
      Profile claim = all.get(i);
      if (claim == answer || !isClaim(claim, byId) || !Relations.mayAnswer(answer, claim, sides)) {
        continue;
      }
      Pair pair = Pair.of(answer, claim, sides, rarity);
      Optional<Relation> relation = Relations.relation(pair, sides);
      if (relation.isEmpty()) {
        continue;
      }
      double score = score(pair, relation.get(), sides);
      if (score > most) {
        most = score;
        best =
            Optional.of(
                new Answer(
                    answer.statement().id(),
                    claim.statement().id(),
                    relation.get(),
                    confidence(score)));
      }
    }
    return best;
  }

  /** Whether it says something by itself: not {@code who was named}. */
  private static boolean isClaim(Profile profile, Map<String, Statement> byId) {
    return !isOwnWords(profile.statement(), byId) && !profile.told().isEmpty();
  }

  /** A clause of the speaker's own words ({@code "I deny that"}): these answer as a whole. */
  private static boolean isOwnWords(Statement statement, Map<String, Statement> byId) {
    return statement
        .within()
        .map(byId::get)
        .filter(outer -> outer.speaker().isPresent() && outer.speaker().equals(statement.speaker()))
        .isPresent();
  }

  /** From .5 at the least score that counts towards 1, in hundredths. */
  private static double confidence(double score) {
    return Math.round(100 * (1 - 0.5 * Math.exp((ENOUGH - score) / 3))) / 100.0;
  }

  private static double score(Pair pair, Relation relation, Sides sides) {
    Profile answer = pair.answer();
    Profile claim = pair.claim();
    Statement a = answer.statement();
    Statement c = claim.statement();
    double score = BASE.getOrDefault(relation, 0.0) + named(answer, c.act());
    if (a.speaker().isPresent()) {
      if (c.toward().contains(a.speaker().get())) {
        score += 1.6;
      } else if (pair.concerned()) {
        score += c.toward().isEmpty() ? 0.8 : 1.2;
      }
    }
    if (c.speaker().isPresent()) {
      if (sides.among(c.speaker().get(), a.toward())) {
        score += 1;
      } else if (sides.among(c.speaker().get(), answer.about())) {
        score += 0.7;
      }
    }
    score += Math.min(2.2, pair.shared());
    score += c.act() == Act.ACCUSE ? 0.5 : c.act() == Act.DENY ? -0.6 : 0;
    score += answer.shows(Sign.REPLY) && pair.inOrder() ? 0.5 : 0;
    if (c.within().filter(a.id()::equals).isPresent()) {
      // "rejected the claim by X that ...": what is denied stands in the denial itself
      score += 1;
    } else if (c.within().isPresent() && c.speaker().isEmpty()) {
      // words of nobody inside those of somebody: the one around them is meant
      score -= 1;
    }
    if (answer.told().size() >= FULL && pair.shared() < LITTLE && relation == Relation.DENIES) {
      // "denied that its troops had crossed the border": it tells itself what it denies
      score -= 1;
    }
    if (answer.points() && pair.inOrder()) {
      // "that explanation", "this": what was told right before
      int gap = answer.sentence() - claim.sentence();
      score += gap <= 1 ? JUST_TOLD : gap == 2 ? JUST_TOLD / 2 : -JUST_TOLD;
    }
    if (relation == Relation.DECLINES && !pair.concerned() && !answer.points()) {
      score -= 0.4;
    }
    boolean names = c.act() == Act.ACCUSE || named(answer, c.act()) > 0;
    int distance = answer.sentence() - claim.sentence();
    if (names && answer.pointsBack() && pair.inOrder() && distance <= NEAR) {
      // what it points to stands close before it
      score += POINTED - 0.2 * Math.min(5, answer.order() - claim.order() - 1);
    }
    return score - remoteness(answer, claim);
  }

  /** What distance costs; a claim told after its answer is seldom the one meant. */
  private static double remoteness(Profile answer, Profile claim) {
    int distance = answer.sentence() - claim.sentence();
    if (claim.order() > answer.order()) {
      return 1.1 - 0.15 * Math.min(0, distance);
    }
    return 0.25 * Math.min(distance, 12);
  }

  /** How well what the answer names fits the act of the claim. */
  private static double named(Profile answer, Act claim) {
    double best = 0;
    if (answer.shows(Sign.ACCUSATION)) {
      best = Math.max(best, claim == Act.ACCUSE ? 1.4 : -0.3);
    }
    if (answer.shows(Sign.CALL)) {
      best =
          Math.max(
              best, claim == Act.DEMAND || claim == Act.APPEAL || claim == Act.PROMISE ? 1.4 : 0);
    }
    if (answer.shows(Sign.THREAT)) {
      best = Math.max(best, claim == Act.THREATEN ? 1.4 : 0);
    }
    if (answer.shows(Sign.TELLING)) {
      best =
          Math.max(best, claim == Act.ACCUSE || claim == Act.ASSERT || claim == Act.EXPECT ? 1 : 0);
    }
    return best;
  }
}
