package org.sayso.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Relation;

class AnswerLinkerTest {

  @Test
  void aDenialOfTheSideThatIsBlamedAnswersTheAccusation() {
    Scene scene =
        Scene.of(
                "General Brandt claimed that Ruritanian drones crossed the border in May. "
                    + "\"No aircraft left our territory,\" the Ruritanian spokeswoman said.")
            .actor("a1", Actor.Kind.PERSON, "NOR", "General Brandt")
            .actor("a2", Actor.Kind.GROUP, "RUR", "Ruritanian drones")
            .actor("a3", Actor.Kind.PERSON, "RUR", "the Ruritanian spokeswoman")
            .says(
                "s1",
                "a1",
                Act.ACCUSE,
                "claimed",
                "Ruritanian drones crossed the border in May",
                "a2")
            .says("s2", "a3", Act.DENY, "said", "\"No aircraft left our territory,\"");
    assertAnswer(scene, "s2", Relation.DENIES, "s1");
  }

  @Test
  void aDenialMayBeToldBeforeWhatItDenies() {
    Scene scene =
        Scene.of(
                "Ruritania rejected the reports on Monday. Earlier, General Brandt claimed that Ruritania had shelled a mill.")
            .actor("a1", Actor.Kind.STATE, "RUR", "Ruritania")
            .actor("a2", Actor.Kind.PERSON, "NOR", "General Brandt")
            .says("s1", "a1", Act.DENY, "rejected", "the reports")
            .says("s2", "a2", Act.ACCUSE, "claimed", "Ruritania had shelled a mill", "a1");
    assertAnswer(scene, "s1", Relation.DENIES, "s2");
  }

  @Test
  void ofTwoClaimsTheOneThatSharesRareWordsIsAnswered() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of poisoning the wells. The envoy accused Nordland of burning the orchards. "
                    + "The Nordland army denied that it had burned any orchards.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "accused Nordland")
            .actor("a3", Actor.Kind.ORGANISATION, "NOR", "The Nordland army")
            .says("s1", "a1", Act.ACCUSE, "accused", "poisoning the wells", "a2")
            .says("s2", "a1", Act.ACCUSE, "accused", "burning the orchards", "a2")
            .says("s3", "a3", Act.DENY, "denied", "it had burned any orchards");
    assertAnswer(scene, "s3", Relation.DENIES, "s2");
  }

  @Test
  void whatAnAnswerNamesSaysWhichActItAnswers() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of theft. The envoy demanded that Nordland leave the island. "
                    + "Nordland rejected the demand.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "accused", "theft", "a2")
            .says("s2", "a1", Act.DEMAND, "demanded", "Nordland leave the island", "a2")
            .says("s3", "a2", Act.DENY, "rejected", "the demand");
    assertAnswer(scene, "s3", Relation.DENIES, "s2");
  }

  @Test
  void doubtDisputes() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of theft. Nordland questioned the accusation of theft.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "accused", "theft", "a2")
            .says("s2", "a2", Act.ASSERT, "questioned", "the accusation of theft");
    assertAnswer(scene, "s2", Relation.DISPUTES, "s1");
  }

  @Test
  void theContraryToldBySideThatIsBlamedDisputes() {
    Scene scene =
        Scene.of(
                "The envoy said that Nordland had closed the northern harbour. "
                    + "Nordland said that the northern harbour was never closed.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "said", "Nordland had closed the northern harbour", "a2")
            .says("s2", "a2", Act.ASSERT, "said that the", "northern harbour was never closed");
    assertAnswer(scene, "s2", Relation.DISPUTES, "s1");
  }

  @Test
  void owningUpConfirms() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of shelling a mill. Nordland admitted that its guns hit the mill.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "accused", "shelling a mill", "a2")
            .says("s2", "a2", Act.ADMIT, "admitted", "its guns hit the mill");
    assertAnswer(scene, "s2", Relation.CONFIRMS, "s1");
  }

  @Test
  void grantingAPartQualifies() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of shelling a mill. Nordland said the report about the mill was exaggerated.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "accused", "shelling a mill", "a2")
            .says("s2", "a2", Act.ASSERT, "said", "the report about the mill was exaggerated");
    assertAnswer(scene, "s2", Relation.QUALIFIES, "s1");
  }

  @Test
  void accusingBackCounters() {
    Scene scene =
        Scene.of(
                "Ruritania accused Nordland of shelling a mill. Nordland in turn blamed Ruritania for the war.")
            .actor("a1", Actor.Kind.STATE, "RUR", "Ruritania")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "accused", "shelling a mill", "a2")
            .says("s2", "a2", Act.ACCUSE, "blamed", "for the war", "a1");
    assertAnswer(scene, "s2", Relation.COUNTERS, "s1");
  }

  @Test
  void sayingNothingDeclines() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of shelling a mill. Nordland declined to comment on the accusation.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ACCUSE, "accused", "shelling a mill", "a2")
            .says("s2", "a2", Act.ASSERT, "declined to comment", "on the accusation");
    assertAnswer(scene, "s2", Relation.DECLINES, "s1");
  }

  @Test
  void whatPointsBackAnswersWhatWasToldRightBefore() {
    Scene scene =
        Scene.of(
                "The envoy accused Nordland of theft. The judge said that it was dark. "
                    + "The lawyer argued that the message was a joke. "
                    + "The prosecutor called that explanation an insult.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .actor("a3", Actor.Kind.PERSON, "", "The judge")
            .actor("a4", Actor.Kind.PERSON, "", "The lawyer")
            .actor("a5", Actor.Kind.PERSON, "", "The prosecutor")
            .says("s1", "a1", Act.ACCUSE, "accused", "theft", "a2")
            .says("s2", "a3", Act.ASSERT, "said", "that it was dark")
            .says("s3", "a4", Act.ASSERT, "argued", "that the message was a joke")
            .says("s4", "a5", Act.DENY, "called", "that explanation an insult");
    assertAnswer(scene, "s4", Relation.DENIES, "s3");
  }

  @Test
  void aTurnAnswersWhatTheQuestionTellsOfOthers() {
    Scene scene =
        Scene.of("The union says that the bridge is unsafe. Is it? Halm: There is no such danger.")
            .actor("a1", Actor.Kind.ORGANISATION, "", "The union")
            .actor("a2", Actor.Kind.PERSON, "", "Halm")
            .says("s1", "", Act.ASSERT, "", "The union says that the bridge is unsafe. Is it?")
            .says("s2", "a1", Act.ASSERT, "says", "that the bridge is unsafe", Optional.of("s1"))
            .says("s3", "a2", Act.DENY, "", "There is no such danger.");
    assertAnswer(scene, "s3", Relation.DENIES, "s2");
  }

  @Test
  void aTurnThatSaysYesConfirmsAndOneThatHasNoCommentDeclines() {
    Scene yes =
        Scene.of("Is the bridge open? Halm: Yes, it is.")
            .actor("a1", Actor.Kind.PERSON, "", "Halm")
            .says("s1", "", Act.ASSERT, "", "Is the bridge open?")
            .says("s2", "a1", Act.ASSERT, "", "Yes, it is.");
    assertAnswer(yes, "s2", Relation.CONFIRMS, "s1");
    Scene silent =
        Scene.of("Is the bridge open? Halm: I have no comment on that.")
            .actor("a1", Actor.Kind.PERSON, "", "Halm")
            .says("s1", "", Act.ASSERT, "", "Is the bridge open?")
            .says("s2", "a1", Act.ASSERT, "", "I have no comment on that.");
    assertAnswer(silent, "s2", Relation.DECLINES, "s1");
  }

  @Test
  void aDenialOfWhatNobodyElseTellsAnswersNothing() {
    Scene scene =
        Scene.of(
                "The mayor said that the harbour will be closed for a week. "
                    + "Ruritania denied that its troops had crossed the border.")
            .actor("a1", Actor.Kind.PERSON, "", "The mayor")
            .actor("a2", Actor.Kind.STATE, "RUR", "Ruritania")
            .says("s1", "a1", Act.ASSERT, "said", "that the harbour will be closed for a week")
            .says("s2", "a2", Act.DENY, "denied", "that its troops had crossed the border");
    assertThat(scene.answers()).isEmpty();
  }

  @Test
  void nobodyAnswersOneself() {
    Scene scene =
        Scene.of("Nordland accused Ruritania of theft. Nordland denied a theft of its own.")
            .actor("a1", Actor.Kind.STATE, "NOR", "Nordland")
            .actor("a2", Actor.Kind.STATE, "RUR", "Ruritania")
            .says("s1", "a1", Act.ACCUSE, "accused", "theft", "a2")
            .says("s2", "a1", Act.DENY, "denied", "a theft of its own");
    assertThat(scene.answers()).isEmpty();
  }

  @Test
  void statementsThatHaveNothingToDoWithEachOtherAreNotLinked() {
    Scene scene =
        Scene.of(
                "The mayor said the bridge is forty years old. A farmer denied that his cow had died.")
            .actor("a1", Actor.Kind.PERSON, "", "The mayor")
            .actor("a2", Actor.Kind.PERSON, "", "A farmer")
            .says("s1", "a1", Act.ASSERT, "said", "the bridge is forty years old")
            .says("s2", "a2", Act.DENY, "denied", "his cow had died");
    assertThat(scene.answers()).isEmpty();
  }

  @Test
  void aRelayedDenialAnswersNotTheOneWhoRelaysIt() {
    Scene scene =
        Scene.of("The envoy said that Nordland denied the theft.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland")
            .says("s1", "a1", Act.ASSERT, "said", "Nordland denied the theft")
            .says("s2", "a2", Act.DENY, "denied", "the theft", Optional.of("s1"));
    assertThat(scene.answers()).isEmpty();
  }

  @Test
  void staysFastOnThousandsOfStatements() {
    Scene scene =
        Scene.of("The envoy accused Nordland of theft. Nordland denied the theft.")
            .actor("a1", Actor.Kind.PERSON, "RUR", "The envoy")
            .actor("a2", Actor.Kind.STATE, "NOR", "Nordland");
    for (int i = 1; i <= 10_000; i += 2) {
      scene.says("s" + i, "a1", Act.ACCUSE, "accused", "theft", "a2");
      scene.says("s" + (i + 1), "a2", Act.DENY, "denied", "the theft");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(scene.answers()).isNotEmpty());
  }

  private static void assertAnswer(Scene scene, String answer, Relation relation, String claim) {
    assertThat(scene.answers())
        .extracting(Answer::answer, Answer::relation, Answer::claim)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(answer, relation, claim));
    assertThat(scene.answers().getFirst().confidence()).isBetween(0.5, 1.0);
  }
}
