package org.sayso.language.compare;

import org.sayso.model.Relation;

/**
 * How the numbers that the comparer's encoder gives each piece are to be read: of the first piece
 * of a claim with its answer the logits of the relations, in the order of {@link Relation}; of the
 * pieces of a text alone a vector each that is near to those of texts that answer it.
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
}
