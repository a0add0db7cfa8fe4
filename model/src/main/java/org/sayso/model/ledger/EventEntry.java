package org.sayso.model.ledger;

import java.util.List;
import java.util.Optional;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Standing;

/**
 * One event of the ledger, as one report tells it.
 *
 * @param id permanent
 * @param filing the version of the report that tells it
 * @param root PLOVER event type
 * @param cameo CAMEO code where it is plain, a string of digits
 * @param actor those who act
 * @param recipient those acted upon
 * @param time when, seen from the report
 * @param negated whether the text says that it did not happen
 * @param date ISO 8601 day, month or year, if the text says
 * @param place name of the place, if the text says
 * @param standing on whose word it stands
 * @param statements the statements that give the standing
 * @param evidence the words that tell of it
 */
public record EventEntry(
    String id,
    Filing filing,
    EventRoot root,
    Optional<String> cameo,
    List<ActorEntry> actor,
    List<ActorEntry> recipient,
    EventTime time,
    boolean negated,
    Optional<String> date,
    Optional<String> place,
    Standing standing,
    List<String> statements,
    Quote evidence) {

  /** Copies the lists. */
  public EventEntry {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    statements = List.copyOf(statements);
  }
}
