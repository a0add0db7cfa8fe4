package org.sayso.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.Sector;
import org.sayso.model.Span;
import org.sayso.model.Standing;
import org.sayso.model.Warning;

/**
 * What a careful reader finds in a sample report; {@code samples/README.md} tells what each part
 * means. Where several labels are right, all are given.
 */
record Gold(
    List<GoldStatement> statements,
    List<GoldAnswer> answers,
    List<GoldEvent> events,
    List<GoldWarning> warnings,
    List<GoldActor> actors) {

  /**
   * One statement. No speaker among {@code speakers} stands for "the text does not say"; it is then
   * also allowed when {@code mayBeUnknown}.
   */
  record GoldStatement(
      String id,
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      Set<Manner> manners,
      Set<Act> acts,
      List<String> speakers,
      boolean mayBeUnknown,
      List<String> chain,
      Optional<String> within,
      List<String> toward,
      boolean must,
      boolean optional) {}

  record GoldAnswer(
      String answer,
      List<String> claims,
      Set<Relation> relations,
      boolean must,
      boolean optional) {}

  record GoldEvent(
      Set<EventRoot> roots,
      List<String> actors,
      List<String> recipients,
      Set<Standing> standings,
      Set<EventTime> times,
      boolean negated,
      Span words) {}

  record GoldWarning(Set<Warning.Kind> kinds, List<Span> words) {}

  record GoldActor(String name, Actor.Kind kind, Optional<String> country, Set<Sector> sectors) {}

  /** The statement with this id. */
  GoldStatement statement(String id) {
    return statements.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no gold statement \"%s\"".formatted(id)));
  }
}
