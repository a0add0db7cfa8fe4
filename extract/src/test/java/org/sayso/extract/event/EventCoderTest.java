package org.sayso.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extract.sample.Sample;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Event;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Standing;
import org.sayso.model.Statement;

class EventCoderTest {

  private static final EventCoder CODER = new EventCoder();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "AGREE    | Nordland signed a treaty with Estania.",
        "AGREE    | Nordland agreed to lend Estania money.",
        "AGREE    | Nordland will send food to Estania.",
        "CONSULT  | Nordland held talks with Estania.",
        "CONSULT  | Talks between Nordland and Estania began.",
        "SUPPORT  | Nordland praised Estania.",
        "COOPERATE| Nordland shared intelligence with Estania.",
        "AID      | Nordland sent food to Estania.",
        "YIELD    | Nordland lifted sanctions on Estania.",
        "YIELD    | Nordland withdrew its troops from Estania.",
        "REQUEST  | Nordland urged Estania to talk.",
        "REQUEST  | Nordland called on Estania to talk.",
        "ACCUSE   | Nordland accused Estania of theft.",
        "ACCUSE   | Nordland filed a lawsuit against Estania.",
        "REJECT   | Nordland rejected the plan of Estania.",
        "REJECT   | Nordland refused to help Estania.",
        "THREATEN | Nordland threatened to shell Estania.",
        "PROTEST  | Nordland demonstrated against Estania.",
        "SANCTION | Nordland cut ties with Estania.",
        "MOBILIZE | Nordland deployed troops near Estania.",
        "COERCE   | Nordland arrested the envoy of Estania.",
        "ASSAULT  | Nordland shelled Estania.",
        "ASSAULT  | Nordland launched an attack on Estania.",
        "ASSAULT  | Nordland's attack on Estania went on.",
        "ASSAULT  | Nordland bombed a village in Estania.",
      })
  void codesWhoDidWhatToWhom(EventRoot root, String text) {
    List<Event> events = code(text);
    assertThat(events).hasSize(1);
    Event event = events.getFirst();
    assertThat(event.root()).isEqualTo(root);
    assertThat(event.actor()).containsExactly("nor");
    assertThat(event.recipient()).containsExactly("est");
    assertThat(event.standing()).isEqualTo(Standing.REPORTED);
    assertThat(event.statements()).isEmpty();
  }

  @Test
  void findsWhoActsBehindAPassive() {
    Event event = code("Estania was shelled by Nordland.").getFirst();
    assertThat(event.actor()).containsExactly("nor");
    assertThat(event.recipient()).containsExactly("est");
  }

  @Test
  void takesSeveralWhoActAndSeveralWhoAreActedUpon() {
    Sample sample =
        Sample.of("Nordland and Ruritania shelled Estania and Moravia.")
            .actor("a1", Actor.Kind.STATE, "NOR", "Nordland")
            .actor("a2", Actor.Kind.STATE, "RUR", "Ruritania")
            .actor("a3", Actor.Kind.STATE, "EST", "Estania")
            .actor("a4", Actor.Kind.STATE, "MOR", "Moravia");
    Event event = CODER.code(sample.text(), List.of(), sample.cast()).getFirst();
    assertThat(event.actor()).containsExactlyInAnyOrder("a1", "a2");
    assertThat(event.recipient()).containsExactly("a3", "a4");
  }

  @Test
  void aNationBeforeTheNounActsThroughIt() {
    Event event = code("Nordland troops shelled Estania.").getFirst();
    assertThat(event.actor()).containsExactly("nor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The storm destroyed the bridge.",
        "Nordland is a cold country near Estania.",
        "Talks began on Monday in Estania.",
        "If the army shells the town, people will flee.",
      })
  void codesNothingWithoutTwoActorsAndADeed(String text) {
    Sample sample = Sample.of(text);
    Cast cast =
        text.contains("Estania")
            ? sample.actor("est", Actor.Kind.STATE, "EST", "Estania").cast()
            : new Cast(List.of(), List.of());
    assertThat(CODER.code(sample.text(), List.of(), cast)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PAST         | false | Nordland shelled Estania.",
        "PAST         | false | Nordland has shelled Estania.",
        "PAST         | true  | Nordland did not shell Estania.",
        "PAST         | true  | Nordland has never shelled Estania.",
        "ONGOING      | false | Nordland is shelling Estania.",
        "FUTURE       | false | Nordland will shell Estania.",
        "FUTURE       | false | Nordland plans to shell Estania.",
        "HYPOTHETICAL | false | If Nordland shelled Estania, many fled.",
        "HYPOTHETICAL | false | Nordland could shell Estania.",
      })
  void tellsWhenAndWhetherItWas(EventTime time, boolean negated, String text) {
    Event event = code(text).getFirst();
    assertThat(event.time()).isEqualTo(time);
    assertThat(event.negated()).isEqualTo(negated);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02 | Nordland shelled Estania on Monday.",
        "2026-03-03 | Nordland shelled Estania yesterday.",
        "2026-03-04 | Nordland shelled Estania today.",
        "2025-05    | Nordland shelled Estania in May.",
        "2014       | Nordland shelled Estania in 2014.",
        "2026-01-17 | Nordland shelled Estania on January 17.",
        "2019-03-03 | Nordland shelled Estania on 3 March 2019.",
        "2026-02    | Nordland shelled Estania last month.",
        "2025       | Nordland shelled Estania last year.",
        "2026-03-09 | Nordland will shell Estania on Monday.",
      })
  void datesItFromTheDayOfTheReport(String date, String text) {
    Sample sample = world(Sample.of(text, "2026-03-04"));
    assertThat(CODER.code(sample.text(), List.of(), sample.cast()).getFirst().date())
        .contains(date);
  }

  @Test
  void givesNoDateWhereTheReportHasNone() {
    assertThat(code("Nordland shelled Estania on Monday.").getFirst().date()).isEmpty();
    assertThat(code("Nordland may shell Estania.").getFirst().date()).isEmpty();
  }

  @Test
  void namesThePlace() {
    assertThat(code("Nordland shelled Estania near Lindenau.").getFirst().place())
        .contains("Lindenau");
    assertThat(code("Nordland shelled Estania in May.").getFirst().place()).isEmpty();
  }

  @Test
  void aDeedToldInAStatementIsClaimedByIt() {
    Sample sample =
        Sample.of(
                "[S General Brandt] [C claimed] that [T Ruritanian drones crossed the border in May].",
                "2026-03-04")
            .actor("a1", Actor.Kind.PERSON, "NOR", "General Brandt")
            .actor("a2", Actor.Kind.GROUP, "RUR", "Ruritanian drones")
            .actor("a3", Actor.Kind.STATE, "NOR", "");
    Statement statement = sample.statement("s1", "a1", Act.ACCUSE, "a2");
    List<Event> events = CODER.code(sample.text(), List.of(statement), sample.cast());
    assertThat(events).hasSize(2);
    assertThat(events.get(0).root()).isEqualTo(EventRoot.ACCUSE);
    assertThat(events.get(0).standing()).isEqualTo(Standing.REPORTED);
    Event deed = events.get(1);
    assertThat(deed.root()).isEqualTo(EventRoot.COERCE);
    assertThat(deed.actor()).containsExactly("a2");
    assertThat(deed.recipient()).as("the land of who tells it").containsExactly("a3");
    assertThat(deed.standing()).isEqualTo(Standing.CLAIMED);
    assertThat(deed.statements()).containsExactly("s1");
    assertThat(deed.date()).contains("2025-05");
  }

  @Test
  void ourVillageIsTheSpeakers() {
    Sample sample =
        Sample.of("[S The elder] [C said]: [T \"Nordland bombed our village.\"]")
            .actor("a1", Actor.Kind.PERSON, "EST", "The elder")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland");
    Event deed =
        CODER
            .code(
                sample.text(),
                List.of(sample.statement("s1", "a1", Act.ACCUSE, "a2")),
                sample.cast())
            .getLast();
    assertThat(deed.actor()).containsExactly("a2");
    assertThat(deed.recipient()).containsExactly("a1");
  }

  @Test
  void aDenialIsARejectionAndNegatesWhatItTells() {
    Sample sample =
        Sample.of("[S Nordland] [C denied] [T that it had shelled Estania].")
            .actor("a1", Actor.Kind.STATE, "NOR", "Nordland", "it")
            .actor("a2", Actor.Kind.STATE, "EST", "Estania");
    List<Event> events =
        CODER.code(
            sample.text(), List.of(sample.statement("s1", "a1", Act.DENY, "a2")), sample.cast());
    assertThat(events.getFirst().root()).isEqualTo(EventRoot.REJECT);
    assertThat(events.getFirst().cameo()).contains("016");
    assertThat(events.getLast().root()).isEqualTo(EventRoot.ASSAULT);
    assertThat(events.getLast().negated()).isTrue();
    assertThat(events.getLast().standing()).isEqualTo(Standing.CLAIMED);
  }

  @Test
  void whatIsDemandedIsOnlySupposed() {
    Sample sample =
        Sample.of("[S Estania] [C demanded] [T that Nordland release the crew].")
            .actor("a1", Actor.Kind.STATE, "EST", "Estania")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .actor("a3", Actor.Kind.GROUP, "EST", "the crew");
    List<Event> events =
        CODER.code(
            sample.text(), List.of(sample.statement("s1", "a1", Act.DEMAND, "a2")), sample.cast());
    assertThat(events).extracting(Event::root).containsExactly(EventRoot.REQUEST, EventRoot.YIELD);
    assertThat(events.getLast().time()).isEqualTo(EventTime.HYPOTHETICAL);
  }

  @Test
  void numbersEventsInTextOrderTheSameInEveryRun() {
    String text = "Nordland shelled Estania. Estania shelled Nordland. Nordland praised Estania.";
    assertThat(code(text)).extracting(Event::id).containsExactly("e1", "e2", "e3");
    assertThat(code(text)).isEqualTo(code(text));
  }

  @Test
  void staysFastOnOneSentenceWithoutEnd() {
    Sample sample =
        world(Sample.of("Nordland shelled Estania and on Monday in May ".repeat(4_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(CODER.code(sample.text(), List.of(), sample.cast())).isNotEmpty());
  }

  private static List<Event> code(String text) {
    Sample sample = world(Sample.of(text));
    return CODER.code(sample.text(), List.of(), sample.cast());
  }

  private static Sample world(Sample sample) {
    return sample
        .actor("nor", Actor.Kind.STATE, "NOR", "Nordland")
        .actor("est", Actor.Kind.STATE, "EST", "Estania");
  }

  @Test
  void aTextWithoutActorsHasNoEvents() {
    assertThat(
            CODER.code(
                Sample.of("They shelled it.").text(), List.of(), new Cast(List.of(), List.of())))
        .isEmpty();
    assertThat(
            Optional.of(
                CODER.code(Sample.of("").text(), List.of(), new Cast(List.of(), List.of()))))
        .contains(List.of());
  }
}
