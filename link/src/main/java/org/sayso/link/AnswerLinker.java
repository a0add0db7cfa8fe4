package org.sayso.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Answer;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.Relation;
import org.sayso.model.Statement;

/**
 * Finds within one document which statement answers which.
 *
 * <p>What an answer names ("the accusation that"), who is blamed and who speaks, and the words both
 * share say what it answers; a side answers for its own. A claim usually comes first, but a denial
 * may be told before what it denies. Each statement answers at most one other. Thread-safe; keeps
 * no state between calls.
 */
public final class AnswerLinker {

  /** How many statements before and after an answer are looked at. */
  private static final int BEFORE = 60;

  private static final int AFTER = 6;

  /** Below this score two statements have too little to do with each other. */
  private static final double ENOUGH = 2.0;

  private final AnswerWords words = new AnswerWords();

  /** The answers among {@code statements}, in the order of the answering statements. */
  public List<Answer> link(ParsedText text, List<Statement> statements, Cast cast) {
    if (statements.size() < 2) {
      return List.of();
    }
    Map<Integer, List<Mention>> heads = Profile.heads(text, cast);
    List<Profile> profiles = new ArrayList<>();
    for (Statement statement : statements) {
      profiles.add(Profile.of(text, statement, profiles.size(), heads, words));
    }
    Sides sides = new Sides(cast);
    Rarity rarity = new Rarity(profiles);
    List<Answer> answers = new ArrayList<>();
    for (Profile profile : profiles) {
      best(profile, profiles, sides, rarity).ifPresent(answers::add);
    }
    return List.copyOf(answers);
  }

  private static Optional<Answer> best(
      Profile answer, List<Profile> all, Sides sides, Rarity rarity) {
    Optional<Answer> best = Optional.empty();
    double most = ENOUGH;
    int to = Math.min(all.size(), answer.order() + AFTER + 1);
    for (int i = Math.max(0, answer.order() - BEFORE); i < to; i++) {
      Profile claim = all.get(i);
      if (claim == answer || !mayAnswer(answer, claim, sides)) {
        continue;
      }
      Optional<Relation> relation = relation(answer, claim, sides, rarity);
      if (relation.isEmpty()) {
        continue;
      }
      double score = score(answer, claim, relation.get(), sides, rarity);
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

  /** From .5 at the least score that counts towards 1, in hundredths. */
  private static double confidence(double score) {
    return Math.round(100 * (1 - 0.5 * Math.exp((ENOUGH - score) / 3))) / 100.0;
  }

  /** Nobody answers oneself, and a denial is answered by nothing here. */
  private static boolean mayAnswer(Profile answer, Profile claim, Sides sides) {
    Statement a = answer.statement();
    Statement c = claim.statement();
    if (a.speaker().isPresent() && a.speaker().equals(c.speaker())) {
      return false;
    }
    boolean insideAnswer = c.within().filter(a.id()::equals).isPresent();
    // "the minister said that X denied it": who relays an answer does not make the claim
    if (a.within().filter(c.id()::equals).isPresent()) {
      return false;
    }
    boolean oneSide =
        a.speaker().isPresent()
            && c.speaker().isPresent()
            && sides.same(a.speaker().get(), c.speaker().get());
    boolean quarrel =
        c.toward().stream().anyMatch(id -> a.speaker().filter(id::equals).isPresent());
    return (!oneSide || quarrel || insideAnswer) && c.act() != Act.DENY && c.act() != Act.PRAISE;
  }

  private static Optional<Relation> relation(
      Profile answer, Profile claim, Sides sides, Rarity rarity) {
    Act act = answer.statement().act();
    if (answer.shows(AnswerWords.Kind.DECLINE)) {
      return Optional.of(Relation.DECLINES);
    }
    if (act == Act.DENY) {
      boolean doubts = answer.shows(AnswerWords.Kind.DOUBT);
      return Optional.of(doubts ? Relation.DISPUTES : Relation.DENIES);
    }
    if (answer.shows(AnswerWords.Kind.QUALIFY) && claim.order() < answer.order()) {
      return Optional.of(Relation.QUALIFIES);
    }
    if (act == Act.ADMIT || answer.shows(AnswerWords.Kind.CONFIRM)) {
      return Optional.of(
          answer.shows(AnswerWords.Kind.DOUBT) ? Relation.DISPUTES : Relation.CONFIRMS);
    }
    if (answer.shows(AnswerWords.Kind.DOUBT)) {
      return Optional.of(Relation.DISPUTES);
    }
    if (act == Act.ACCUSE
        && claim.statement().act() == Act.ACCUSE
        && claim.order() < answer.order()) {
      return isCounter(answer, claim, sides) ? Optional.of(Relation.COUNTERS) : Optional.empty();
    }
    // said the other way round by the side it was said of: contradicted without a word of denial
    boolean flipped = answer.negated() != claim.negated() && rarity.shared(answer, claim) > 1.2;
    boolean concerned =
        answer.statement().speaker().filter(s -> sides.among(s, blamed(claim))).isPresent();
    return flipped && concerned && act == Act.ASSERT && claim.order() < answer.order()
        ? Optional.of(Relation.DISPUTES)
        : Optional.empty();
  }

  /** Whether each accuses the side of the other. */
  private static boolean isCounter(Profile answer, Profile claim, Sides sides) {
    Optional<String> accuser = claim.statement().speaker();
    Optional<String> accused = answer.statement().speaker();
    return accuser.isPresent()
        && accused.isPresent()
        && sides.among(accuser.get(), answer.statement().toward())
        && sides.among(accused.get(), claim.statement().toward());
  }

  private static Set<String> blamed(Profile claim) {
    Set<String> blamed = new HashSet<>(claim.statement().toward());
    if (blamed.isEmpty()) {
      blamed.addAll(claim.about());
    }
    return blamed;
  }

  private static double score(
      Profile answer, Profile claim, Relation relation, Sides sides, Rarity rarity) {
    Statement a = answer.statement();
    Statement c = claim.statement();
    double score = named(answer, c.act());
    if (a.speaker().isPresent()) {
      String speaker = a.speaker().get();
      if (c.toward().contains(speaker)) {
        score += 2;
      } else if (sides.among(speaker, blamed(claim))) {
        score += c.toward().isEmpty() ? 1 : 1.6;
      }
    }
    if (c.speaker().isPresent()) {
      if (sides.among(c.speaker().get(), a.toward())) {
        score += 1.2;
      } else if (sides.among(c.speaker().get(), answer.about())) {
        score += 0.8;
      }
    }
    score += Math.min(2.2, rarity.shared(answer, claim));
    score += c.act() == Act.ACCUSE ? 0.6 : 0;
    score += relation == Relation.COUNTERS ? 1 : 0;
    score += relation == Relation.DECLINES && a.speaker().isPresent() ? 0.4 : 0;
    score += answer.shows(AnswerWords.Kind.REPLY) && claim.order() < answer.order() ? 0.7 : 0;
    if (c.within().filter(a.id()::equals).isPresent()) {
      // "rejected the claim by X that ...": what is denied stands in the denial itself
      score += 1;
    }
    int distance = answer.sentence() - claim.sentence();
    score += distance == 0 || distance == 1 ? 0.5 : 0;
    score -= distance < 0 ? 0.6 - 0.15 * distance : 0.06 * Math.min(distance, 20);
    return score;
  }

  /** How well what the answer names fits the act of the claim. */
  private static double named(Profile answer, Act claim) {
    double best = 0;
    if (answer.shows(AnswerWords.Kind.ACCUSATION)) {
      best = Math.max(best, claim == Act.ACCUSE ? 1.4 : -0.3);
    }
    if (answer.shows(AnswerWords.Kind.CALL)) {
      best =
          Math.max(
              best, claim == Act.DEMAND || claim == Act.APPEAL || claim == Act.PROMISE ? 1.4 : 0);
    }
    if (answer.shows(AnswerWords.Kind.THREAT)) {
      best = Math.max(best, claim == Act.THREATEN ? 1.4 : 0);
    }
    if (answer.shows(AnswerWords.Kind.TELLING)) {
      best =
          Math.max(best, claim == Act.ACCUSE || claim == Act.ASSERT || claim == Act.EXPECT ? 1 : 0);
    }
    return best;
  }

  /** How rare the words are that two statements share. */
  private static final class Rarity {

    private final Map<String, Integer> counts = new HashMap<>();
    private final int statements;

    Rarity(List<Profile> profiles) {
      statements = profiles.size();
      for (Profile profile : profiles) {
        profile.told().forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }

    /** Sum over the shared words of how rare each is in the document; each counts at most .8. */
    double shared(Profile a, Profile b) {
      Profile small = a.told().size() <= b.told().size() ? a : b;
      Profile large = small == a ? b : a;
      double sum = 0;
      for (String word : small.told()) {
        if (large.told().contains(word)) {
          double share = (double) counts.getOrDefault(word, 1) / (statements + 4);
          sum += Math.min(0.8, Math.max(0.15, -0.55 * Math.log(share)));
        }
      }
      return sum;
    }
  }
}
