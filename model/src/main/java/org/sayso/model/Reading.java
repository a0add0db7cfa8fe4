package org.sayso.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was read from one document. Thread-safe.
 *
 * @param document the report
 * @param cast the actors and their mentions
 * @param statements in text order
 * @param chains statement id -> outlet first, speaker last; one for each statement
 * @param answers which statement answers which
 * @param events in text order, each with its standing
 * @param warnings suspect passages, in text order
 */
public record Reading(
    Document document,
    Cast cast,
    List<Statement> statements,
    Map<String, List<Link>> chains,
    List<Answer> answers,
    List<Event> events,
    List<Warning> warnings) {

  /** Copies the collections. */
  public Reading {
    statements = List.copyOf(statements);
    chains = Map.copyOf(chains);
    answers = List.copyOf(answers);
    events = List.copyOf(events);
    warnings = List.copyOf(warnings);
  }

  /** The words that {@code span} cuts from the document. */
  public String words(Span span) {
    return document.text().slice(span);
  }

  /** The words of several pieces, joined with an ellipsis. */
  public String words(List<Span> pieces) {
    return pieces.stream().map(this::words).collect(Collectors.joining(" … "));
  }

  /**
   * Who says it: the actor that the statement's source stands for; empty if the text does not say.
   */
  public Optional<Actor> speaker(Statement statement) {
    return statement.speaker().map(cast::actor);
  }

  /** On whose word it comes: outlet, agency, those who relay it, its own speaker. */
  public List<Link> chain(Statement statement) {
    return chains.getOrDefault(statement.id(), List.of());
  }

  /** The statements by id. */
  public Map<String, Statement> byId() {
    return statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
  }
}
