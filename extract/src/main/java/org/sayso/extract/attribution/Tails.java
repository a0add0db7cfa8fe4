package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.ADP;
import static org.sayso.model.PartOfSpeech.CCONJ;
import static org.sayso.model.PartOfSpeech.PUNCT;
import static org.sayso.model.PartOfSpeech.SCONJ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Token;

/**
 * Finds content that stands before its cue, or on both sides of it: {@code "We left," Varga said.
 * "It was late."}.
 */
final class Tails {

  private static final double SURE = 0.9;
  private static final double PLAIN = 0.75;

  private final Words words;
  private final Range stretch;
  private final Contents contents;
  private final CueWord cue;

  Tails(Words words, Range stretch, Contents contents, CueWord cue) {
    this.words = words;
    this.stretch = stretch;
    this.contents = contents;
    this.cue = cue;
  }

  /** The attribution whose cue is the group, if its content begins before it. */
  Optional<Marked> find(VerbGroup group, Subjects subjects) {
    Optional<Range> subject = subjects.before(group);
    if (subject.isPresent()
        && subject.get().end() == words.withoutTimeBehind(group.first(), stretch.first())) {
      Optional<Marked> found = at(subject.get().first(), group.end(), group, subject);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Range> inverted = subjects.inverted(group.end(), stretch.end());
    if (inverted.isPresent() && group.bare()) {
      return at(group.first(), inverted.get().end(), group, inverted);
    }
    return Optional.empty();
  }

  /**
   * Content before token {@code first}, where subject and verb begin; they end before {@code
   * after}.
   */
  private Optional<Marked> at(int first, int after, VerbGroup group, Optional<Range> source) {
    int last = first - 1;
    if (last < stretch.first() || isContentBehind(after)) {
      return Optional.empty();
    }
    boolean closes = words.closesQuote(last);
    boolean parts =
        words.isComma(last) || words.isDash(last) || words.is(last, "?") || words.is(last, "!");
    if (!closes && !parts) {
      return Optional.empty();
    }
    Range before;
    if (closes
        || last - 1 >= stretch.first() && words.isComma(last) && words.closesQuote(last - 1)) {
      before = quoted(closes ? last : last - 1);
    } else {
      before =
          new Range(stretch.first(), words.isComma(last) || words.isDash(last) ? last : last + 1);
      if (!words.hasFiniteVerb(before.first(), before.end()) && !goesOn(after)) {
        return Optional.empty();
      }
      if (words.token(before.first()).is(ADP, SCONJ) && !goesOn(after)
          || before.end() - before.first() < 2) {
        return Optional.empty();
      }
    }
    List<Range> pieces = new ArrayList<>();
    pieces.add(before);
    behind(after, closes || words.closesQuote(Math.max(stretch.first(), last - 1)), group)
        .ifPresent(pieces::add);
    return Optional.of(
        new Marked(source, new Range(group.first(), group.end()), pieces, closes ? SURE : PLAIN));
  }

  /**
   * The whole quotation that ends here, and the words of the sentence before it if they lead into
   * it.
   */
  private Range quoted(int mark) {
    Range quotation =
        RuleAttributor.quotation(words, mark).orElse(new Range(stretch.first(), mark + 1));
    int first = quotation.first();
    if (first > stretch.first()
        && !words.isComma(first - 1)
        && !words.token(first - 1).word().equals(":")) {
      first = stretch.first();
    }
    return new Range(first, mark + 1);
  }

  private boolean isContentBehind(int after) {
    int at = words.skipAdverbs(after, stretch.end());
    if (at >= stretch.end()) {
      return false;
    }
    return words.is(at, "that") && words.token(at).is(SCONJ)
        || words.token(at).word().equals(":")
        || words.phraseStarting(at) != null
            && !cue.addressee()
            && words.skipTime(at, stretch.end()) == at
            && words.hasFiniteVerb(at, clauseComma(at));
  }

  private int clauseComma(int from) {
    int at = from;
    while (at < stretch.end() && !words.isComma(at)) {
      at++;
    }
    return at;
  }

  /**
   * Whether the sentence goes on with content behind a comma: {@code The bridge, she said, is
   * safe}.
   */
  private boolean goesOn(int after) {
    return after + 1 < stretch.end()
        && words.isComma(after)
        && !words.token(after + 1).is(PUNCT)
        && !words.isIng(after + 1);
  }

  private Optional<Range> behind(int after, boolean quoted, VerbGroup group) {
    int comma = clauseComma(after);
    if (quoted) {
      for (int i = after; i < Math.min(stretch.end(), after + 30); i++) {
        if (words.opensQuote(i)
            && i > 0
            && (words.isComma(i - 1)
                || words.token(i - 1).word().equals(":")
                || words.isDash(i - 1))) {
          Range rest = RuleAttributor.quotation(words, i).orElse(new Range(i, stretch.end()));
          return Optional.of(rest);
        }
      }
      return Optional.empty();
    }
    if (comma + 1 < stretch.end()
        && (comma == after || words.token(after).is(ADP))
        && goesOn(comma)) {
      Token next = words.token(comma + 1);
      if (next.is(CCONJ) || next.is(SCONJ)) {
        return Optional.empty();
      }
      int end = contents.ends().clauseEnd(comma + 1, group);
      return end > comma + 1 ? Optional.of(new Range(comma + 1, end)) : Optional.empty();
    }
    return Optional.empty();
  }
}
