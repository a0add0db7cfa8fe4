package org.sayso.link;

import java.util.Optional;

/**
 * A statement and one that it may answer.
 *
 * @param answer what may be an answer
 * @param claim what it may answer
 * @param shared how rare the words are that both share
 * @param concerned whether the answer is by the side that the claim blames or speaks of
 */
record Pair(Profile answer, Profile claim, double shared, boolean concerned) {

  static Pair of(Profile answer, Profile claim, Sides sides, Rarity rarity) {
    Optional<String> speaker = answer.statement().speaker();
    boolean concerned = speaker.isPresent() && sides.among(speaker.get(), claim.blamed());
    return new Pair(answer, claim, rarity.shared(answer, claim), concerned);
  }

  /** Whether the claim is told before its answer. */
  boolean inOrder() {
    return claim.order() < answer.order();
  }
}
