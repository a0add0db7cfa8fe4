package org.sayso.extract.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** What a cue says its statement does, with its complements, negation and hedges. */
final class CueReader {

  /**
   * A cue as read.
   *
   * @param act the cue's act; empty if the content decides
   * @param unless acts of the content that win over it
   * @param head index of the token that carries the cue's meaning
   * @param end index after the last token of the cue's pattern
   */
  record Reading(Optional<Act> act, Set<Act> unless, int head, int end) {}

  private record Rule(Optional<Act> act, Optional<Act> negated, Set<Act> unless) {}

  /** How far before a cue its hedge may stand: {@code stopped short of openly accusing}. */
  private static final int HEDGE_REACH = 5;

  private final Patterns<Rule> cues;
  private final Patterns<Boolean> hedges;

  CueReader() {
    Patterns.Builder<Rule> rules = new Patterns.Builder<>();
    for (RuleFile.Row row : RuleFile.read(CueReader.class, "cues.tsv").rows()) {
      Set<Act> unless = EnumSet.noneOf(Act.class);
      row.list("unless").forEach(name -> unless.add(Act.valueOf(name)));
      rules.add(
          TokenPattern.of(row.required("cue"), Map.of()),
          new Rule(act(row, "act"), act(row, "not"), unless));
    }
    cues = rules.build();
    Patterns.Builder<Boolean> held = new Patterns.Builder<>();
    for (RuleFile.Row row : RuleFile.read(CueReader.class, "hedges.tsv").rows()) {
      held.add(TokenPattern.of(row.required("words"), Map.of()), true);
    }
    hedges = held.build();
  }

  private static Optional<Act> act(RuleFile.Row row, String column) {
    return row.get(column).equals("CONTENT")
        ? Optional.empty()
        : Optional.of(row.constant(column, Act.class));
  }

  /** Reads the cue of {@code attribution}; empty if it has none or it is in no rule. */
  Optional<Reading> read(ParsedText text, Attribution attribution) {
    Reading best = null;
    int longest = 0;
    for (Span piece : attribution.cue()) {
      for (int i = text.tokenAt(piece.start());
          i < text.tokens().size() && text.token(i).start() < piece.end();
          i++) {
        Token token = text.token(i);
        if (token.is(PartOfSpeech.PUNCT, PartOfSpeech.DET, PartOfSpeech.ADP)) {
          continue;
        }
        Sentence sentence = text.sentences().get(text.sentenceOf(i));
        Optional<Patterns.Match<Rule>> match = cues.longest(text.tokens(), i, sentence.end());
        // of two cue words the longer rule wins, and then the first: "rejected and denied"
        if (match.isPresent() && match.get().end() - i > longest && !onlyHedges(text, i, piece)) {
          longest = match.get().end() - i;
          best = reading(text, match.get(), i, sentence);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether the word holds back a cue word after it: {@code refused} in {@code refused to admit}.
   */
  private boolean onlyHedges(ParsedText text, int at, Span piece) {
    Optional<Patterns.Match<Boolean>> hedge =
        hedges.longest(text.tokens(), at, text.tokens().size());
    if (hedge.isEmpty() || hedge.get().end() >= text.tokens().size()) {
      return false;
    }
    Token next = text.token(hedge.get().end());
    return piece.contains(next.span())
        && cues.longest(text.tokens(), hedge.get().end(), text.tokens().size()).isPresent();
  }

  private Reading reading(ParsedText text, Patterns.Match<Rule> match, int at, Sentence sentence) {
    Rule rule = match.value();
    boolean held = isHeldBack(text, at, sentence.first());
    Optional<Act> act = held ? rule.negated : rule.act;
    return new Reading(act, held ? Set.of() : rule.unless, at, match.end());
  }

  private boolean isHeldBack(ParsedText text, int cue, int from) {
    List<Token> tokens = text.tokens();
    for (int i = Math.max(from, cue - HEDGE_REACH); i < cue; i++) {
      Optional<Patterns.Match<Boolean>> hedge = hedges.longest(tokens, i, cue);
      if (hedge.isPresent() && reaches(text, hedge.get().end(), cue)) {
        return true;
      }
    }
    if (!text.token(cue).is(PartOfSpeech.VERB)) {
      return cue > from && text.token(cue - 1).lower().equals("no");
    }
    Clause clause = Clause.of(text, cue, from);
    boolean negated = clause.negated();
    // "did not hesitate to accuse" holds nothing back
    return negated
        && !(clause.start() > from && text.token(clause.start() - 1).lemma().equals("hesitate"));
  }

  /** Whether only adverbs and verb parts stand between a hedge and the cue. */
  private static boolean reaches(ParsedText text, int from, int cue) {
    for (int i = from; i < cue; i++) {
      if (!text.token(i)
              .is(PartOfSpeech.ADV, PartOfSpeech.AUX, PartOfSpeech.PART, PartOfSpeech.CCONJ)
          && !text.token(i).lemma().equals("confirm")) {
        return false;
      }
    }
    return true;
  }
}
