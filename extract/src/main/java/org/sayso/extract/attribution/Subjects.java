package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.ADJ;
import static org.sayso.model.PartOfSpeech.ADP;
import static org.sayso.model.PartOfSpeech.ADV;
import static org.sayso.model.PartOfSpeech.AUX;
import static org.sayso.model.PartOfSpeech.CCONJ;
import static org.sayso.model.PartOfSpeech.NOUN;
import static org.sayso.model.PartOfSpeech.PROPN;
import static org.sayso.model.PartOfSpeech.PUNCT;
import static org.sayso.model.PartOfSpeech.SCONJ;
import static org.sayso.model.PartOfSpeech.VERB;

import java.util.Optional;
import java.util.Set;
import org.sayso.model.NounPhrase;

/**
 * Finds the subject of a verb group: the noun phrase with its attributes and appositions, or the
 * relative pronoun.
 */
final class Subjects {

  private static final int APPOSITION_REACH = 40;
  private static final int CLIMB_REACH = 60;
  private static final Set<String> EXPLETIVE = Set.of("it", "there");

  private final Words words;
  private final CueList cues;
  private final int from;

  /** Subjects in the stretch of a sentence that begins at token {@code from}. */
  Subjects(Words words, CueList cues, int from) {
    this.words = words;
    this.cues = cues;
    this.from = from;
  }

  /** The subject that stands before the group; empty if there is none. */
  Optional<Range> before(VerbGroup group) {
    return before(group, 0);
  }

  private Optional<Range> before(VerbGroup group, int depth) {
    int last = words.withoutTimeBehind(group.first(), from) - 1;
    if (last < from || depth > 3) {
      return Optional.empty();
    }
    if (group.infinitive() || group.bare() && words.isIng(group.verb())) {
      return governing(group, depth);
    }
    if (words.isComma(last) || words.isDash(last) || words.is(last, ")")) {
      Optional<Range> apposed = apposed(last);
      return apposed.isPresent() || words.is(last, ")") ? apposed : governing(group, depth);
    }
    if (words.token(last).is(CCONJ)) {
      Optional<Range> shared = depth == 0 ? shared(group) : Optional.empty();
      return shared.isPresent() ? shared : governing(group, depth);
    }
    if (Words.RELATIVE.contains(words.lower(last))
        && (last == from || !words.token(last).is(SCONJ) || words.is(last, "who"))) {
      return Optional.of(new Range(last, last + 1));
    }
    NounPhrase phrase = words.phraseEnding(last + 1);
    if (phrase == null) {
      return words.token(last).is(NOUN, PROPN)
          ? Optional.of(new Range(last, last + 1))
          : Optional.empty();
    }
    NounPhrase named = words.phraseEnding(phrase.first());
    if (named != null && named.first() >= from && isReflexive(phrase)) {
      return Optional.of(new Range(withAttributes(named).first(), phrase.end()));
    }
    return Optional.of(withAttributes(phrase));
  }

  /** {@code Ruritania itself}. */
  private boolean isReflexive(NounPhrase phrase) {
    String word = words.lower(phrase.first());
    return phrase.end() - phrase.first() == 1 && (word.endsWith("self") || word.endsWith("selves"));
  }

  /** Whether the subject is a word that stands for nobody: {@code it was reported that}. */
  boolean isExpletive(Range subject) {
    return subject.end() - subject.first() == 1 && EXPLETIVE.contains(words.lower(subject.first()));
  }

  /** The phrase with what stands left of it: {@code [officials in the ministry of] defence}. */
  private Range withAttributes(NounPhrase phrase) {
    int first = phrase.first();
    for (int step = 0; step < 6 && first - 2 >= from; step++) {
      NounPhrase left = words.phraseEnding(first - 1);
      if (left == null || left.first() < from) {
        break;
      }
      if (words.token(first - 1).is(ADP) && !isSentenceAdverbial(left.first())) {
        first = left.first();
      } else if (words.token(first - 1).is(CCONJ)
          && words.is(first - 1, "and")
          && joinsSubjects(left)) {
        first = left.first();
      } else {
        break;
      }
    }
    return new Range(relativeHead(first), phrase.end());
  }

  /**
   * {@code In} Geneva on Monday officials said: a preposition before the leftmost phrase makes it
   * no subject.
   */
  private boolean isSentenceAdverbial(int first) {
    return first - 1 >= from
        && words.token(first - 1).is(ADP)
        && words.phraseEnding(first - 1) == null;
  }

  private boolean joinsSubjects(NounPhrase left) {
    int before = left.first() - 1;
    return before < from || words.token(before).is(PUNCT, SCONJ, CCONJ) || words.is(before, "both");
  }

  /**
   * If the phrase is the object inside a relative clause ({@code the man who led the army said}),
   * the head before it.
   */
  private int relativeHead(int first) {
    if (first - 1 < from || !words.token(first - 1).is(VERB)) {
      return first;
    }
    for (int i = first - 2; i > from && i > first - 8; i--) {
      if (words.token(i).is(PUNCT)) {
        break;
      }
      if (words.is(i, "who") || words.is(i, "which")) {
        NounPhrase head = words.phraseEnding(i);
        return head == null ? first : head.first();
      }
    }
    return first;
  }

  /** A subject with something between commas behind it: {@code Brandt, the minister of X, said}. */
  private Optional<Range> apposed(int comma) {
    boolean bracket = words.is(comma, ")");
    for (int i = comma - 1; i > from && comma - i < APPOSITION_REACH; i--) {
      boolean opens =
          bracket ? words.is(i, "(") : words.token(i).word().equals(words.token(comma).word());
      if (!opens) {
        continue;
      }
      NounPhrase head = words.phraseEnding(i);
      if (bracket) {
        return head == null
            ? Optional.empty()
            : Optional.of(new Range(withAttributes(head).first(), comma + 1));
      }
      if (head == null || head.first() < from) {
        continue;
      }
      Range subject = withAttributes(head);
      if (isObject(subject.first())) {
        continue;
      }
      if (describes(i + 1, comma)) {
        return Optional.of(new Range(subject.first(), comma + 1));
      }
      if (words.token(i + 1).is(VERB, ADV, ADJ) || words.token(i + 1).is(ADP, SCONJ)) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the phrase that begins here follows a verb or a preposition, as a subject never does.
   */
  private boolean isObject(int first) {
    return first - 1 >= from && (words.token(first - 1).is(VERB) || words.token(first - 1).is(ADP));
  }

  private boolean describes(int first, int end) {
    if (first >= end) {
      return false;
    }
    return words.phraseStarting(first) != null
        || Words.RELATIVE.contains(words.lower(first))
        || words.is(first, "whose");
  }

  /**
   * {@code conceded that a fax had arrived but said that}: of two cues joined by a conjunction the
   * second has the subject of the first, if both are in the past.
   */
  private Optional<Range> shared(VerbGroup group) {
    if (!words.isParticiple(group.verb()) || !group.bare()) {
      return Optional.empty();
    }
    boolean quoted = words.inQuotes(group.verb());
    for (int i = group.first() - 1; i >= from && group.first() - i < CLIMB_REACH; i--) {
      boolean cue =
          words.token(i).is(VERB)
              && words.inQuotes(i) == quoted
              && words.isParticiple(i)
              && !words.isModifier(i)
              && words.cue(i, cues);
      if (cue) {
        VerbGroup first = VerbGroup.around(words, i, from, group.first());
        if (!first.passive() && !first.infinitive()) {
          return before(first, 1).filter(s -> !isExpletive(s));
        }
      }
    }
    return Optional.empty();
  }

  /** The subject of the verb that governs an infinitive, a participle or a coordinated verb. */
  private Optional<Range> governing(VerbGroup group, int depth) {
    boolean quoted = words.inQuotes(group.verb());
    for (int i = group.first() - 1; i >= from && group.first() - i < CLIMB_REACH; i--) {
      if (!words.token(i).is(VERB, AUX) || words.inQuotes(i) != quoted) {
        continue;
      }
      VerbGroup above = VerbGroup.around(words, i, from, group.first());
      if (above.bare() && words.isParticiple(i) && !followsSubject(above)) {
        i = above.first();
        continue;
      }
      Optional<Range> subject = before(above, depth + 1);
      if (subject.isPresent()) {
        return subject.filter(s -> !(depth == 0 && isExpletive(s)));
      }
      i = above.first();
    }
    return Optional.empty();
  }

  private boolean followsSubject(VerbGroup group) {
    int last = group.first() - 1;
    return last >= from
        && (words.phraseEnding(last + 1) != null
            || Words.RELATIVE.contains(words.lower(last))
            || words.isComma(last)
            || words.token(last).is(CCONJ));
  }

  /**
   * The subject behind the verb ({@code said Varga, the minister}); empty unless what follows it
   * ends the clause.
   */
  Optional<Range> inverted(int verbEnd, int to) {
    NounPhrase phrase = words.phraseStarting(verbEnd);
    if (phrase == null || phrase.end() > to) {
      return Optional.empty();
    }
    int end = phrase.end();
    boolean grew = true;
    while (grew && end < to) {
      grew = false;
      if (words.token(end).is(ADP) && !words.is(end, "to")) {
        NounPhrase next = words.phraseStarting(end + 1);
        if (next != null && next.end() <= to) {
          end = next.end();
          grew = true;
        }
      } else if (words.token(end).is(CCONJ) || words.isComma(end)) {
        NounPhrase next = words.phraseStarting(end + 1);
        boolean ends =
            next != null
                && next.end() <= to
                && (next.end() >= to
                    || words.isComma(next.end())
                    || words.is(next.end(), ".")
                    || words.is(next.end(), "of")
                    || words.is(next.end(), "at")
                    || words.is(next.end(), "for")
                    || words.is(next.end(), "in"));
        if (ends && next != null) {
          end = next.end();
          grew = true;
        } else if (end + 1 < to
            && (words.is(end + 1, "who")
                || words.is(end + 1, "whose")
                || words.is(end + 1, "which"))) {
          end = relativeEnd(end + 1, to);
        }
      }
    }
    boolean clauseFollows = end < to && (words.isVerbal(end) || words.is(end, "that"));
    return clauseFollows ? Optional.empty() : Optional.of(new Range(verbEnd, end));
  }

  private int relativeEnd(int first, int to) {
    int end = first;
    while (end < to && !words.isComma(end) && !words.is(end, ".") && !words.isQuoteMark(end)) {
      end++;
    }
    return end;
  }
}
