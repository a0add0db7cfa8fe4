package org.sayso.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Event;
import org.sayso.model.Link;
import org.sayso.model.Reading;
import org.sayso.model.Statement;

/** The short phrases that both views say about a reading. */
final class Phrases {

  /**
   * A link of a chain before its speaker.
   *
   * @param label its name, or what it is where the text does not name it
   * @param named whether the label is a name
   */
  record Crumb(String label, boolean named) {}

  /** An answer as seen from the answering statement: {@code denies 3}. */
  record Answering(String verb, String claim) {}

  private final Reading reading;
  private final Map<String, Actor> actors;
  private final Map<String, List<Answering>> answers = new HashMap<>();

  Phrases(Reading reading) {
    this.reading = reading;
    this.actors =
        reading.cast().actors().stream()
            .collect(Collectors.toMap(Actor::id, actor -> actor, (first, same) -> first));
    for (Answer answer : reading.answers()) {
      answers
          .computeIfAbsent(answer.answer(), none -> new ArrayList<>())
          .add(new Answering(verb(answer), answer.claim()));
    }
  }

  /** {@code s3} is shown as {@code 3}; an id of another form as it is. */
  static String number(String id) {
    boolean plain =
        id.length() > 1
            && id.charAt(0) == 's'
            && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    return plain ? id.substring(1) : id;
  }

  /** Who says it: a name, the source words where no actor is known, or that the text is silent. */
  String speaker(Statement statement) {
    return actor(statement)
        .map(Actor::name)
        .orElseGet(
            () ->
                statement.attribution().source().isEmpty()
                    ? "(source not named)"
                    : "“" + reading.words(statement.attribution().source()) + "”");
  }

  /** What is known of the speaker: role, country, sector; empty if nothing is. */
  String description(Statement statement) {
    return actor(statement).map(Phrases::description).orElse("");
  }

  /** On whose word, without the speaker itself. */
  List<Crumb> crumbs(Statement statement) {
    return reading.chain(statement).stream()
        .filter(link -> link.kind() != Link.Kind.SPEAKER)
        .map(
            link ->
                new Crumb(
                    link.name()
                        .orElse(
                            link.kind() == Link.Kind.RELAY
                                ? "somebody"
                                : link.kind().name().toLowerCase(Locale.ROOT)),
                    link.name().isPresent()))
        .toList();
  }

  /** What the statement answers. */
  List<Answering> answers(Statement statement) {
    return answers.getOrDefault(statement.id(), List.of());
  }

  /** Names of the actors with these ids. */
  String names(List<String> ids) {
    return ids.isEmpty()
        ? "(not said)"
        : ids.stream()
            .map(id -> Optional.ofNullable(actors.get(id)).map(Actor::name).orElse(id))
            .collect(Collectors.joining(", "));
  }

  /** Time, date and place of an event, and whether it did not happen: {@code past, 2026-05}. */
  static String circumstances(Event event) {
    List<String> parts = new ArrayList<>();
    if (event.negated()) {
      parts.add("said not to be so");
    }
    parts.add(event.time().name().toLowerCase(Locale.ROOT));
    event.date().ifPresent(parts::add);
    event.place().ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private Optional<Actor> actor(Statement statement) {
    return statement.speaker().flatMap(id -> Optional.ofNullable(actors.get(id)));
  }

  private static String description(Actor actor) {
    List<String> parts = new ArrayList<>();
    actor.role().filter(role -> !actor.name().contains(role)).ifPresent(parts::add);
    actor.country().ifPresent(parts::add);
    actor.sector().ifPresent(sector -> parts.add(sector.name()));
    return String.join(", ", parts);
  }

  private static String verb(Answer answer) {
    return switch (answer.relation()) {
      case DENIES -> "denies";
      case DISPUTES -> "disputes";
      case CONFIRMS -> "confirms";
      case QUALIFIES -> "qualifies";
      case COUNTERS -> "accuses back, to";
      case DECLINES -> "declines to answer";
    };
  }
}
