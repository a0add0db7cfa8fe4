package org.sayso.language.compare;

import org.sayso.model.Relation;

/**
 * How the numbers that the comparer's encoder gives each piece are to be read: of a claim with its
 * answer logits of the relations, in the order of {@link Relation}, their mean over all pieces
 * being that of the pair; of the pieces of a text alone a vector each that is near to those of
 * texts that answer it.
 */
public final class CompareLayout {

  /** Number of relations. */
  public static final int RELATIONS = Relation.values().length;

  /** Where the vector begins. */
  public static final int EMBEDDING = RELATIONS;

  /** Numbers of the vector. */
  public static final int WIDTH = 128;

  /** Numbers a piece. */
  public static final int SIZE = RELATIONS + WIDTH;

  private CompareLayout() {}

  /** The logits of the relations of a pair, from the numbers of its pieces. */
  public static double[] relations(float[][] pieces) {
    double[] logits = new double[RELATIONS];
    for (float[] piece : pieces) {
      for (int i = 0; i < RELATIONS; i++) {
        logits[i] += piece[i] / pieces.length;
      }
    }
    return logits;
  }
}
