package org.sayso.language;

import static org.sayso.model.PartOfSpeech.ADJ;
import static org.sayso.model.PartOfSpeech.ADV;
import static org.sayso.model.PartOfSpeech.CCONJ;
import static org.sayso.model.PartOfSpeech.DET;
import static org.sayso.model.PartOfSpeech.NOUN;
import static org.sayso.model.PartOfSpeech.NUM;
import static org.sayso.model.PartOfSpeech.PART;
import static org.sayso.model.PartOfSpeech.PRON;
import static org.sayso.model.PartOfSpeech.PROPN;
import static org.sayso.model.PartOfSpeech.PUNCT;
import static org.sayso.model.PartOfSpeech.SYM;
import static org.sayso.model.PartOfSpeech.VERB;
import static org.sayso.model.PartOfSpeech.X;

import java.util.List;
import java.util.Set;
import org.sayso.model.NounPhrase;
import org.sayso.model.Sentence;
import org.sayso.model.Token;

/**
 * Finds base noun phrases from parts of speech: {@code [two senior officials] in [the foreign
 * ministry]}.
 *
 * <p>A possessive joins two phrases into one ({@code [Nordland's general staff]}), and so do names
 * with a small word inside ({@code [Ministry of Defence]} stays two, {@code [Ursula von der Leyen]}
 * is one). Thread-safe.
 */
final class NounPhraseChunker {

  private static final Set<String> POSSESSIVE_PRONOUNS =
      Set.of("my", "your", "his", "her", "its", "our", "their", "whose");
  private static final Set<String> DETERMINER_PRONOUNS =
      Set.of(
          "this", "that", "these", "those", "some", "many", "few", "several", "most", "all", "both",
          "one", "another", "each", "any", "no", "such", "other", "others", "more", "less", "none",
          "either", "neither");

  private NounPhraseChunker() {}

  /** Adds the phrases of one sentence to {@code found}. */
  static void chunk(List<Token> tokens, Sentence sentence, List<NounPhrase> found) {
    int at = sentence.first();
    while (at < sentence.end()) {
      int end = phrase(tokens, at, sentence.end());
      if (end > at) {
        int head = head(tokens, at, end);
        found.add(new NounPhrase(at, end, head));
        at = end;
      } else {
        at++;
      }
    }
  }

  /** End of the phrase that begins at {@code from}; {@code from} itself if none does. */
  private static int phrase(List<Token> tokens, int from, int limit) {
    Token first = tokens.get(from);
    if (first.is(PRON)
        && !POSSESSIVE_PRONOUNS.contains(first.lower())
        && !DETERMINER_PRONOUNS.contains(first.lower())) {
      return from + 1;
    }
    int at = from;
    int lastNominal = -1;
    while (at < limit) {
      Token token = tokens.get(at);
      boolean opens = at == from && token.is(PRON) && DETERMINER_PRONOUNS.contains(token.lower());
      if (token.is(NOUN, PROPN, NUM, X, SYM) || opens) {
        if (token.is(NOUN, PROPN, NUM) || opens) {
          lastNominal = at;
        }
        at++;
      } else if (isPossessiveMark(token) && lastNominal == at - 1 && at > from) {
        at++;
      } else if (token.is(ADJ)
          || token.is(DET) && (at == from || lastNominal < 0 || endsPossessive(tokens, at))) {
        if (token.is(DET) && lastNominal >= 0 && !endsPossessive(tokens, at)) {
          break;
        }
        at++;
      } else if (at == from && token.is(PRON) && POSSESSIVE_PRONOUNS.contains(token.lower())) {
        at++;
      } else if (inner(tokens, at, from, limit, lastNominal)) {
        at++;
      } else {
        break;
      }
    }
    if (lastNominal < 0) {
      return tokens.get(from).is(DET)
              && at == from + 1
              && DETERMINER_PRONOUNS.contains(tokens.get(from).lower())
          ? from + 1
          : from;
    }
    return lastNominal + 1;
  }

  /** Words that may stand inside a phrase but not begin or end it. */
  private static boolean inner(List<Token> tokens, int at, int from, int limit, int lastNominal) {
    if (at == from || at + 1 >= limit) {
      return false;
    }
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    Token after = tokens.get(at + 1);
    if (token.is(ADV)) {
      return lastNominal < 0 && after.is(ADJ, VERB);
    }
    if (token.is(VERB)) {
      return lastNominal < 0
          && !token.lower().equals(token.lemma())
          && before.is(DET, ADJ, ADV, NUM, PRON)
          && after.is(NOUN, PROPN, ADJ);
    }
    if (token.is(CCONJ)) {
      return token.lower().equals("and") && before.is(ADJ) && after.is(ADJ) && lastNominal < 0;
    }
    if (token.is(PUNCT)) {
      boolean hyphen = token.word().equals("-") || token.word().equals("/");
      boolean list = token.word().equals(",") && before.is(ADJ) && after.is(ADJ) && lastNominal < 0;
      return hyphen && before.end() == token.start() && token.end() == after.start() || list;
    }
    return false;
  }

  private static boolean isPossessiveMark(Token token) {
    return token.is(PART)
        && (token.lower().equals("'s")
            || token.lower().equals("’s")
            || token.lower().equals("'")
            || token.lower().equals("’"));
  }

  private static boolean endsPossessive(List<Token> tokens, int at) {
    return at > 0 && isPossessiveMark(tokens.get(at - 1));
  }

  private static int head(List<Token> tokens, int from, int end) {
    int head = end - 1;
    while (head > from && tokens.get(head).is(NUM) && tokens.get(head - 1).is(NOUN)) {
      head--;
    }
    return head;
  }
}
