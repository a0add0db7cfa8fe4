package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sayso.model.Link;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Standing;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/**
 * One row of event data: one actor does one thing to at most one other, as one report tells it.
 *
 * @param id of the statement or event
 * @param filing the version of the report
 * @param actor who acts or speaks
 * @param recipient to whom
 * @param date ISO 8601 day, month or year of the deed; of a statement the day it was said, else
 *     published
 * @param cameo code of CAMEO, if one says no more than is known
 * @param quad 1 to 4
 * @param place name of the place, if told
 * @param by on whose word it stands
 * @param disputedBy who denies or doubts it
 * @param statements ids of the statements that give the standing
 * @param standing its standing
 * @param time seen from the report
 * @param negated whether the text says that it did not happen
 * @param type what it is in our own words: an act, or an event type of PLOVER
 * @param offset first code point of the words that tell of it
 * @param actorOffset first code point of the words for the actor, if they are known
 * @param confidence from 0 to 1, if known
 */
record Deed(
    String id,
    Filing filing,
    Optional<ActorEntry> actor,
    Optional<ActorEntry> recipient,
    Optional<String> date,
    Optional<String> cameo,
    int quad,
    Optional<String> place,
    List<By> by,
    List<By> disputedBy,
    List<String> statements,
    Standing standing,
    String time,
    boolean negated,
    String type,
    Optional<Integer> offset,
    Optional<Integer> actorOffset,
    Optional<Double> confidence) {

  /**
   * Somebody on whose word a deed stands.
   *
   * @param name its name
   * @param country ISO code, if known
   * @param sector its sector, if known
   */
  record By(String name, Optional<String> country, Optional<String> sector) {

    static By of(ActorEntry actor) {
      return new By(actor.name(), actor.country(), actor.sector().map(Enum::name));
    }

    static By of(String name) {
      return new By(name, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The speech act: one row for each whom it is toward, one if it is toward nobody; none if a
   * person has rejected it.
   */
  static List<Deed> of(Entry entry) {
    if (entry.rejected()) {
      return List.of();
    }
    String cameo =
        declines(entry) ? "011" : Codes.ACTS.of(entry.act().name(), "cameo").orElseThrow();
    Optional<ReportDate> date =
        entry.filing().dates().said().or(() -> entry.filing().dates().published());
    List<Deed> deeds = new ArrayList<>();
    for (Optional<ActorEntry> recipient : eachOrNobody(entry.toward())) {
      deeds.add(
          new Deed(
              entry.id(),
              entry.filing(),
              entry.speaker(),
              recipient,
              date.map(said -> said.day().toString()),
              Optional.of(cameo),
              quad(cameo),
              Optional.empty(),
              relayedBy(entry),
              List.of(),
              entry.within().stream().toList(),
              entry.within().isPresent() ? Standing.CLAIMED : Standing.REPORTED,
              "PAST",
              false,
              entry.act().name(),
              first(entry.cue()).or(() -> first(entry.content())),
              first(entry.source()),
              Optional.of(entry.confidence())));
    }
    return deeds;
  }

  /** The deed: one row for each pair of actor and recipient. */
  static List<Deed> of(EventEntry event, Lookup lookup) {
    Optional<String> cameo =
        event
            .cameo()
            .filter(code -> code.matches("\\d{2,4}"))
            .or(() -> Codes.ROOTS.of(event.root().name(), "cameo"));
    List<Entry> told =
        event.statements().stream().flatMap(id -> lookup.statement(id).stream()).toList();
    List<By> by =
        event.standing() == Standing.REPORTED
            ? event.filing().outlet().map(By::of).stream().toList()
            : speakers(told, entry -> !disputes(entry, event));
    List<By> disputedBy = speakers(told, entry -> disputes(entry, event));
    List<Deed> deeds = new ArrayList<>();
    for (Optional<ActorEntry> actor : eachOrNobody(event.actor())) {
      for (Optional<ActorEntry> recipient : eachOrNobody(event.recipient())) {
        deeds.add(
            new Deed(
                event.id(),
                event.filing(),
                actor,
                recipient,
                event.date(),
                cameo,
                cameo.map(Deed::quad).orElse(event.root().quad()),
                event.place(),
                by,
                disputedBy,
                event.statements(),
                event.standing(),
                event.time().name(),
                event.negated(),
                event.root().name(),
                first(event.evidence()),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return deeds;
  }

  /** CAMEO's quad class by its two leading digits: 01-05, 06-09, 10-13, 14-20. */
  private static int quad(String cameo) {
    int root = Integer.parseInt(cameo.substring(0, 2));
    return root <= 5 ? 1 : root <= 9 ? 2 : root <= 13 ? 3 : 4;
  }

  private static boolean declines(Entry entry) {
    return entry.answers().stream().anyMatch(reply -> reply.relation() == Relation.DECLINES);
  }

  private static <T> List<Optional<T>> eachOrNobody(List<T> those) {
    return those.isEmpty() ? List.of(Optional.empty()) : those.stream().map(Optional::of).toList();
  }

  private static Optional<Integer> first(Quote quote) {
    return quote.pieces().stream().map(Quote.Piece::start).findFirst();
  }

  /** The last named link before the speaker: a speaker who relays, an agency, the outlet. */
  private static List<By> relayedBy(Entry entry) {
    return entry.chain().stream()
        .filter(link -> link.kind() != Link.Kind.SPEAKER)
        .flatMap(link -> link.name().stream())
        .reduce((earlier, later) -> later)
        .map(By::of)
        .stream()
        .toList();
  }

  private static List<By> speakers(List<Entry> told, Predicate<Entry> which) {
    return told.stream()
        .filter(which)
        .flatMap(entry -> entry.speaker().stream())
        .distinct()
        .map(By::of)
        .toList();
  }

  /** Whether a statement about the event denies or doubts another about it. */
  private static boolean disputes(Entry entry, EventEntry event) {
    return entry.answers().stream()
        .filter(
            reply -> reply.relation() == Relation.DENIES || reply.relation() == Relation.DISPUTES)
        .anyMatch(reply -> event.statements().contains(reply.statement()));
  }
}
