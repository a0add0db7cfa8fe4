package org.sayso.evaluate;

import java.util.BitSet;

/** Sets of token positions, without changing what they are made from. */
final class Sets {

  private Sets() {}

  static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  static int shared(BitSet one, BitSet other) {
    return one.intersects(other) ? both(one, other).cardinality() : 0;
  }
}
