package org.sayso.evaluate;

import java.util.Optional;

/**
 * Precision and recall of one measure.
 *
 * @param precision share of what was predicted that is right
 * @param recall share of the gold that was found
 * @param counts what they are shares of; empty for measures that are means
 */
public record Metric(double precision, double recall, Optional<Counts> counts) {

  /** Numbers of things that match, were predicted, and are gold. */
  public record Counts(long matched, long predicted, long gold) {

    Counts plus(long moreMatched, long morePredicted, long moreGold) {
      return new Counts(matched + moreMatched, predicted + morePredicted, gold + moreGold);
    }
  }

  static Metric of(Counts counts) {
    return new Metric(
        share(counts.matched(), counts.predicted()),
        share(counts.matched(), counts.gold()),
        Optional.of(counts));
  }

  /** The harmonic mean of both; 0 if both are 0. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
