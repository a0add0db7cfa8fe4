package org.sayso.pipeline;

import org.sayso.language.compare.PairComparer;
import org.sayso.model.Comparison;
import org.sayso.model.ModelUnavailable;

/**
 * Tells whether and how one text answers another. Make one and share it: it is thread-safe, loads
 * its model once, with the first pair, and remembers the last texts it has seen, so that one claim
 * compared with many answers costs little.
 */
public final class Comparer {

  private final PairComparer comparer;

  private Comparer(PairComparer comparer) {
    this.comparer = comparer;
  }

  /**
   * A comparer with the model that comes with it.
   *
   * @throws ModelUnavailable in a build without models
   */
  public static Comparer create() {
    return new Comparer(
        PairComparer.shipped()
            .orElseThrow(
                () ->
                    new ModelUnavailable(
                        "this build has no model to compare with; build sayso again, or take the"
                            + " whole of a release")));
  }

  /**
   * Compares an answer with a claim.
   *
   * @param claim blank if it is not known; the answer is then taken to answer something
   * @throws ModelUnavailable if the model's file is broken, or cannot run on this machine
   */
  public Comparison compare(String claim, String answer) {
    return comparer.compare(claim, answer);
  }
}
