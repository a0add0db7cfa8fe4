package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.ADV;
import static org.sayso.model.PartOfSpeech.AUX;
import static org.sayso.model.PartOfSpeech.CCONJ;
import static org.sayso.model.PartOfSpeech.PUNCT;
import static org.sayso.model.PartOfSpeech.VERB;

import java.util.Set;
import org.sayso.model.NounPhrase;

/** Finds where content ends: a clause at another voice, a phrase with its attributes. */
final class ContentEnds {

  private static final Set<String> CLAUSE_ENDERS =
      Set.of(
          "after",
          "before",
          "during",
          "while",
          "amid",
          "until",
          "because",
          "although",
          "though",
          "despite",
          "following",
          "when",
          "whereas",
          "since");
  private static final Set<String> CONTRAST =
      Set.of("but", "while", "although", "though", "whereas", "yet");

  private final Words words;
  private final CueList cues;
  private final int to;

  /** Ends in a stretch of a sentence that ends before token {@code to}. */
  ContentEnds(Words words, CueList cues, int to) {
    this.words = words;
    this.cues = cues;
    this.to = to;
  }

  /**
   * Where a clause that begins at {@code from} ends: at the end of the sentence, or where another
   * voice sets in.
   */
  int clauseEnd(int from, VerbGroup group) {
    boolean relative =
        group.first() > 0
            && Words.RELATIVE.contains(words.lower(group.first() - 1))
            && group.first() >= 2
            && words.isComma(group.first() - 2);
    int depth = 0;
    for (int i = from; i < to; i++) {
      String word = words.token(i).word();
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")")) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (i > from + 1
          && words.isComma(i)
          && !words.inQuotes(i)
          && i + 1 < to
          && (relative && closesRelative(i, from) || anotherVoice(i + 1))) {
        return i;
      } else if (word.equals(";") && !words.inQuotes(i) && anotherVoice(i + 1)) {
        return i;
      } else if (i > from
          && words.token(i).is(CCONJ)
          && !words.inQuotes(i)
          && sameSpeakerGoesOn(i + 1)) {
        return words.isComma(i - 1) ? i - 1 : i;
      }
    }
    return trimmed(from, to);
  }

  /**
   * {@code Varga, who said the bridge was safe, resigned}: the comma is followed by the verb of the
   * main clause.
   */
  private boolean closesRelative(int comma, int from) {
    int at = words.skipAdverbs(comma + 1, to);
    return at < to && words.isVerbal(at) && !words.isIng(at) && words.hasFiniteVerb(from, comma);
  }

  /** Whether behind a comma somebody else, or the same speaker with a new cue, begins to speak. */
  private boolean anotherVoice(int from) {
    int at = from;
    if (at < to && words.is(at, "according")) {
      return true;
    }
    if (at < to && words.isIng(at) && words.token(at).is(VERB)) {
      return words.cue(at, cues) && !words.is(at, "including");
    }
    boolean contrast = at < to && CONTRAST.contains(words.lower(at));
    if (at < to && (words.token(at).is(CCONJ) || contrast)) {
      at++;
      int verb = words.skipAdverbs(at, to);
      if (verb < to && words.token(verb).is(VERB) && words.cue(verb, cues) && !words.isIng(verb)) {
        return true;
      }
      return contrast && cueAfterSubject(at);
    }
    return false;
  }

  /** {@code said A and denied B}: a finite cue verb right behind the conjunction. */
  private boolean sameSpeakerGoesOn(int from) {
    int verb = words.skipAdverbs(from, to);
    return verb + 1 < to
        && words.token(verb).is(VERB)
        && words.isParticiple(verb)
        && words.cue(verb, cues);
  }

  private boolean cueAfterSubject(int from) {
    int end = words.phraseWithTail(from, to);
    if (end == from) {
      return false;
    }
    int verb = end;
    while (verb < to && words.token(verb).is(AUX, ADV)) {
      verb++;
    }
    return verb < to && words.token(verb).is(VERB) && words.cue(verb, cues);
  }

  /** Where an object with its attributes ends. */
  int phraseEnd(int from) {
    int at = from;
    while (at < to) {
      if (words.inQuotes(at) || words.isQuoteMark(at)) {
        at++;
        continue;
      }
      if (words.token(at).is(PUNCT) && !words.isDash(at)) {
        boolean list = words.isComma(at) && at + 1 < to && isListItem(at + 1);
        if (!list) {
          break;
        }
      }
      if (at > from && CLAUSE_ENDERS.contains(words.lower(at))) {
        break;
      }
      if (at > from
          && words.token(at).is(CCONJ)
          && at + 1 < to
          && words.token(words.skipAdverbs(at + 1, to - 1)).is(VERB)
          && !words.isIng(at + 1)) {
        break;
      }
      at++;
    }
    return trimmed(from, Math.max(from + 1, at));
  }

  private boolean isListItem(int from) {
    NounPhrase phrase = words.phraseStarting(from);
    int end = phrase == null ? from : phrase.end();
    return phrase != null
        && end < to
        && (words.isComma(end) || words.token(end).is(CCONJ))
        && !words.isVerbal(end);
  }

  /** Without the closing stop and what stands behind it. */
  private int trimmed(int from, int end) {
    int at = end;
    boolean inside = words.inQuotes(from); // a content within somebody's quoted words
    while (at > from + 1
        && words.token(at - 1).is(PUNCT)
        && !words.closesQuote(at - 1)
        && (inside || !words.inQuotes(at - 1))
        && !words.is(at - 1, ")")) {
      at--;
    }
    return at;
  }
}
