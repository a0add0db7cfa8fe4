package org.sayso.extract.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.extract.sample.Sample;
import org.sayso.model.Act;
import org.sayso.model.Actor;

class ActClassifierTest {

  private static final ActClassifier CLASSIFIER = new ActClassifier();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ASSERT | [S The mayor] [C said] [T the bridge is forty years old].",
        "ASSERT | [S The ministry] [C told] reporters [T it had received the letter].",
        "ACCUSE | [S The envoy] [C accused] Nordland [T of shelling a farm].",
        "ACCUSE | [S The union] [C condemned] [T the raid on its office].",
        "ACCUSE | [S The envoy] [C blamed] [T the army for the fire].",
        "ACCUSE | [S She] [C called] [T the raid barbaric].",
        "DENY | [S The army] [C denied] [T that it had fired].",
        "DENY | [S The foreign ministry] [C rejected] [T the reports] on Monday.",
        "DENY | [S The minister] [C called] [T the charge a lie].",
        "DENY | [S The minister] [C ruled out] [T talks with the rebels].",
        "ASSERT | [S The spokesman] [C refused] [T to say who had paid].",
        "ASSERT | [S The office] [C declined] [T to comment on the raid].",
        "ASSERT | [S The minister] [C did not rule out] [T talks with the rebels].",
        "ASSERT | [S The minister] stopped short of [C accusing] [T the army].",
        "ADMIT | [S The general] [C admitted] [T that the shell was his].",
        "ADMIT | [S The governor] [C acknowledged] [T the losses].",
        "ADMIT | [S A rebel group] [C claimed responsibility] [T for the blast].",
        "DEMAND | [S The envoy] [C demanded] [T that the troops leave].",
        "DEMAND | [S The commander] [C told] [T the crowd to leave the square].",
        "APPEAL | [S The bishop] [C called on] [T both sides to talk].",
        "APPEAL | [S The bishop] [C urged] [T both sides to talk].",
        "APPEAL | [S The bishop] [C asked] [T both sides to talk].",
        "PROMISE | [S The mayor] [C promised] [T to rebuild the school].",
        "PROMISE | [S The mayor] [C vowed] [T to rebuild the school].",
        "THREATEN | [S The general] [C threatened] [T to cut off the gas].",
        "PRAISE | [S The mayor] [C praised] [T the nurses].",
        "PRAISE | [S The mayor] [C thanked] [T the nurses for their work].",
        "EXPECT | [S The bank] [C expects] [T prices to fall].",
        "EXPECT | [S The envoy] [C believes] [T a deal is near].",
        "EXPECT | [S The agency] [C warned] [T that food was running out].",
      })
  void readsWhatTheCueSays(Act act, String marked) {
    assertThat(act(marked)).isEqualTo(act);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ASSERT | [S The army] did not [C deny] [T the report].",
        "ASSERT | [S The envoy] stopped short of [C accusing] [T the army].",
        "ASSERT | [S The office] refused to [C comment] [T on the report].",
        "ASSERT | [S The general] has never [C admitted] [T the losses].",
        "ASSERT | [S The general] never [C threatened] [T to cut off the gas].",
        "ASSERT | [S The mayor] did not [C promise] [T a new school].",
        "DENY | [S Nordland] does not [C acknowledge] [T the ruling].",
        "ASSERT | [S The mayor] neither confirmed nor [C denied] [T the report].",
        "ACCUSE | [S The envoy] did not hesitate to [C accuse] [T the army of theft].",
        "THREATEN | [S The minister] did not [C rule out] [T that we will respond with force].",
      })
  void takesNegationsAndHedgesIntoAccount(Act act, String marked) {
    assertThat(act(marked)).isEqualTo(act);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCUSE | [S The elder] [C said]: [T \"They bombed our village.\"]",
        "ACCUSE | [S General Brandt] [C claimed] that [T Ruritanian drones crossed the border in May].",
        "ACCUSE | [S Police] [C said] [T the rebels killed two farmers].",
        "ACCUSE | [S The envoy] [C said] [T two farmers were killed by Nordland troops].",
        "ACCUSE | [S The envoy] [C said] [T Nordland is responsible for the fire].",
        "ASSERT | [S The coroner] [C said] [T the storm killed two farmers].",
        "ASSERT | [S The army] [C said] [T it destroyed two tanks].",
        "ASSERT | [S Ilse Varga] [C said] that [T General Brandt had claimed that drones crossed the border].",
        "DENY | [T \"No aircraft left our territory,\"] [S she] [C said].",
        "DENY | [T \"This is a lie,\"] [S the minister] [C said].",
        "DENY | [T \"That is not true,\"] [S the minister] [C said].",
        "DENY | [T \"It never happened,\"] [S the minister] [C said].",
        "DENY | [S The minister] [C said] [T the reports were baseless].",
        "DENY | [S The minister] [C said]: [T \"We did not attack the convoy.\"]",
        "ASSERT | [S The minister] [C said]: [T \"We do not want a war.\"]",
        "ADMIT | [S The colonel] [C said]: [T \"Our gunners hit the farm by mistake.\"]",
        "ADMIT | [S The colonel] [C said]: [T \"We lost two aircraft.\"]",
        "THREATEN | [S The minister] [C said]: [T \"We will respond with force.\"]",
        "THREATEN | [S The minister] [C said]: [T \"They will pay a high price.\"]",
        "THREATEN | [S The minister] [C warned]: [T \"We will destroy your bridges.\"]",
        "DEMAND | [S The minister] [C said] [T Nordland must withdraw its troops].",
        "DEMAND | [S The minister] [C said]: [T \"We demand an apology.\"]",
        "APPEAL | [S The bishop] [C said]: [T \"We call on both sides to talk.\"]",
        "PROMISE | [S The mayor] [C said]: [T \"We will rebuild the school.\"]",
        "PRAISE | [S The mayor] [C said]: [T \"We thank the nurses.\"]",
        "EXPECT | [S The envoy] [C said] [T the talks will end on Friday].",
      })
  void readsTheContentUnderANeutralCue(Act act, String marked) {
    assertThat(act(marked)).isEqualTo(act);
  }

  @Test
  void anAccusationIsTowardTheAccused() {
    Sample sample =
        Sample.of("[S The envoy] [C accused] Nordland and Estania [T of shelling a farm].")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .actor("a3", Actor.Kind.STATE, "EST", "Estania");
    assertThat(
            CLASSIFIER.toward(
                sample.text(), sample.attribution(), Act.ACCUSE, sample.cast(), Optional.of("a1")))
        .containsExactly("a2", "a3");
  }

  @Test
  void aDeedToldUnderANeutralCueIsTowardItsDoer() {
    Sample sample =
        Sample.of("[S General Brandt] [C claimed] that [T Ruritanian drones crossed the border].")
            .actor("a1", Actor.Kind.PERSON, "NOR", "General Brandt")
            .actor("a2", Actor.Kind.GROUP, "RUR", "Ruritanian drones");
    assertThat(
            CLASSIFIER.toward(
                sample.text(), sample.attribution(), Act.ACCUSE, sample.cast(), Optional.of("a1")))
        .containsExactly("a2");
  }

  @Test
  void aDemandIsTowardTheOneWhoMust() {
    Sample sample =
        Sample.of("[S The minister] [C said] [T Nordland must withdraw its troops].")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The minister")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland");
    assertThat(
            CLASSIFIER.toward(
                sample.text(), sample.attribution(), Act.DEMAND, sample.cast(), Optional.of("a1")))
        .containsExactly("a2");
  }

  @Test
  void theOwnCountryIsNeverWhomAStatementIsToward() {
    Sample sample =
        Sample.of("[S The minister] [C denied] [T that Ruritania had attacked Nordland].")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The minister")
            .actor("a2", Actor.Kind.STATE, "RUR", "Ruritania")
            .actor("a3", Actor.Kind.STATE, "NOR", "Nordland");
    assertThat(
            CLASSIFIER.toward(
                sample.text(), sample.attribution(), Act.DENY, sample.cast(), Optional.of("a1")))
        .containsExactly("a3");
  }

  @Test
  void aPlainStatementIsTowardNobody() {
    Sample sample =
        Sample.of("[S The mayor] [C said] [T Nordland is a cold country].")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland");
    assertThat(
            CLASSIFIER.toward(
                sample.text(), sample.attribution(), Act.ASSERT, sample.cast(), Optional.empty()))
        .isEmpty();
  }

  private static Act act(String marked) {
    Sample sample = Sample.of(marked);
    return CLASSIFIER.act(sample.text(), sample.attribution());
  }
}
