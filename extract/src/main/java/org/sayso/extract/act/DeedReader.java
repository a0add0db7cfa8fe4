package org.sayso.extract.act;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extract.act.ContentReader.Finding;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Patterns;
import org.sayso.extract.rules.RuleFile;
import org.sayso.extract.rules.TokenPattern;
import org.sayso.model.Act;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/** What telling of a deed does, by whose deed it is, when, and whether it is denied. */
final class DeedReader {

  private enum Kind {
    HARM,
    WELCOME
  }

  private static final Set<String> ANYBODY =
      Set.of("you", "one", "people", "everybody", "everyone", "somebody", "someone");

  private final Patterns<Kind> deeds;

  /** Verbs of telling and thinking; true where doing it is a deed. */
  private final Map<String, Boolean> tellers;

  DeedReader(Map<String, Boolean> tellers) {
    this.tellers = Map.copyOf(tellers);
    Patterns.Builder<Kind> harm = new Patterns.Builder<>();
    for (RuleFile.Row row : RuleFile.read(DeedReader.class, "deeds.tsv").rows()) {
      harm.add(TokenPattern.of(row.required("words"), Map.of()), row.constant("kind", Kind.class));
    }
    deeds = harm.build();
  }

  /** The act of the verb at {@code i}; null if its clause only states. */
  @Nullable Finding read(ParsedText text, OwnSide sides, int i, int from, int to) {
    if (!text.token(i).is(PartOfSpeech.VERB)) {
      return null;
    }
    Clause clause = Clause.of(text, i, from);
    Optional<Kind> kind = deeds.longest(text.tokens(), i, to).map(Patterns.Match::value);
    OptionalInt doer = clause.passive() ? agent(text, i, to) : clause.subject();
    OwnSide.Side side = doer.isPresent() ? sides.of(doer.getAsInt()) : OwnSide.Side.NOBODY;
    boolean harm = kind.filter(Kind.HARM::equals).isPresent();
    boolean over = clause.time() == Clause.Time.PAST || clause.time() == Clause.Time.PRESENT;
    Act act =
        switch (clause.time()) {
          case DUE -> due(text, sides, clause);
          case FUTURE, WOULD ->
              isMain(text, clause, from) ? announced(side, kind, clause) : Act.ASSERT;
          case POSSIBLE ->
              isMain(text, clause, from) && isForecast(text, clause) ? Act.EXPECT : Act.ASSERT;
          case INFINITIVE ->
              harm && side == OwnSide.Side.OTHER && !clause.negated() && isIntent(text, clause)
                  ? Act.ACCUSE
                  : Act.ASSERT;
          case PAST, PRESENT -> Act.ASSERT;
        };
    if (over
        && clause.negated()
        && (harm || isMain(text, clause, from))
        && isOwnDenial(text, clause, side, harm, sides)) {
      act = Act.DENY;
    } else if (over && harm && !clause.negated() && side == OwnSide.Side.OTHER) {
      act = Act.ACCUSE;
    }
    return act == Act.ASSERT
        ? null
        : new Finding(act, doer.isPresent() ? doer : clause.subject(), i);
  }

  /** What {@code must} and {@code should} make of a clause. */
  private static Act due(ParsedText text, OwnSide sides, Clause clause) {
    if (clause.subject().isEmpty()
        || sides.of(clause.subject().getAsInt()) != OwnSide.Side.OTHER
        || ANYBODY.contains(text.token(clause.subject().getAsInt()).lower())) {
      return Act.ASSERT;
    }
    for (int i = clause.start(); i < clause.verb(); i++) {
      if (text.token(i).lower().equals("must")) {
        return Act.DEMAND;
      }
    }
    return Act.APPEAL;
  }

  /** Whether no verb of the sentence comes before: then its clause is what is said. */
  private static boolean isMain(ParsedText text, Clause clause, int from) {
    for (int i = clause.start() - 1; i >= from; i--) {
      if (text.token(i).is(PartOfSpeech.VERB, PartOfSpeech.AUX)) {
        return false;
      }
    }
    return true;
  }

  /** {@code may}, {@code might} and {@code could} look ahead; {@code can} tells an ability. */
  private static boolean isForecast(ParsedText text, Clause clause) {
    for (int i = clause.start(); i < clause.verb(); i++) {
      if (text.token(i).lower().startsWith("ca")) {
        return false;
      }
    }
    return true;
  }

  private static Act announced(OwnSide.Side side, Optional<Kind> kind, Clause clause) {
    if (side != OwnSide.Side.OWN) {
      return Act.EXPECT;
    }
    if (clause.negated()) {
      // "we will not attack" promises, "I will not comment" refuses
      return kind.filter(Kind.HARM::equals).isPresent() ? Act.PROMISE : Act.DENY;
    }
    if (kind.isEmpty()) {
      return Act.EXPECT;
    }
    return kind.get() == Kind.HARM ? Act.THREATEN : Act.PROMISE;
  }

  /** {@code planned to attack}: an intention told of another is an accusation too. */
  private static boolean isIntent(ParsedText text, Clause clause) {
    if (clause.start() == 0) {
      return false;
    }
    return switch (text.token(clause.start() - 1).lemma()) {
      case "try",
          "attempt",
          "plan",
          "intend",
          "prepare",
          "seek",
          "continue",
          "begin",
          "start",
          "conspire",
          "plot",
          "want" ->
          true;
      default -> false;
    };
  }

  /**
   * {@code we did not fire}, {@code no aircraft left our territory}: a deed in the past that the
   * speaker's side did not do. Not {@code we do not want war}, which denies no deed.
   */
  private boolean isOwnDenial(
      ParsedText text, Clause clause, OwnSide.Side side, boolean harm, OwnSide sides) {
    Token verb = text.token(clause.verb());
    if (!tellers.getOrDefault(verb.lemma(), true) && !harm) {
      return false;
    }
    if (side == OwnSide.Side.OWN) {
      return harm || clause.time() == Clause.Time.PAST;
    }
    if (clause.subject().isEmpty() || clause.time() != Clause.Time.PAST) {
      return false;
    }
    // "no aircraft left our territory": a thing of ours tells whose denial it is
    int end = Math.min(text.tokens().size(), clause.verb() + 6);
    for (int i = clause.verb() + 1; i < end && !text.token(i).is(PartOfSpeech.PUNCT); i++) {
      if (text.token(i).is(PartOfSpeech.PRON, PartOfSpeech.DET)
          && sides.of(i) == OwnSide.Side.OWN) {
        return true;
      }
    }
    return false;
  }

  /** The head of the phrase after {@code by}, within a few tokens of a passive verb. */
  private static OptionalInt agent(ParsedText text, int verb, int to) {
    for (int i = verb + 1; i < Math.min(to, verb + 8); i++) {
      if (text.token(i).lower().equals("by") && i + 1 < to) {
        return Clause.phrase(text, i + 1)
            .map(p -> OptionalInt.of(p.head()))
            .orElse(OptionalInt.empty());
      }
      if (text.token(i).is(PartOfSpeech.VERB)) {
        break;
      }
    }
    return OptionalInt.empty();
  }
}
