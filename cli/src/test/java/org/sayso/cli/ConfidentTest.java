package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Act;
import org.sayso.model.Alignment;
import org.sayso.model.Answer;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Reading;
import org.sayso.model.Relation;
import org.sayso.model.Span;
import org.sayso.model.Standing;
import org.sayso.model.Statement;
import org.sayso.model.Text;

class ConfidentTest {

  /** Three statements one within the other; the middle one is doubtful. */
  private final Reading reading =
      new Reading(
          new Document(
              "d",
              "o",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Dates.NONE,
              Text.of("A says B hints C denies it"),
              List.of(),
              Alignment.NONE),
          new Cast(List.of(), List.of()),
          List.of(
              statement("s1", 7, 0.9, ""),
              statement("s2", 15, 0.3, "s1"),
              statement("s3", 24, 0.8, "s2")),
          Map.of(
              "s3",
              List.of(
                  new Link(
                      Link.Kind.RELAY, Optional.of("B"), Optional.empty(), Optional.of("s2")))),
          List.of(
              new Answer("s3", "s1", Relation.DENIES, 0.9),
              new Answer("s3", "s2", Relation.DENIES, 0.9)),
          List.of(
              event("e1", Standing.DISPUTED, "s2", "s3"),
              event("e2", Standing.CLAIMED, "s2"),
              event("e3", Standing.REPORTED)),
          List.of());

  @Test
  void leavesOutDoubtfulStatementsAndEveryReferenceToThem() {
    Reading sure = new Confident(0.5).of(reading);
    assertThat(sure.statements()).extracting(Statement::id).containsExactly("s1", "s3");
    assertThat(sure.statements().get(1).within()).contains("s1");
    assertThat(sure.chain(sure.statements().get(1)))
        .containsExactly(
            new Link(Link.Kind.RELAY, Optional.of("B"), Optional.empty(), Optional.empty()));
    assertThat(sure.answers()).extracting(Answer::claim).containsExactly("s1");
    assertThat(sure.events()).extracting(Event::id).containsExactly("e1", "e3");
    assertThat(sure.events().getFirst().statements()).containsExactly("s3");
  }

  @Test
  void changesNothingThatIsSureEnough() {
    assertThat(new Confident(0.2).of(reading).statements()).isEqualTo(reading.statements());
    assertThat(new Confident(0.2).of(reading).events()).isEqualTo(reading.events());
  }

  private static Statement statement(String id, int start, double confidence, String within) {
    return new Statement(
        id,
        Optional.empty(),
        new Attribution(List.of(), List.of(), List.of(Span.of(start, 26)), confidence),
        Manner.INDIRECT,
        Act.ASSERT,
        List.of(),
        within.isEmpty() ? Optional.empty() : Optional.of(within));
  }

  private static Event event(String id, Standing standing, String... by) {
    return new Event(
        id,
        EventRoot.REJECT,
        Optional.empty(),
        List.of(),
        List.of(),
        EventTime.PAST,
        false,
        Optional.empty(),
        Optional.empty(),
        standing,
        List.of(by),
        List.of(Span.of(15, 26)));
  }
}
