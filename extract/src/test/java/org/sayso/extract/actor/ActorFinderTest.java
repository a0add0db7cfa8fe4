package org.sayso.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.extract.attribution.RuleAttributor;
import org.sayso.language.EnglishParser;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.ParsedText;
import org.sayso.model.Sector;
import org.sayso.model.Text;

class ActorFinderTest {

  private static final EnglishParser PARSER = new EnglishParser();
  private static final RuleAttributor ATTRIBUTOR = new RuleAttributor();
  private static final ActorFinder FINDER = new ActorFinder();

  private record Read(ParsedText text, List<Attribution> attributions, Cast cast) {
    Actor called(String name) {
      return cast.actors().stream()
          .filter(a -> a.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " in " + cast.actors()));
    }

    List<String> mentions(String name) {
      return called(name).mentions().stream().map(text.text()::slice).toList();
    }

    Optional<String> speaker(int attribution) {
      return cast.named(attributions.get(attribution).source()).map(Actor::name);
    }
  }

  private static Read read(String text) {
    ParsedText parsed =
        PARSER.parse(
            new Document(
                "d",
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Dates.NONE,
                Text.of(text),
                List.of(),
                Alignment.NONE));
    List<Attribution> attributions = ATTRIBUTOR.attribute(parsed);
    return new Read(parsed, attributions, FINDER.find(parsed, attributions, List.of()));
  }

  @Test
  void codesPersonsNobodyHasHeardOfFromRoleAndAffiliation() {
    Actor general =
        read("Otto Brandt, the commander of the ground forces of Norway, resigned.")
            .called("Otto Brandt");
    assertThat(general.kind()).isEqualTo(Actor.Kind.PERSON);
    assertThat(general.country()).contains("NOR");
    assertThat(general.sector()).contains(Sector.MIL);
    Actor minister =
        read("French Interior Minister Odile Perrin said the road was open.")
            .called("Odile Perrin");
    assertThat(minister.country()).contains("FRA");
    assertThat(minister.sector()).contains(Sector.GOV);
  }

  @Test
  void aCapitalIsAGovernmentWhenItActsAndAPlaceWhenThingsHappenThere() {
    assertThat(read("Ankara rejected the offer.").cast().actors())
        .anySatisfy(a -> assertThat(a.country()).contains("TUR"));
    assertThat(read("Shots were heard in Ankara.").cast().actors()).isEmpty();
  }

  @Test
  void shortFormsAndPronounsStandForThePersonNamedInFull() {
    Read read =
        read(
            "General Otto Brandt arrived on Monday. Brandt said that he was tired. \"I will rest,\" he said.");
    assertThat(read.mentions("Otto Brandt")).contains("Brandt", "he", "I");
    assertThat(read.speaker(1)).contains("Otto Brandt");
  }

  @Test
  void personsOfOneSurnameAndTwoFirstNamesNeverMerge() {
    Read read = read("Ilse Varga met Otto Varga in the town hall. Both left early.");
    assertThat(read.called("Ilse Varga").id()).isNotEqualTo(read.called("Otto Varga").id());
  }

  @Test
  void aDescriptionThatSaysAnotherWordIsAnotherActor() {
    Read read =
        read(
            "Norway's foreign ministry rejected the claim. Sweden's defence ministry declined to comment.");
    assertThat(read.speaker(0)).isNotEqualTo(read.speaker(1));
  }

  @Test
  void aPossessiveGivesTheSpokeswomanHerMinistrysSector() {
    Read read =
        read(
            "The foreign ministry of Norway rejected the reports. Its spokeswoman Ilse Varga said that they were wrong.");
    assertThat(read.called("Ilse Varga").sector()).contains(Sector.GOV);
  }

  @Test
  void anInventedCountryIsAStateWithoutACode() {
    Actor state =
        read("Ruritania's army crossed the river. The government of Ruritania denied it.")
            .called("Ruritania");
    assertThat(state.kind()).isEqualTo(Actor.Kind.STATE);
    assertThat(state.country()).isEmpty();
  }

  @Test
  void theHouseOfAGovernmentSpeaksForItWhateverTheTaggerMakesOfIt() {
    Actor kremlin = read("The Kremlin said it would wait.").called("Kremlin");
    assertThat(kremlin.country()).contains("RUS");
    assertThat(kremlin.sector()).contains(Sector.GOV);
  }

  @Test
  void aStateThatHangsOnAnOfficerIsNotTheOneWhoSpeaks() {
    Read read = read("General Otto Brandt of Nordland had claimed that drones crossed the border.");
    assertThat(read.called("Nordland").kind()).isEqualTo(Actor.Kind.STATE);
    assertThat(read.called("Otto Brandt").sector()).contains(Sector.MIL);
  }

  @Test
  void spellingsOfOneSurnameAreOnePersonAndOtherSurnamesAreNot() {
    Read read =
        read(
            "President Oleh Zarudny spoke first. Oleh Zarudnyy thanked them. Ada Hansen left."
                + " Ada Hanson stayed.");
    assertThat(read.mentions("Oleh Zarudnyy")).hasSize(2);
    assertThat(read.called("Ada Hansen")).isNotEqualTo(read.called("Ada Hanson"));
  }

  @Test
  void inSomebodysOwnWordsAnotherIsMeantByHe() {
    Read read = read("Otto Brandt spoke to reporters. \"He lied to us,\" Tomas Vik said.");
    assertThat(read.mentions("Otto Brandt")).contains("He");
    assertThat(read.mentions("Tomas Vik")).contains("us");
  }

  @Test
  void everyMentionLiesInTheText() {
    Read read =
        read(
            "“We won,” 👍 said Ilse Varga. Her aide, who left, didn't. They all said so; it's the UN's U.S. envoy.");
    read.cast()
        .mentions()
        .forEach(m -> assertThat(read.text().text().slice(m.head())).isNotBlank());
  }
}
