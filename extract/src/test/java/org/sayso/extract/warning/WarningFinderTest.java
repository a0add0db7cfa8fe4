package org.sayso.extract.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extract.sample.Sample;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.Warning;

class WarningFinderTest {

  private static final WarningFinder FINDER = new WarningFinder();
  private static final Cast NOBODY = new Cast(List.of(), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was a false and false speech.",
        "The the bridge was closed on Monday.",
        "They met in in the old town hall.",
        "The hotel lies close to the harbour station and the harbour station.",
        "He was sent to the northern fleet, where he was sent to the northern fleet.",
        "The committee and the committee met behind closed doors.",
        "The pipe pipe pipe pipe pipe pipe was laid in spring.",
        "The plant makes uranium-uranium-uranium-uranium rods for the fleet.",
        "The report speaks of BlackBlackBlackBlack smoke over the town.",
        "The army crossed the river the army crossed the river at dawn.",
        "The envoy was born in the mountain town. The envoy was born in the mountain town.",
      })
  void flagsWordsThatRepeatThemselves(String text) {
    assertThat(kinds(text)).contains(Warning.Kind.REPETITION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor had had enough of the noise.",
        "He said that that bridge was closed.",
        "It was a very very cold winter.",
        "More and more people left the valley.",
        "The police went from house to house.",
        "The river rises day by day and inch by inch.",
        "They stood side by side and spoke face to face.",
        "Boutros Boutros-Ghali opened the session.",
        "Sirhan Sirhan stayed in prison.",
        "She was born in New York, New York.",
        "He went on and on, blah blah blah.",
        "The count stood at 10 10 and later at 20 20 20.",
        "\"We want jobs, jobs, jobs,\" the crowd sang.",
        "\"Yes we can. Yes we can. Yes we can,\" they sang.",
        "We will defend the coast and we will defend the hills.",
        "The right to work and the right to strike are in the law.",
        "They waited hours and hours for a train.",
        "Prices went up and up and wages went down and down.",
        "Prices grew higher and higher.",
      })
  void leavesAloneWhatGoodEnglishDoubles(String text) {
    assertThat(kinds(text)).doesNotContain(Warning.Kind.REPETITION);
  }

  @Test
  void showsTheWordsAndSaysWhy() {
    Sample sample = Sample.of("He gave a false and false speech.");
    Warning warning = FINDER.find(sample.text(), NOBODY).getFirst();
    assertThat(sample.text().text().slice(warning.spans().getFirst())).isEqualTo("false and false");
    assertThat(warning.message()).contains("\"false and false\" repeats itself");
  }

  @Test
  void flagsTwoNationalitiesOfOneActor() {
    Sample sample =
        Sample.of("The Ruritanian general spoke first. Later the Estonian general left.")
            .actor(
                "a1", Actor.Kind.PERSON, "RUR", "The Ruritanian general", "the Estonian general");
    assertThat(FINDER.find(sample.text(), sample.cast()))
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.CONTRADICTION);
  }

  @Test
  void flagsTwoRanksOfOnePerson() {
    Sample sample =
        Sample.of("General Brandt spoke first. In the end Colonel Brandt left.")
            .actor("a1", Actor.Kind.PERSON, "NOR", "General Brandt", "Colonel Brandt");
    assertThat(FINDER.find(sample.text(), sample.cast()))
        .extracting(Warning::message)
        .containsExactly(
            "General Brandt is called \"General\" and \"Colonel\" in the same text: one rank must be wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the European envoy", "the former Estonian envoy", "the Catholic envoy"})
  void leavesAloneAdjectivesThatContradictNothing(String second) {
    Sample sample =
        Sample.of("The Ruritanian envoy spoke first. Later " + second + " left.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The Ruritanian envoy", second);
    assertThat(FINDER.find(sample.text(), sample.cast())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minister Zelinsky spoke first. Then Zelinskiy left the hall.",
        "Viktor Chernov spoke first. Then Viktor Tchernov left the hall.",
        "They fought for Kholmsk. The road to Holmsk was closed.",
        "Otto Brandt spoke first. Then Otto Brand left the hall.",
      })
  void flagsOneNameInTwoSpellings(String text) {
    assertThat(kinds(text)).contains(Warning.Kind.NAME_VARIANTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Katherine Roe spoke first. Then Catherine Poe left the hall.",
        "The Brandts live in Nordland. Brandt is the eldest.",
        "Ruritania and the Ruritanian fleet were named.",
        "Johnson and Johnston signed the letter.",
      })
  void leavesAloneNamesThatOnlyLookAlike(String text) {
    assertThat(kinds(text)).doesNotContain(Warning.Kind.NAME_VARIANTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministry said that войска left the town on Monday.",
        "The minіster left the town on Monday with two guards.",
        "The envoy flew to 北京 on Monday with two guards.",
      })
  void flagsRemainsOfAnotherScript(String text) {
    assertThat(kinds(text)).contains(Warning.Kind.SCRIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The paper Nowosti (Новости) left the town on Monday.",
        "He called it \"правда\" and left the town on Monday.",
        "The dose was 5 µg of the α form.",
        "The café in Łódź opened on Monday, naïve as it was.",
      })
  void leavesAloneForeignWordsThatAreExplained(String text) {
    assertThat(kinds(text)).doesNotContain(Warning.Kind.SCRIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoy left the town on Monday. He was then seen with the",
        "The envoy left the town on Monday. He was then seen...",
        "The envoy left the town on Monday. He was then seen […]",
        "The envoy left the town on Monday. He was seen. (MORE)",
        "The envoy left. The army stayed. Nobody knew why the road to the north was still closed to",
      })
  void flagsATextThatBreaksOff(String text) {
    assertThat(kinds(text)).contains(Warning.Kind.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoy left the town on Monday.",
        "Envoy leaves town on Monday with two guards",
        "The envoy left. \"I am tired,\" he said",
        ""
      })
  void takesAWholeTextAsWhole(String text) {
    assertThat(kinds(text)).doesNotContain(Warning.Kind.TRUNCATED);
  }

  @Test
  void staysFastOnALoopWithoutEnd() {
    Sample sample = Sample.of("loop - ".repeat(30_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(FINDER.find(sample.text(), NOBODY)).isNotNull());
  }

  @Test
  void staysFastOnACastOfThousands() {
    Sample sample = Sample.of("General Brandt left. ".repeat(3_000));
    Actor actor =
        Sample.of("General Brandt left.")
            .actor("a1", Actor.Kind.PERSON, "NOR", "General Brandt")
            .cast()
            .actors()
            .getFirst();
    List<Mention> mentions =
        sample.text().sentences().stream()
            .map(s -> sample.text().span(s.first(), s.first() + 2))
            .map(span -> new Mention(span, span, Mention.Kind.NAME, "a1"))
            .toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(FINDER.find(sample.text(), new Cast(List.of(actor), mentions)))
                .noneMatch(w -> w.kind() == Warning.Kind.CONTRADICTION));
  }

  private static List<Warning.Kind> kinds(String text) {
    return FINDER.find(Sample.of(text).text(), NOBODY).stream().map(Warning::kind).toList();
  }
}
