package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.PUNCT;
import static org.sayso.model.PartOfSpeech.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Sentence;

/**
 * Finds who says what in one parsed text, by rules.
 *
 * <p>Every verb of the cue list is tried: its content stands behind it ({@link Contents}), before
 * it ({@link Tails}), or around it in a passive; its source is its subject ({@link Subjects}).
 * Fixed phrases such as {@code according to} come next ({@link FixedCues}), then quotations that
 * only carry on what somebody said before ({@link CarriedOn}). Attributions inside the content of
 * others are kept: they are nested. Sentences without a cue yield nothing. Thread-safe; keeps no
 * state between calls.
 *
 * <pre>{@code
 * new RuleAttributor().attribute(parsed).getFirst().cue();
 * }</pre>
 */
public final class RuleAttributor {

  private static final double PLAIN = 0.75;
  private static final double LOOSE = 0.55;

  private final CueList cues = new CueList();
  private final FixedCues fixed = new FixedCues();
  private final NestedCues nested = new NestedCues();

  /** An attributor with the rules that come with this package. */
  public RuleAttributor() {}

  /** The attributions in text order; those inside others follow them. */
  public List<Attribution> attribute(ParsedText text) {
    Words words = new Words(text);
    List<Marked> marked = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      int before = marked.size();
      for (Range stretch : stretches(words, sentence)) {
        inStretch(words, sentence, stretch, marked);
      }
      fixed.find(words, sentence, marked.subList(before, marked.size())).ifPresent(marked::add);
    }
    List<Marked> all = CarriedOn.extend(words, nested.kept(words, withoutClashes(marked)));
    return all.stream().map(m -> m.toAttribution(text)).sorted(RuleAttributor::order).toList();
  }

  /**
   * By where cue or content begins; of two that begin together the longer one, which may hold the
   * other, comes first.
   */
  private static int order(Attribution a, Attribution b) {
    int byStart = Integer.compare(start(a), start(b));
    return byStart != 0 ? byStart : Integer.compare(b.extent().end(), a.extent().end());
  }

  private static int start(Attribution attribution) {
    int content = attribution.content().getFirst().start();
    return attribution.cue().isEmpty()
        ? content
        : Math.min(content, attribution.cue().getFirst().start());
  }

  /** The words outside quotations as one stretch, and each quotation's words as one of its own. */
  private static List<Range> stretches(Words words, Sentence sentence) {
    List<Range> stretches = new ArrayList<>();
    stretches.add(new Range(sentence.first(), sentence.end()));
    int at = sentence.first();
    while (at < sentence.end()) {
      if (!words.inQuotes(at)) {
        at++;
        continue;
      }
      int end = at;
      while (end < sentence.end() && words.inQuotes(end)) {
        end++;
      }
      stretches.add(new Range(at, end));
      at = end;
    }
    return stretches;
  }

  private void inStretch(Words words, Sentence sentence, Range stretch, List<Marked> marked) {
    boolean whole = stretch.first() == sentence.first() && stretch.end() == sentence.end();
    boolean inner = words.inQuotes(stretch.first()) && !(whole && !allQuoted(words, stretch));
    for (int i = stretch.first(); i < stretch.end(); i++) {
      if (!words.token(i).is(VERB) || words.isModifier(i) || words.inQuotes(i) != inner) {
        continue;
      }
      int verb = i;
      cues.verb(words.token(i).lemma())
          .flatMap(cue -> attribution(words, stretch, verb, cue))
          .ifPresent(marked::add);
    }
  }

  private static boolean allQuoted(Words words, Range stretch) {
    for (int i = stretch.first(); i < stretch.end(); i++) {
      if (!words.inQuotes(i)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Marked> attribution(Words words, Range stretch, int verb, CueWord cue) {
    VerbGroup group = VerbGroup.around(words, verb, stretch.first(), stretch.end());
    Subjects subjects = new Subjects(words, cues, stretch.first());
    Contents contents = new Contents(words, cues, end(words, group, stretch));
    if (cue.takes(Frame.TAIL) && !group.passive()) {
      Optional<Marked> tail = new Tails(words, stretch, contents, cue).find(group, subjects);
      if (tail.isPresent()) {
        return tail;
      }
    }
    Optional<Range> subject = subjects.before(group);
    boolean told =
        group.bare()
            && words.isParticiple(verb)
            && group.end() < stretch.end()
            && words.is(group.end(), "by");
    if (told && subject.isEmpty()) {
      return Optional
          .empty(); // "the ministry, quoted by an agency, ...": tells of the chain, has no content
      // of its own
    }
    if (group.passive() || isReduced(words, group, subject)) {
      return passive(words, group, cue, subject, subjects, contents, stretch);
    }
    Optional<Contents.Found> found = contents.behind(group, cue);
    if (found.isPresent()) {
      Contents.Found f = found.get();
      // "it said" has a speaker, "it seems that" has none
      boolean somebody = !cue.takes(Frame.RAISING);
      Optional<Range> source = subject.filter(s -> somebody || !subjects.isExpletive(s));
      double confidence =
          f.frame() == Frame.OBJECT || f.frame() == Frame.PREPOSITION ? LOOSE : PLAIN;
      return Optional.of(
          new Marked(
              source, new Range(group.first(), f.cueEnd()), List.of(f.content()), confidence));
    }
    if (cue.takes(Frame.RAISING) && subject.isPresent()) {
      return around(words, group, subject.get(), Optional.empty(), contents, stretch);
    }
    return Optional.empty();
  }

  /**
   * Where the content of a cue can end at most: for a participle in apposition ({@code the paper,
   * citing residents, reported}) at the comma before the main verb.
   */
  private static int end(Words words, VerbGroup group, Range stretch) {
    boolean apposed =
        group.bare()
            && words.isIng(group.verb())
            && group.first() > stretch.first()
            && words.isComma(group.first() - 1);
    for (int i = group.end(); apposed && i + 1 < stretch.end(); i++) {
      int next = words.skipAdverbs(i + 1, stretch.end());
      if (words.isComma(i)
          && !words.inQuotes(i)
          && next < stretch.end()
          && words.isVerbal(next)
          && !words.isIng(next)) {
        return i;
      }
    }
    return stretch.end();
  }

  /**
   * A participle right behind a phrase, without an auxiliary and an object: {@code a letter written
   * by Varga}.
   */
  private static boolean isReduced(Words words, VerbGroup group, Optional<Range> subject) {
    return group.bare()
        && words.isParticiple(group.verb())
        && group.end() < words.text.tokens().size()
        && words.is(group.end(), "by")
        && subject.isPresent();
  }

  /** {@code Brandt was accused by Varga of lying}; {@code it was said that ...}. */
  private Optional<Marked> passive(
      Words words,
      VerbGroup group,
      CueWord cue,
      Optional<Range> subject,
      Subjects subjects,
      Contents contents,
      Range stretch) {
    boolean expletive = subject.isPresent() && subjects.isExpletive(subject.get());
    if (expletive || subject.isEmpty()) {
      return contents
          .behind(group, cue)
          .filter(
              f ->
                  f.frame() == Frame.THAT
                      || f.frame() == Frame.WH
                      || f.frame() == Frame.CLAUSE && expletive)
          .map(
              f ->
                  new Marked(
                      Optional.empty(),
                      new Range(group.first(), f.cueEnd()),
                      List.of(f.content()),
                      PLAIN));
    }
    if (cue.addressee()) {
      Optional<Marked> listener =
          contents
              .behind(group, cue)
              .filter(
                  f ->
                      f.frame() == Frame.THAT || f.frame() == Frame.WH || f.frame() == Frame.CLAUSE)
              .map(
                  f ->
                      new Marked(
                          Optional.empty(),
                          new Range(group.first(), f.cueEnd()),
                          List.of(f.content()),
                          LOOSE));
      if (listener.isPresent()) {
        return listener;
      }
    }
    if (!cue.takes(Frame.PASSIVE) && !cue.takes(Frame.OBJECT)) {
      return Optional.empty();
    }
    int by = by(words, group.end(), stretch.end());
    if (by < 0 && !cue.takes(Frame.PASSIVE)) {
      return Optional.empty();
    }
    Optional<Range> source = by < 0 ? Optional.empty() : agent(words, by, stretch.end());
    return around(words, group, subject.get(), source, contents, stretch);
  }

  private static int by(Words words, int from, int to) {
    int at = words.skipAdverbs(from, to);
    return at < to && words.is(at, "by") ? at : -1;
  }

  private static Optional<Range> agent(Words words, int by, int to) {
    int end = words.phraseWithTail(by + 1, to);
    return end > by + 1 ? Optional.of(new Range(by + 1, end)) : Optional.empty();
  }

  /** Content on both sides of the verb: the subject, and what follows the verb or its agent. */
  private Optional<Marked> around(
      Words words,
      VerbGroup group,
      Range subject,
      Optional<Range> source,
      Contents contents,
      Range stretch) {
    List<Range> pieces = new ArrayList<>();
    pieces.add(subject);
    int after = source.map(Range::end).orElse(group.end());
    if (after < stretch.end() && !words.token(after).is(PUNCT)) {
      int end = contents.ends().phraseEnd(after);
      if (end > after) {
        pieces.add(new Range(after, end));
      }
    }
    int cueEnd = source.map(Range::first).orElse(group.end());
    return Optional.of(new Marked(source, new Range(group.first(), cueEnd), pieces, LOOSE));
  }

  /**
   * Keeps the first of two attributions with the same cue; drops one whose source swallows its
   * content.
   */
  private static List<Marked> withoutClashes(List<Marked> marked) {
    List<Marked> kept = new ArrayList<>();
    for (Marked candidate : marked) {
      boolean clashes =
          kept.stream()
              .skip(Math.max(0, kept.size() - 12))
              .anyMatch(
                  k ->
                      k.cue().first() < candidate.cue().end()
                          && candidate.cue().first() < k.cue().end());
      if (!clashes) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** The quotation that holds the token, as a range of tokens with its marks. */
  static Optional<Range> quotation(Words words, int token) {
    Optional<Quotation> quotation = words.text.quotationAt(words.token(token).start());
    return quotation.map(
        q -> {
          int first = words.text.tokenAt(q.span().start());
          int end = words.text.tokenAt(q.span().end() - 1);
          return new Range(first, Math.min(words.text.tokens().size(), end + 1));
        });
  }
}
