package org.sayso.extract.attribution;

import java.util.Set;

/**
 * An entry of the cue list.
 *
 * @param lemma dictionary form of the verb
 * @param frames how it takes content
 * @param prepositions with which {@link Frame#PREPOSITION} takes its content
 * @param addressee whether a listener may stand between verb and content ({@code told reporters
 *     that})
 */
record CueWord(String lemma, Set<Frame> frames, Set<String> prepositions, boolean addressee) {

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
