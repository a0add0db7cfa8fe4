package org.sayso.extract.attribution;

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

/** Finds what a cue's content is when it stands behind the cue. */
final class Contents {

  private static final int REACH = 14;

  private final Words words;
  private final int to;
  private final ContentEnds ends;

  /** Contents in a stretch of a sentence that ends before token {@code to}. */
  Contents(Words words, CueList cues, int to) {
    this.words = words;
    this.to = to;
    this.ends = new ContentEnds(words, cues, to);
  }

  /**
   * A content found behind a cue.
   *
   * @param frame how it was found
   * @param cueEnd index after the cue, which may have grown by a preposition
   * @param content the tokens
   */
  record Found(Frame frame, int cueEnd, Range content) {}

  /** Where contents of this stretch end. */
  ContentEnds ends() {
    return ends;
  }

  /** What stands behind the group as the content of {@code cue}, by the first frame that fits. */
  Optional<Found> behind(VerbGroup group, CueWord cue) {
    int at = words.skipAdverbs(group.end(), to);
    if (at < to && words.token(at).word().equals(":")) {
      at++;
    }
    int start = at;
    if (at >= to) {
      return Optional.empty();
    }
    if (cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE)) {
      int marker = marker(at, cue);
      if (marker >= 0) {
        Frame frame = words.is(marker, "that") ? Frame.THAT : Frame.QUOTE;
        return Optional.of(
            new Found(frame, group.end(), new Range(marker, ends.clauseEnd(marker, group))));
      }
    }
    at = words.skipTime(at, to);
    if (cue.addressee()) {
      at = afterAddressee(at);
    }
    if (at + 1 < to
        && cue.takes(Frame.WH)
        && Words.WH.contains(words.lower(at))
        && !words.token(at + 1).is(PUNCT)) {
      return Optional.of(
          new Found(Frame.WH, group.end(), new Range(at, ends.clauseEnd(at, group))));
    }
    if (at + 1 < to && cue.takes(Frame.INF) && isInfinitive(at)) {
      return Optional.of(
          new Found(Frame.INF, group.end(), new Range(at, ends.clauseEnd(at, group))));
    }
    if (at + 1 < to
        && cue.takes(Frame.PREPOSITION)
        && cue.prepositions().contains(words.lower(at))
        && words.skipTime(at + 1, to) == at + 1
        && !words.token(at + 1).is(PUNCT)) {
      return Optional.of(
          new Found(Frame.PREPOSITION, at + 1, new Range(at + 1, ends.phraseEnd(at + 1))));
    }
    if (cue.takes(Frame.CLAUSE)) {
      Optional<Found> clause = clause(at, start, group);
      if (clause.isPresent()) {
        return clause;
      }
    }
    boolean phrase =
        start < to
            && !Words.WH.contains(words.lower(start))
            && (words.phraseStarting(start) != null
                || words.opensQuote(start)
                || words.isIng(start));
    if (phrase && cue.takes(Frame.OBJECT)) {
      return Optional.of(
          new Found(Frame.OBJECT, group.end(), new Range(start, ends.phraseEnd(start))));
    }
    return Optional.empty();
  }

  private boolean isInfinitive(int at) {
    int next = words.is(at, "not") ? at + 1 : at;
    return next + 1 < to
        && words.is(next, "to")
        && (words.token(next + 1).is(VERB, AUX, ADV) || words.token(next + 1).lemma().equals("be"));
  }

  /**
   * Where a {@code that} or an opening quotation mark stands behind at most a listener, a time and
   * a few phrases; -1 if nowhere.
   */
  private int marker(int from, CueWord cue) {
    int limit = Math.min(to, from + REACH);
    boolean object = beginsWithObject(from, cue);
    for (int i = from; i < limit; i++) {
      if (object && words.is(i, "that")) {
        return -1;
      }
      if (words.is(i, "that") && words.token(i).is(SCONJ) && cue.takes(Frame.THAT) && i + 1 < to) {
        return i;
      }
      if (words.is(i, "that")
          && cue.takes(Frame.THAT)
          && i + 1 < to
          && words.hasFiniteVerb(i + 1, to)
          && !words.isVerbal(i + 1)) {
        return i;
      }
      if (words.opensQuote(i) && cue.takes(Frame.QUOTE)) {
        boolean direct = i == from || words.isComma(i - 1) || words.token(i - 1).word().equals(":");
        return direct
                || cue.takes(Frame.CLAUSE) && words.token(i - 1).is(NOUN, PROPN) && quoteIsLong(i)
            ? i
            : -1;
      }
      if (!words.isModifier(i)
          && (words.token(i).is(VERB) && !words.isIng(i) || words.token(i).is(AUX, CCONJ))) {
        return -1;
      }
      if (words.token(i).is(PUNCT)
          && !(words.isComma(i)
              && i + 1 < to
              && (words.opensQuote(i + 1) || words.is(i + 1, "that") || i == from))
          && !words.token(i).word().equals(":")) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * {@code rejected a claim that}: the phrase behind the verb is its content, and no listener or
   * time.
   */
  private boolean beginsWithObject(int from, CueWord cue) {
    return cue.takes(Frame.OBJECT)
        && !cue.addressee()
        && words.skipTime(from, to) == from
        && words.phraseStarting(from) != null
        && !words.is(from, "that");
  }

  private boolean quoteIsLong(int mark) {
    return words
        .text
        .quotationAt(words.token(mark).start())
        .filter(q -> q.span().length() > 40)
        .isPresent();
  }

  /** Index behind a listener: {@code told [reporters in Geneva] that}. */
  private int afterAddressee(int from) {
    int end = words.phraseWithTail(from, to);
    return end < to ? words.skipTime(words.skipAdverbs(end, to), to) : from;
  }

  /** A clause without {@code that}: a noun phrase with a finite verb behind it. */
  private Optional<Found> clause(int from, int start, VerbGroup group) {
    int at = from;
    // "said in a statement the bridge was safe": skip phrases that tell where or when, as long as a
    // clause follows them
    for (int step = 0;
        step < 3 && at < to && words.token(at).is(ADP) && !words.is(at, "of");
        step++) {
      int end = words.phraseWithTail(at + 1, to);
      end = words.skipTime(end, to);
      if (end < to && words.isComma(end)) {
        end++;
      }
      if (end <= at + 1 || end >= to || !words.hasFiniteVerb(end, to) || words.isVerbal(end)) {
        break;
      }
      at = end;
    }
    int content = at < to && words.phraseStarting(at) != null || start == at ? at : start;
    if (content >= to
        || words.token(content).is(PUNCT) && !words.opensQuote(content)
        || words.token(content).is(ADP)
            && Character.isLowerCase(words.token(content).word().charAt(0))
        || words.is(content, "so")) {
      return Optional.empty();
    }
    int end = ends.clauseEnd(content, group);
    return words.hasFiniteVerb(content, end) && !words.isVerbal(content)
            || words.token(content).is(SCONJ) && words.hasFiniteVerb(content, end)
        ? Optional.of(new Found(Frame.CLAUSE, group.end(), new Range(content, end)))
        : Optional.empty();
  }
}
