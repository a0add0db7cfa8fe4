package org.sayso.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement as linking across documents sees it: who says what about whom, when, and in which
 * words, without the text it stands in.
 *
 * @param id unique in the whole ledger
 * @param document id of its document, unique in the whole ledger
 * @param day when it was said; where that is not known when it was published, else when collected
 * @param act what it does
 * @param speaker who says it; empty if the text does not say
 * @param toward whom it is toward: the accused, the one called upon
 * @param about who else its content speaks of
 * @param words stems of the words of its content that carry meaning, sorted, each once
 * @param signs what its cue and content show of what it answers and how
 * @param negated whether its content says no
 * @param reply what it answers within its own document, if anything
 * @param within id of the statement whose content it stands in, if any
 * @param credits the agencies and relaying media on whose word the report tells it, in lower case
 */
public record Told(
    String id,
    String document,
    LocalDate day,
    Act act,
    Optional<Party> speaker,
    List<Party> toward,
    List<Party> about,
    List<String> words,
    Set<Sign> signs,
    boolean negated,
    Optional<Answer> reply,
    Optional<String> within,
    List<String> credits) {

  /** Copies the lists, sorts words and credits, each once. */
  public Told {
    toward = List.copyOf(toward);
    about = List.copyOf(about);
    words = words.stream().distinct().sorted().toList();
    signs = Set.copyOf(signs);
    credits = credits.stream().distinct().sorted().toList();
  }

  /** The side that says it; empty if the text does not say who does. */
  public Optional<String> side() {
    return speaker.map(Party::side);
  }
}
