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
 *
 * @param set which of the sets the sample belongs to, {@link #FIRST} where the file does not say
 */
record Gold(
    String set,
    List<GoldStatement> statements,
    List<GoldAnswer> answers,
    List<GoldEvent> events,
    List<GoldWarning> warnings,
    List<GoldActor> actors) {

  /** The set that {@code known-wrong.md} and the floors are about. */
  static final String FIRST = "first";

  /** The set that is rich in statements within statements. */
  static final String NESTED = "nested";

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

  /** How deep a statement stands: 1 in the report itself, 2 within a statement, and so on. */
  int depth(GoldStatement statement) {
    return statement.within().map(outer -> 1 + depth(statement(outer))).orElse(1);
  }

  /** The statement with this id. */
  GoldStatement statement(String id) {
    return statements.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no gold statement \"%s\"".formatted(id)));
  }
}
