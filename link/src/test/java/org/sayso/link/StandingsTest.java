package org.sayso.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Event;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Relation;
import org.sayso.model.Span;
import org.sayso.model.Standing;

class StandingsTest {

  private static final String WORDS =
      "The envoy said Nordland shelled Ruritania. Nordland said so. The league said so. A witness said so.";

  private final Scene scene =
      Scene.of(WORDS)
          .actor("rur", Actor.Kind.PERSON, "RUR", "The envoy")
          .actor("nor", Actor.Kind.STATE, "NOR", "Nordland")
          .actor("state", Actor.Kind.STATE, "RUR", "Ruritania")
          .actor("mor", Actor.Kind.ORGANISATION, "MOR", "The league")
          .actor("est", Actor.Kind.PERSON, "EST", "A witness")
          .says("s1", "rur", Act.ACCUSE, "said", "Nordland shelled Ruritania", "nor")
          .says("s2", "nor", Act.ADMIT, "said so", "so")
          .says("s3", "mor", Act.ACCUSE, "said so", "so", "nor")
          .says("s4", "est", Act.ACCUSE, "said so", "so", "nor");

  @Test
  void whatTheOutletTellsStaysReported() {
    Event told = shelled("e1", false, Standing.REPORTED);
    assertThat(settle(List.of(told))).containsExactly(told);
  }

  @Test
  void whatASideTellsOfTheOtherIsClaimed() {
    assertStanding(
        settle(List.of(shelled("e1", false, Standing.CLAIMED, "s1"))), Standing.CLAIMED, "s1");
  }

  @Test
  void aDenialDisputesItAndIsNamed() {
    List<Event> settled =
        settle(
            List.of(shelled("e1", false, Standing.CLAIMED, "s1")),
            new Answer("s2", "s1", Relation.DENIES, 0.9));
    assertStanding(settled, Standing.DISPUTED, "s1", "s2");
  }

  @Test
  void decliningToCommentDisputesNothing() {
    List<Event> settled =
        settle(
            List.of(shelled("e1", false, Standing.CLAIMED, "s1")),
            new Answer("s2", "s1", Relation.DECLINES, 0.9));
    assertStanding(settled, Standing.CLAIMED, "s1");
  }

  @Test
  void theSameDeedToldAsNotDoneByAnotherDisputesIt() {
    List<Event> settled =
        settle(
            List.of(
                shelled("e1", false, Standing.CLAIMED, "s1"),
                shelled("e2", true, Standing.CLAIMED, "s3")));
    assertStanding(settled.subList(0, 1), Standing.DISPUTED, "s1", "s3");
    assertStanding(settled.subList(1, 2), Standing.DISPUTED, "s1", "s3");
  }

  @Test
  void theSideThatDidItOwningUpConfirmsIt() {
    assertStanding(
        settle(List.of(shelled("e1", false, Standing.CLAIMED, "s2"))), Standing.CONFIRMED, "s2");
  }

  @Test
  void aConfirmingAnswerOfTheSideThatDidItConfirmsIt() {
    List<Event> settled =
        settle(
            List.of(shelled("e1", false, Standing.CLAIMED, "s1")),
            new Answer("s2", "s1", Relation.CONFIRMS, 0.9));
    assertStanding(settled, Standing.CONFIRMED, "s1", "s2");
  }

  @Test
  void twoSidesThatTakeNoPartConfirmIt() {
    List<Event> settled =
        settle(
            List.of(
                shelled("e1", false, Standing.CLAIMED, "s3"),
                shelled("e2", false, Standing.CLAIMED, "s4")));
    assertStanding(settled.subList(0, 1), Standing.CONFIRMED, "s3", "s4");
  }

  @Test
  void theSideThatWasHitDoesNotCountAsIndependent() {
    List<Event> settled =
        settle(
            List.of(
                shelled("e1", false, Standing.CLAIMED, "s1"),
                shelled("e2", false, Standing.CLAIMED, "s4")));
    assertStanding(settled.subList(0, 1), Standing.CLAIMED, "s1", "s4");
  }

  private List<Event> settle(List<Event> events, Answer... answers) {
    return Standings.settle(events, scene.statements(), List.of(answers), scene.cast());
  }

  private static void assertStanding(List<Event> events, Standing standing, String... statements) {
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.standing()).isEqualTo(standing);
              assertThat(event.statements()).containsExactly(statements);
            });
  }

  private static Event shelled(
      String id, boolean negated, Standing standing, String... statements) {
    return new Event(
        id,
        EventRoot.ASSAULT,
        Optional.empty(),
        List.of("nor"),
        List.of("state"),
        EventTime.PAST,
        negated,
        Optional.empty(),
        Optional.empty(),
        standing,
        List.of(statements),
        List.of(Span.of(15, 31)));
  }
}
