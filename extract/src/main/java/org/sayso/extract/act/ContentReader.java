package org.sayso.extract.act;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Patterns;
import org.sayso.extract.rules.RuleFile;
import org.sayso.extract.rules.TokenPattern;
import org.sayso.model.Act;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** What words attributed do by themselves, when the cue does not say. */
final class ContentReader {

  /**
   * An act found in content.
   *
   * @param act what the words do
   * @param subject whose deed it is, if found: the accused, the one who must
   * @param at index of the token that tells of the act
   */
  record Finding(Act act, OptionalInt subject, int at) {}

  private enum Who {
    OWN,
    OTHER,
    ANY,
    COMMAND
  }

  private record Phrase(Who who, Act act, Optional<Act> negated, boolean saysNo) {}

  private enum Kind {
    HARM,
    WELCOME
  }

  /** Of two findings in one sentence the one of the earlier act wins. */
  private static final List<Act> RANK =
      List.of(
          Act.DENY,
          Act.ADMIT,
          Act.THREATEN,
          Act.ACCUSE,
          Act.DEMAND,
          Act.APPEAL,
          Act.PRAISE,
          Act.PROMISE,
          Act.EXPECT);

  private static final Set<String> NEGATIONS =
      Set.of("not ", "no ", "never ", "nothing ", "without ");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
  private static final Set<String> ANYBODY =
      Set.of("you", "one", "people", "everybody", "everyone", "somebody", "someone");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "when", "before");

  private final Patterns<Phrase> phrases;
  private final Patterns<Kind> deeds;
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> tellers;

  ContentReader() {
    Patterns.Builder<Phrase> read = new Patterns.Builder<>();
    for (RuleFile.Row row : RuleFile.read(ContentReader.class, "content.tsv").rows()) {
      Optional<Act> negated =
          row.get("negated").isEmpty()
              ? Optional.empty()
              : Optional.of(row.constant("negated", Act.class));
      read.add(
          TokenPattern.of(row.required("words"), Map.of()),
          new Phrase(
              row.constant("who", Who.class),
              row.constant("act", Act.class),
              negated,
              NEGATIONS.stream().anyMatch((row.required("words") + " ")::contains)));
    }
    phrases = read.build();
    Patterns.Builder<Kind> harm = new Patterns.Builder<>();
    for (RuleFile.Row row : RuleFile.read(ContentReader.class, "deeds.tsv").rows()) {
      harm.add(TokenPattern.of(row.required("words"), Map.of()), row.constant("kind", Kind.class));
    }
    deeds = harm.build();
    RuleFile.read(ContentReader.class, "nobody.tsv")
        .rows()
        .forEach(r -> nobody.add(r.required("word")));
    tellers = new HashSet<>();
    RuleFile.read(ContentReader.class, "tellers.tsv")
        .rows()
        .forEach(r -> tellers.add(r.required("lemma")));
  }

  /** The weightiest act of the first sentence that has one; empty if the words only state. */
  Optional<Finding> read(ParsedText text, Attribution attribution) {
    OwnSide sides = new OwnSide(text, attribution, nobody);
    Finding best = null;
    int sentence = -1;
    for (Span piece : attribution.content()) {
      int i = text.tokenAt(piece.start());
      while (i < text.tokens().size() && text.token(i).start() < piece.end()) {
        int at = text.sentenceOf(i);
        if (at != sentence && best != null) {
          return Optional.of(best);
        }
        sentence = at;
        int end = Math.min(text.sentences().get(at).end(), text.tokenAt(piece.end()));
        end = Math.max(end, i + 1);
        if (!isQuestion(text, at)) {
          best = weightier(best, read(text, sides, i, end));
        }
        i = end;
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Finding weightier(@Nullable Finding a, @Nullable Finding b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return RANK.indexOf(b.act) < RANK.indexOf(a.act) ? b : a;
  }

  private @Nullable Finding read(ParsedText text, OwnSide sides, int from, int to) {
    Finding best = null;
    boolean condition = false;
    for (int i = from; i < to; i++) {
      Token token = text.token(i);
      if (token.lower().equals(",")) {
        condition = false;
      } else if (CONDITIONS.contains(token.lower())) {
        condition = true;
      }
      if (isTold(text, sides, i, from)) {
        break;
      }
      if (token.is(PartOfSpeech.PUNCT)) {
        continue;
      }
      Finding phrase = phrase(text, sides, i, from, to);
      Finding deed = deed(text, sides, i, from, to);
      Finding found = weightier(phrase, deed);
      if (found != null && found.act != Act.ASSERT && !(condition && isDeed(found.act))) {
        best = weightier(best, found);
      }
    }
    return best;
  }

  private static boolean isQuestion(ParsedText text, int sentence) {
    Sentence asked = text.sentences().get(sentence);
    for (int i = asked.end() - 1; i >= Math.max(asked.first(), asked.end() - 3); i--) {
      if (text.token(i).lower().equals("?")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeed(Act act) {
    return act == Act.ACCUSE || act == Act.ADMIT;
  }

  /** A verb of telling whose subject is somebody else: what follows is that one's word. */
  private boolean isTold(ParsedText text, OwnSide sides, int i, int from) {
    Token token = text.token(i);
    if (!token.is(PartOfSpeech.VERB) || !tellers.contains(token.lemma())) {
      return false;
    }
    Clause clause = Clause.of(text, i, from);
    return clause.subject().isPresent()
        && sides.of(clause.subject().getAsInt()) == OwnSide.Side.OTHER;
  }

  private @Nullable Finding phrase(ParsedText text, OwnSide sides, int i, int from, int to) {
    Optional<Patterns.Match<Phrase>> match = phrases.longest(text.tokens(), i, to);
    if (match.isEmpty()) {
      return null;
    }
    Phrase phrase = match.get().value();
    boolean negated = isNegatedBefore(text, i, from);
    for (int j = i; j < match.get().end() && !phrase.saysNo; j++) {
      negated |= NOT.contains(text.token(j).lower());
    }
    if (phrase.who == Who.COMMAND) {
      return isCommand(text, i, from) && !negated
          ? new Finding(phrase.act, OptionalInt.empty(), i)
          : null;
    }
    OptionalInt subject = OptionalInt.empty();
    if (text.token(i).is(PartOfSpeech.VERB, PartOfSpeech.AUX)) {
      Clause clause = Clause.of(text, i, from);
      negated |= clause.negated();
      subject = clause.subject();
    }
    if (phrase.who != Who.ANY) {
      OwnSide.Side side =
          subject.isPresent() ? sides.of(subject.getAsInt()) : beside(text, sides, i, from);
      if (!side.name().equals(phrase.who.name())) {
        return null;
      }
    }
    Optional<Act> act = negated ? phrase.negated : Optional.of(phrase.act);
    if (act.isEmpty()) {
      return null;
    }
    return new Finding(act.get(), subject, i);
  }

  /** For adjectives and adverbs: whose the nearest subject before is. */
  private static OwnSide.Side beside(ParsedText text, OwnSide sides, int i, int from) {
    for (int j = i; j >= Math.max(from, i - 12); j--) {
      if (text.token(j).is(PartOfSpeech.VERB, PartOfSpeech.AUX)) {
        OptionalInt subject = Clause.of(text, j, from).subject();
        if (subject.isPresent()) {
          return sides.of(subject.getAsInt());
        }
      }
    }
    return OwnSide.Side.NOBODY;
  }

  private static boolean isNegatedBefore(ParsedText text, int i, int from) {
    for (int j = i - 1; j >= Math.max(from, i - 3); j--) {
      String word = text.token(j).lower();
      if (word.equals("not") || word.equals("n't") || word.equals("n’t") || word.equals("never")) {
        return true;
      }
      if (text.token(j).is(PartOfSpeech.PUNCT, PartOfSpeech.NOUN, PartOfSpeech.PROPN)) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Finding deed(ParsedText text, OwnSide sides, int i, int from, int to) {
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
    if (side != OwnSide.Side.OWN || kind.isEmpty()) {
      return Act.EXPECT;
    }
    if (clause.negated()) {
      return kind.get() == Kind.HARM ? Act.PROMISE : Act.DENY;
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
    if (tellers.contains(verb.lemma()) && !harm) {
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

  /** {@code "Stop the fight."}: a bare verb that opens a quoted sentence. */
  private static boolean isCommand(ParsedText text, int i, int from) {
    Token token = text.token(i);
    Sentence sentence = text.sentences().get(text.sentenceOf(i));
    boolean opens =
        i == from
            || i == sentence.first()
            || i == sentence.first() + 1 && text.token(i - 1).is(PartOfSpeech.PUNCT);
    return opens
        && token.lower().equals(token.lemma())
        && Character.isUpperCase(token.word().charAt(0))
        && text.quotationAt(token.start()).isPresent();
  }
}
