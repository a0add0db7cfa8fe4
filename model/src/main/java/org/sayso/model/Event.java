package org.sayso.model;

import java.util.List;
import java.util.Optional;

/**
 * Who did what to whom, and on whose word.
 *
 * @param id {@code e1}, {@code e2}, ... in text order, the same in every run
 * @param root PLOVER event type
 * @param cameo CAMEO code where it is plain ({@code 016} for a denial), a string of digits
 * @param actor ids of those who act
 * @param recipient ids of those acted upon
 * @param time when, seen from the report
 * @param negated whether the text says that it did not happen
 * @param date ISO 8601 day, month or year, if the text says
 * @param place name of the place, if the text says
 * @param standing on whose word it stands
 * @param statements ids of the statements that give the standing
 * @param evidence the words that tell of it
 */
public record Event(
    String id,
    EventRoot root,
    Optional<String> cameo,
    List<String> actor,
    List<String> recipient,
    EventTime time,
    boolean negated,
    Optional<String> date,
    Optional<String> place,
    Standing standing,
    List<String> statements,
    List<Span> evidence) {

  /** Copies the lists. */
  public Event {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    statements = List.copyOf(statements);
    evidence = evidence.stream().sorted().toList();
  }

  /** The same event with another standing, given by these statements. */
  public Event standing(Standing newStanding, List<String> given) {
    return new Event(
        id,
        root,
        cameo,
        actor,
        recipient,
        time,
        negated,
        date,
        place,
        newStanding,
        given,
        evidence);
  }
}
