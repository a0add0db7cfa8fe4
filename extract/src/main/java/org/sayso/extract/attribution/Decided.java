package org.sayso.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.model.Attribution;
import org.sayso.model.Evidence;
import org.sayso.model.Evidence.Candidate;
import org.sayso.model.Evidence.Kind;
import org.sayso.model.Evidence.Role;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Span;

/**
 * A candidate with the tokens that most likely belong to it.
 *
 * @param features what {@link Confidence} looks at
 * @param confidence that it is right as a whole
 */
record Decided(
    Candidate candidate,
    BitSet source,
    BitSet cue,
    BitSet content,
    double[] features,
    double confidence) {

  private static final double LIKELY = 0.5;

  /** Where nothing is likely, the best stretch will do if its best token reaches this. */
  private static final double PERHAPS = 0.3;

  private static final int GAP = 1;

  /** A quotation that is filled to this share belongs to the content with its marks. */
  private static final double FILLED = 0.7;

  static Decided of(ParsedText text, Evidence evidence, Candidate candidate, Confidence judge) {
    BitSet cue = new BitSet();
    if (candidate.kind() == Kind.CUE) {
      cue = likely(candidate, Role.CUE);
      cue.set(candidate.anchor());
    }
    BitSet source = orBest(candidate, Role.SOURCE);
    BitSet content = orBest(candidate, Role.CONTENT);
    content.andNot(cue);
    content.andNot(source);
    double[] features = features(evidence, candidate, source, content);
    carryOn(text, evidence, candidate, content);
    fillGaps(content, cue, source);
    snap(text, content);
    return new Decided(candidate, source, cue, content, features, judge.of(features));
  }

  boolean hasContent() {
    return !content.isEmpty();
  }

  /** The same, its content cut to that of the one it stands inside. */
  Decided inside(Decided outer) {
    BitSet inner = (BitSet) content.clone();
    inner.and(outer.content);
    return new Decided(candidate, source, cue, inner, features, confidence);
  }

  private static BitSet orBest(Candidate candidate, Role role) {
    BitSet likely = likely(candidate, role);
    return likely.isEmpty() ? best(candidate, role) : likely;
  }

  private static BitSet likely(Candidate candidate, Role role) {
    BitSet tokens = new BitSet();
    for (int t = candidate.first(); t < candidate.end(); t++) {
      if (candidate.of(role, t) >= LIKELY) {
        tokens.set(t);
      }
    }
    return tokens;
  }

  /** The stretch around the likeliest token where the role is at least half as likely. */
  private static BitSet best(Candidate candidate, Role role) {
    int top = candidate.first();
    for (int t = candidate.first(); t < candidate.end(); t++) {
      top = candidate.of(role, t) > candidate.of(role, top) ? t : top;
    }
    BitSet tokens = new BitSet();
    double peak = candidate.of(role, top);
    if (peak >= PERHAPS) {
      int from = top;
      int to = top + 1;
      while (candidate.of(role, from - 1) >= peak / 2) {
        from--;
      }
      while (candidate.of(role, to) >= peak / 2) {
        to++;
      }
      tokens.set(from, to);
    }
    return tokens;
  }

  private static void snap(ParsedText text, BitSet content) {
    for (Quotation quotation : text.quotations()) {
      int first = text.tokenAt(quotation.span().start());
      int end = text.tokenAt(quotation.span().end());
      int inside = content.get(first, end).cardinality();
      if (inside < end - first && inside >= FILLED * (end - first)) {
        content.set(first, end);
      }
    }
  }

  /** A single token between two parts of a content belongs to it, if to nothing else. */
  private static void fillGaps(BitSet content, BitSet cue, BitSet source) {
    for (int from = content.nextSetBit(0); from >= 0; ) {
      int gap = content.nextClearBit(from);
      int next = content.nextSetBit(gap);
      boolean free =
          cue.get(gap, Math.max(gap, next)).isEmpty()
              && source.get(gap, Math.max(gap, next)).isEmpty();
      if (next >= 0 && next - gap <= GAP && free) {
        content.set(gap, next);
      }
      from = next;
    }
  }

  /**
   * A content that runs to the end of what was looked at with its anchor goes on as far as tokens
   * are likely content of anything.
   */
  private static void carryOn(
      ParsedText text, Evidence evidence, Candidate candidate, BitSet content) {
    if (content.isEmpty() || candidate.nested()) {
      return;
    }
    int to = candidate.end();
    if (content.get(to - 1)) {
      while (to < text.tokens().size() && evidence.anywhere(Role.CONTENT, to) >= LIKELY) {
        content.set(to++);
      }
    }
    int from = candidate.first();
    if (content.get(from)) {
      while (from > 0 && evidence.anywhere(Role.CONTENT, from - 1) >= LIKELY) {
        content.set(--from);
      }
    }
  }

  private static double[] features(
      Evidence evidence, Candidate candidate, BitSet source, BitSet content) {
    return new double[] {
      1,
      Confidence.logit(candidate.probability()),
      Confidence.logit(mean(candidate, Role.CONTENT, content)),
      doubt(candidate, content),
      Confidence.logit(anywhere(evidence, Role.CONTENT, content)),
      source.isEmpty() ? 0 : Confidence.logit(mean(candidate, Role.SOURCE, source)),
      source.isEmpty() ? 1 : 0,
      candidate.kind() == Kind.CONTENT ? 1 : 0
    };
  }

  private static double mean(Candidate candidate, Role role, BitSet tokens) {
    return tokens.stream().mapToDouble(t -> candidate.of(role, t)).average().orElse(0);
  }

  private static double anywhere(Evidence evidence, Role role, BitSet tokens) {
    return tokens.stream().mapToDouble(t -> evidence.anywhere(role, t)).average().orElse(0);
  }

  /** How many tokens may as well be left out or taken in, for each token of the content. */
  private static double doubt(Candidate candidate, BitSet content) {
    double doubtful = 0;
    for (int t = candidate.first(); t < candidate.end(); t++) {
      double p = candidate.of(Role.CONTENT, t);
      doubtful += Math.min(p, 1 - p);
    }
    return Math.min(2, doubtful / Math.max(1, content.cardinality()));
  }

  /** Shared tokens of the two contents as a share of all tokens of either. */
  double contentShared(Decided other) {
    BitSet both = (BitSet) content.clone();
    both.and(other.content);
    int shared = both.cardinality();
    int all = content.cardinality() + other.content.cardinality() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  Attribution toAttribution(ParsedText text) {
    return new Attribution(spans(text, source), spans(text, cue), spans(text, content), confidence);
  }

  private static List<Span> spans(ParsedText text, BitSet tokens) {
    List<Span> spans = new ArrayList<>();
    for (int from = tokens.nextSetBit(0); from >= 0; ) {
      int to = tokens.nextClearBit(from);
      spans.add(text.span(from, to));
      from = tokens.nextSetBit(to);
    }
    return spans;
  }
}
