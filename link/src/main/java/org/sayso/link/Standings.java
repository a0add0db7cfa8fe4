package org.sayso.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Answer;
import org.sayso.model.Cast;
import org.sayso.model.Event;
import org.sayso.model.Relation;
import org.sayso.model.Standing;
import org.sayso.model.Statement;

/**
 * Settles on whose word an event stands, once the answers are known.
 *
 * <p>What a statement tells is CLAIMED; it is DISPUTED when an answer denies or doubts the statement, CONFIRMED when a side that it harms
 * admits it, or when speakers of two sides that take no part in it tell it. An event that no statement tells stays REPORTED, in the
 * outlet's own voice. Never a verdict: only who stands behind it.
 */
public final class Standings {

  private Standings() {}

  /** The events with their standing, in the same order. */
  public static List<Event> settle(
      List<Event> events, List<Statement> statements, List<Answer> answers, Cast cast) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(s -> byId.put(s.id(), s));
    return events.stream().map(event -> settle(event, events, byId, answers, cast)).toList();
  }

  private static Event settle(
      Event event, List<Event> all, Map<String, Statement> byId, List<Answer> answers, Cast cast) {
    if (event.standing() == Standing.REPORTED) {
      return event;
    }
    Set<String> telling = new LinkedHashSet<>();
    for (Event other : all) {
      if (other.standing() != Standing.REPORTED && sameDeed(event, other)) {
        telling.addAll(other.statements());
      }
    }
    Set<String> given = new LinkedHashSet<>(telling);
    for (Answer answer : answers) {
      boolean doubts = answer.relation() == Relation.DENIES || answer.relation() == Relation.DISPUTES;
      if (doubts && telling.contains(answer.claim())) {
        given.add(answer.answer());
      }
    }
    if (given.size() > telling.size()) {
      return event.standing(Standing.DISPUTED, ordered(given));
    }
    boolean confirmed = admitted(event, telling, byId, cast) || independent(event, telling, byId, cast);
    return event.standing(confirmed ? Standing.CONFIRMED : Standing.CLAIMED, ordered(telling));
  }

  private static boolean sameDeed(Event a, Event b) {
    return a.root() == b.root()
        && a.negated() == b.negated()
        && a.actor().equals(b.actor())
        && a.recipient().equals(b.recipient());
  }

  /** Whether a speaker of the acting side owns up to it. */
  private static boolean admitted(Event event, Set<String> telling, Map<String, Statement> byId, Cast cast) {
    return telling.stream()
        .map(byId::get)
        .filter(s -> s != null && s.act() == Act.ADMIT)
        .anyMatch(s -> takesPart(s, event.actor(), cast));
  }

  private static boolean independent(Event event, Set<String> telling, Map<String, Statement> byId, Cast cast) {
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

  private static boolean takesPart(Statement statement, List<String> actors, Cast cast) {
    if (statement.speaker().isEmpty()) {
      return false;
    }
    String speaker = statement.speaker().get();
    Optional<String> country = cast.actor(speaker).country();
    return actors.stream()
        .anyMatch(id -> id.equals(speaker) || country.isPresent() && cast.actor(id).country().equals(country));
  }

  /** By number, so that s10 follows s9. */
  private static List<String> ordered(Set<String> ids) {
    List<String> ordered = new ArrayList<>(ids);
    ordered.sort(java.util.Comparator.comparingInt((String id) -> id.length()).thenComparing(id -> id));
    return ordered;
  }
}
