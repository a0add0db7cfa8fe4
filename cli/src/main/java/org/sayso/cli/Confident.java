package org.sayso.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.model.Event;
import org.sayso.model.Link;
import org.sayso.model.Reading;
import org.sayso.model.Standing;
import org.sayso.model.Statement;

/**
 * Leaves out of a reading what is less sure than a bound, and every reference to it.
 *
 * <p>Ids stay as they were. A statement within one that is left out stands within the next one
 * around; a link of a chain keeps its name. An event that only left-out statements claim goes too.
 */
final class Confident {

  private final double least;

  Confident(double least) {
    this.least = least;
  }

  Reading of(Reading reading) {
    List<Statement> kept =
        reading.statements().stream()
            .filter(statement -> statement.attribution().confidence() >= least)
            .toList();
    Set<String> ids = kept.stream().map(Statement::id).collect(Collectors.toSet());
    Map<String, Optional<String>> around = new HashMap<>();
    reading.statements().forEach(statement -> around.put(statement.id(), statement.within()));
    Map<String, List<Link>> chains = new HashMap<>();
    for (Statement statement : kept) {
      chains.put(
          statement.id(),
          reading.chain(statement).stream()
              .map(
                  link ->
                      new Link(
                          link.kind(),
                          link.name(),
                          link.actor(),
                          link.statement().filter(ids::contains)))
              .toList());
    }
    return new Reading(
        reading.document(),
        reading.cast(),
        kept.stream().map(statement -> within(statement, ids, around)).toList(),
        chains,
        reading.answers().stream()
            .filter(answer -> answer.confidence() >= least)
            .filter(answer -> ids.contains(answer.answer()) && ids.contains(answer.claim()))
            .toList(),
        reading.events().stream().flatMap(event -> given(event, ids).stream()).toList(),
        reading.warnings());
  }

  private static Statement within(
      Statement statement, Set<String> ids, Map<String, Optional<String>> around) {
    Set<String> seen = new HashSet<>();
    Optional<String> outer = statement.within();
    while (outer.isPresent() && !ids.contains(outer.get())) {
      outer =
          seen.add(outer.get())
              ? around.getOrDefault(outer.get(), Optional.empty())
              : Optional.empty();
    }
    return outer.equals(statement.within())
        ? statement
        : new Statement(
            statement.id(),
            statement.speaker(),
            statement.attribution(),
            statement.manner(),
            statement.act(),
            statement.toward(),
            outer);
  }

  private static Optional<Event> given(Event event, Set<String> ids) {
    List<String> by = event.statements().stream().filter(ids::contains).toList();
    boolean groundless =
        by.isEmpty() && !event.statements().isEmpty() && event.standing() != Standing.REPORTED;
    return groundless ? Optional.empty() : Optional.of(event.standing(event.standing(), by));
  }
}
