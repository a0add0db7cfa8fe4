package org.sayso.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Act;
import org.sayso.model.Answer;
import org.sayso.model.Cast;
import org.sayso.model.Event;
import org.sayso.model.EventRoot;
import org.sayso.model.Relation;
import org.sayso.model.Standing;
import org.sayso.model.Statement;

/**
 * Settles on whose word an event stands, once the answers are known.
 *
 * <p>What a statement tells is CLAIMED; it is DISPUTED when an answer denies or doubts the
 * statement, CONFIRMED when a side that it harms admits it, or when speakers of two sides that take
 * no part in it tell it. An event that no statement tells stays REPORTED, in the outlet's own
 * voice. Never a verdict: only who stands behind it.
 */
public final class Standings {

  private Standings() {}

  /** The events with their standing, in the same order. */
  public static List<Event> settle(
      List<Event> events, List<Statement> statements, List<Answer> answers, Cast cast) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(s -> byId.put(s.id(), s));
    Map<Deed, List<Event>> told = new HashMap<>();
    for (Event event : events) {
      if (event.standing() != Standing.REPORTED) {
        told.computeIfAbsent(Deed.of(event), d -> new ArrayList<>()).add(event);
      }
    }
    Map<String, List<Answer>> doubts = new HashMap<>();
    for (Answer answer : answers) {
      if (answer.relation() == Relation.DENIES || answer.relation() == Relation.DISPUTES) {
        doubts.computeIfAbsent(answer.claim(), c -> new ArrayList<>()).add(answer);
      }
    }
    Map<String, List<String>> confirmed = new HashMap<>();
    for (Answer answer : answers) {
      if (answer.relation() == Relation.CONFIRMS) {
        confirmed.computeIfAbsent(answer.claim(), c -> new ArrayList<>()).add(answer.answer());
      }
    }
    return events.stream()
        .map(
            event ->
                settle(
                    event,
                    told.getOrDefault(Deed.of(event), List.of()),
                    byId,
                    doubts,
                    confirmed,
                    cast))
        .toList();
  }

  /**
   * What two events must share to be one deed told twice; whether it took place is what they may
   * differ in.
   */
  private record Deed(EventRoot root, List<String> actor, List<String> recipient) {

    static Deed of(Event event) {
      return new Deed(event.root(), event.actor(), event.recipient());
    }
  }

  private static Event settle(
      Event event,
      List<Event> tellings,
      Map<String, Statement> byId,
      Map<String, List<Answer>> doubts,
      Map<String, List<String>> confirmations,
      Cast cast) {
    if (event.standing() == Standing.REPORTED) {
      return event;
    }
    Set<String> telling = new LinkedHashSet<>();
    Set<String> denying = new LinkedHashSet<>();
    for (Event other : tellings) {
      (other.negated() == event.negated() ? telling : denying).addAll(other.statements());
    }
    denying.removeIf(id -> sameSpeaker(id, telling, byId));
    for (String id : telling) {
      doubts.getOrDefault(id, List.of()).forEach(answer -> denying.add(answer.answer()));
    }
    if (!denying.isEmpty()) {
      Set<String> given = new LinkedHashSet<>(telling);
      given.addAll(denying);
      return event.standing(Standing.DISPUTED, ordered(given));
    }
    // "confirmed the report": the deed itself is told only in the claim
    Set<String> owned = new LinkedHashSet<>();
    for (String id : telling) {
      for (String answer : confirmations.getOrDefault(id, List.of())) {
        if (takesPart(byId.get(answer), event.actor(), cast)) {
          owned.add(answer);
        }
      }
    }
    if (!owned.isEmpty()) {
      telling.addAll(owned);
      return event.standing(Standing.CONFIRMED, ordered(telling));
    }
    boolean confirmed =
        admitted(event, telling, byId, cast) || independent(event, telling, byId, cast);
    return event.standing(confirmed ? Standing.CONFIRMED : Standing.CLAIMED, ordered(telling));
  }

  /** Whether the statement with this id is by one of those who tell it; nobody disputes oneself. */
  private static boolean sameSpeaker(String id, Set<String> telling, Map<String, Statement> byId) {
    Statement statement = byId.get(id);
    return statement != null
        && statement.speaker().isPresent()
        && telling.stream()
            .map(byId::get)
            .anyMatch(s -> s != null && s.speaker().equals(statement.speaker()));
  }

  /** Whether a speaker of the acting side owns up to it. */
  private static boolean admitted(
      Event event, Set<String> telling, Map<String, Statement> byId, Cast cast) {
    return telling.stream()
        .map(byId::get)
        .filter(s -> s != null && s.act() == Act.ADMIT)
        .anyMatch(s -> takesPart(s, event.actor(), cast));
  }

  private static boolean independent(
      Event event, Set<String> telling, Map<String, Statement> byId, Cast cast) {
    Set<String> sides = new HashSet<>();
    for (String id : telling) {
      Statement statement = byId.get(id);
      if (statement != null
          && statement.speaker().isPresent()
          && !takesPart(statement, event.actor(), cast)
          && !takesPart(statement, event.recipient(), cast)) {
        cast.actor(statement.speaker().get()).country().ifPresent(sides::add);
      }
    }
    return sides.size() > 1;
  }

  private static boolean takesPart(@Nullable Statement statement, List<String> actors, Cast cast) {
    if (statement == null || statement.speaker().isEmpty()) {
      return false;
    }
    String speaker = statement.speaker().get();
    Optional<String> country = cast.actor(speaker).country();
    return actors.stream()
        .anyMatch(
            id ->
                id.equals(speaker)
                    || country.isPresent() && cast.actor(id).country().equals(country));
  }

  /** By number, so that s10 follows s9. */
  private static List<String> ordered(Set<String> ids) {
    List<String> ordered = new ArrayList<>(ids);
    ordered.sort(
        java.util.Comparator.comparingInt((String id) -> id.length()).thenComparing(id -> id));
    return ordered;
  }
}
