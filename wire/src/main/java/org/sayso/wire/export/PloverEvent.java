package org.sayso.wire.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.model.EventRoot;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/**
 * An event of PLOVER, made of a statement or an event of the ledger.
 *
 * @param id of the statement or event
 * @param type PLOVER event type
 * @param mode PLOVER mode, or what the text says of it being so: negation, future, hypothetical
 * @param quad 1 to 4
 * @param actors who acts
 * @param recipients to whom
 * @param date the day, if known
 * @param place name of the place
 * @param filing the report
 * @param words that tell of it
 */
record PloverEvent(
    String id,
    String type,
    List<String> mode,
    int quad,
    List<ActorEntry> actors,
    List<ActorEntry> recipients,
    Optional<String> date,
    Optional<String> place,
    Filing filing,
    Quote words) {

  /**
   * None if PLOVER does not count such a statement as an event (assertions, denials, admissions,
   * expectations), or a person has rejected it.
   */
  static List<PloverEvent> of(Entry entry) {
    String act = entry.act().name();
    return Codes.ACTS.of(act, "plover").stream()
        .filter(type -> !entry.rejected())
        .map(
            type ->
                new PloverEvent(
                    entry.id(),
                    type,
                    Codes.ACTS.of(act, "mode").stream().toList(),
                    EventRoot.valueOf(type).quad(),
                    entry.speaker().stream().toList(),
                    entry.toward(),
                    entry
                        .filing()
                        .dates()
                        .said()
                        .or(() -> entry.filing().dates().published())
                        .map(said -> said.day().toString()),
                    Optional.empty(),
                    entry.filing(),
                    entry.content()))
        .toList();
  }

  static List<PloverEvent> of(EventEntry event) {
    List<String> mode =
        Stream.of(
                event.negated() ? "negation" : "",
                switch (event.time()) {
                  case FUTURE -> "future";
                  case HYPOTHETICAL -> "hypothetical";
                  case PAST, ONGOING -> "";
                })
            .filter(word -> !word.isEmpty())
            .toList();
    return List.of(
        new PloverEvent(
            event.id(),
            event.root().name(),
            mode,
            event.root().quad(),
            event.actor(),
            event.recipient(),
            event.date(),
            event.place(),
            event.filing(),
            event.evidence()));
  }

  /** The sector as POLECAT has it. */
  static Optional<String> sector(ActorEntry actor) {
    return actor.sector().flatMap(sector -> Codes.SECTORS.of(sector.name(), "polecat"));
  }

  /** The quad class in words (spelling from memory). */
  String quadWords() {
    return List.of(
            "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
        .get(quad - 1);
  }
}
