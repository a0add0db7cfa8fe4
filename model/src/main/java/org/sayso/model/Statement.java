package org.sayso.model;

import java.util.List;
import java.util.Optional;

/**
 * An attribution with its meaning for the record.
 *
 * @param id {@code s1}, {@code s2}, ... in text order, the same in every run
 * @param speaker id of the actor that the source words stand for; empty if the text does not say
 * @param attribution the words
 * @param manner how the words are given
 * @param act what the statement does
 * @param toward ids of the actors it is addressed to or speaks of (the accused, the one called
 *     upon)
 * @param within id of the statement whose content it stands in, if any
 */
public record Statement(
    String id,
    Optional<String> speaker,
    Attribution attribution,
    Manner manner,
    Act act,
    List<String> toward,
    Optional<String> within) {

  /** Copies the list. */
  public Statement {
    toward = List.copyOf(toward);
  }
}
