package org.sayso.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.Identity;
import org.sayso.model.KnownActor;
import org.sayso.model.Question;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;

class IdentifierTest {

  private static final Identifier IDENTIFIER = Identifier.create();

  private static Identity identify(String mention, String context, String date) {
    return IDENTIFIER.identify(
        new Question(
            "q",
            mention,
            Optional.of(context).filter(words -> !words.isEmpty()),
            ReportDate.of(date, "test")));
  }

  @ParameterizedTest
  @CsvSource({
    "three junior officials in the Danish interior ministry, DNK, GOV",
    "rebels in northern Niger, NER, REB",
    "the Romanian Supreme Court, ROU, JUD",
    "a Chilean mining company, CHL, BUS",
    "the commander of Ghana's navy, GHA, MIL",
    "opposition lawmakers in Malaysia, MYS, OPP",
    "Somali pirates, SOM, CRM",
    "M23 fighters, COD, REB",
    "an ex-governor of Kaduna, NGA, ELI",
    "UN peacekeepers, , IGO",
    "displaced families in Chad, TCD, REF",
    "Ankara, TUR, GOV",
    "THE KENYAN ARMY, KEN, MIL"
  })
  void readsDescriptions(String mention, String country, Sector sector) {
    Identity identity = identify(mention, "", "");
    assertThat(identity.country()).isEqualTo(Optional.ofNullable(country));
    assertThat(identity.sector()).contains(sector);
  }

  @Test
  void findsInTheContextWhomAShortFormMeans() {
    Identity general =
        identify(
            "the general", "General Otto Brandt of Norway spoke first. The general denied it.", "");
    assertThat(general.country()).contains("NOR");
    assertThat(general.sector()).contains(Sector.MIL);
  }

  @ParameterizedTest
  @CsvSource({
    "Aldo Mirabeck",
    "PETER GARRIDGE",
    "Franca Bellino",
    "Pallo Jordan",
    "x",
    "?!",
    "the thing"
  })
  void saysNothingWhereNothingIsKnown(String mention) {
    assertThat(identify(mention, "", "2010-01-01")).isEqualTo(Identity.UNKNOWN);
  }

  @Test
  void aTitleAndAnAdjectiveBeforeANameDoNotHideIt() {
    Identity identity = identify("German Chancellor Olaf Scholz", "", "2022-03-01");
    assertThat(identity.name()).contains("Olaf Scholz");
    assertThat(identity.sector()).contains(Sector.GOV);
    assertThat(identify("a spokesman for Vladimir Putin", "", "2022-03-01").country())
        .contains("RUS");
  }

  @Test
  void wordsOfAUsersOwnListWin() {
    KnownActor front =
        new KnownActor(
            "Free Fen Front",
            List.of("FFF"),
            Actor.Kind.ORGANISATION,
            Optional.of("NLD"),
            Optional.of(Sector.REB),
            List.of());
    Identifier own =
        IDENTIFIER.with(new ActorList(List.of(front), Map.of("dike reeve", Sector.GOV)));
    Question question = new Question("q", "FFF", Optional.empty(), Optional.empty());
    assertThat(own.identify(question).sector()).contains(Sector.REB);
    Question described =
        new Question("q", "a dike reeve in Utrecht", Optional.empty(), Optional.empty());
    assertThat(own.identify(described).sector()).contains(Sector.GOV);
    assertThat(own.identify(described).country()).contains("NLD");
  }
}
