package org.sayso.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs gold and predicted attributions one to one. */
final class Matching {

  /** The token positions of one attribution. */
  record Roles(BitSet source, BitSet cue, BitSet content) {

    boolean sourceAgrees(Roles other) {
      return source.intersects(other.source) || (source.isEmpty() && other.source.isEmpty());
    }

    boolean sourceMayAgree(Roles other) {
      return source.isEmpty() || other.source.isEmpty() || source.intersects(other.source);
    }

    boolean cueMayAgree(Roles other) {
      return cue.isEmpty() || other.cue.isEmpty() || cue.intersects(other.cue);
    }
  }

  /** Two attributions whose contents share a token; {@code jaccard} is of their contents. */
  record Pair(Roles gold, Roles predicted, int goldIndex, int predictedIndex, double jaccard) {}

  /** Whether a pair may match. */
  interface Test {
    boolean passes(Pair pair);
  }

  private final List<Pair> candidates = new ArrayList<>();

  /** All pairs whose contents share a token, the most alike first, then in gold order. */
  Matching(List<Roles> gold, List<Roles> predicted) {
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        BitSet goldContent = gold.get(g).content();
        BitSet content = predicted.get(p).content();
        int shared = Sets.shared(goldContent, content);
        if (shared > 0) {
          int all = goldContent.cardinality() + content.cardinality() - shared;
          candidates.add(new Pair(gold.get(g), predicted.get(p), g, p, (double) shared / all));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.jaccard())
            .thenComparingInt(Pair::goldIndex)
            .thenComparingInt(Pair::predictedIndex));
  }

  /** All pairs, in the order in which they are matched. */
  List<Pair> candidates() {
    return candidates;
  }

  /** Greedy pairs that pass the test, each attribution at most once. */
  List<Pair> pairs(Test test) {
    BitSet goldTaken = new BitSet();
    BitSet predictedTaken = new BitSet();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!goldTaken.get(pair.goldIndex())
          && !predictedTaken.get(pair.predictedIndex())
          && test.passes(pair)) {
        goldTaken.set(pair.goldIndex());
        predictedTaken.set(pair.predictedIndex());
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
