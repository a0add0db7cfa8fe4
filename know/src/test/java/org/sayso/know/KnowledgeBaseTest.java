package org.sayso.know;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.Cast;
import org.sayso.model.Identity;
import org.sayso.model.KnownActor;
import org.sayso.model.Mention;
import org.sayso.model.Office;
import org.sayso.model.Sector;
import org.sayso.model.Span;

class KnowledgeBaseTest {

  private static final KnowledgeBase BASE = KnowledgeBase.shipped();

  private static Optional<Identity> at(String name, String day) {
    return BASE.identify(name, Optional.of(LocalDate.parse(day)), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "Angela Merkel, 2010-05-01, Chancellor, GOV",
    "ANGELA MERKEL, 2010-05-01, Chancellor, GOV",
    "'Merkel, Angela', 2010-05-01, Chancellor, GOV",
    "A. Merkel, 2010-05-01, Chancellor, GOV",
    "German Chancellor Angela Merkel, 2010-05-01, Chancellor, GOV",
    "Angela Merkel, 2023-05-01, former Chancellor, ELI",
    "Angela Merkel, 1995-05-01, Minister, GOV"
  })
  void saysWhatAPersonWasOnADay(String name, String day, String role, Sector sector) {
    Identity identity = at(name, day).orElseThrow();
    assertThat(identity.name()).contains("Angela Merkel");
    assertThat(identity.country()).contains("DEU");
    assertThat(identity.role()).contains(role);
    assertThat(identity.sector()).contains(sector);
  }

  @Test
  void shortlyBeforeTheFirstOfficeItKnowsItSaysNoSector() {
    Identity identity = at("Volodymyr Zelensky", "2015-01-01").orElseThrow();
    assertThat(identity.country()).contains("UKR");
    assertThat(identity.sector()).isEmpty();
    assertThat(at("Volodymyr Zelensky", "2000-01-01").flatMap(Identity::sector))
        .contains(Sector.ELI);
  }

  @ParameterizedTest
  @CsvSource({
    "Зеленский Владимир, Volodymyr Zelensky",
    "Володимир Зеленський, Volodymyr Zelensky",
    "Volodymyr Zelenskyy, Volodymyr Zelensky",
    "Wolodymyr Selenskyj, Volodymyr Zelensky",
    "معمر القذافي, Muammar Gaddafi",
    "Moammar Kadhafi, Muammar Gaddafi",
    "Muammar al-Qaddafi, Muammar Gaddafi",
    "בנימין נתניהו, Benjamin Netanyahu",
    "Κυριάκος Μητσοτάκης, Kyriakos Mitsotakis",
    "Նիկոլ Փաշինյան, Nikol Pashinyan",
    "ნიკოლ ფაშინიანი, Nikol Pashinyan",
    "习近平, Xi Jinping",
    "Xi Jin Ping, Xi Jinping",
    "蔡英文, Tsai Ing-wen",
    "Cai Yingwen, Tsai Ing-wen",
    "Kim Jong Un, Kim Jong-un"
  })
  void findsNamesInOtherScriptsAndSpellings(String name, String usual) {
    assertThat(at(name, "2009-06-01").flatMap(Identity::name))
        .isEqualTo(Optional.ofNullable(usual));
  }

  @Test
  void saysWhyANameMatched() {
    assertThat(at("Angela Merkel", "2010-05-01").orElseThrow().reason()).isEqualTo("same name");
    assertThat(at("معمر القذافي", "2009-05-01").orElseThrow().reason())
        .isEqualTo("same name, other transliteration");
    assertThat(at("A. Merkel", "2010-05-01").orElseThrow().reason()).contains("initials");
  }

  @ParameterizedTest
  @CsvSource({
    "John Kerr",
    "Albert Iribarne",
    "Paul Adderley",
    "Maria Merkel",
    "Boris Johnston",
    "a friend of Angela Merkel",
    "Angela"
  })
  void doesNotTakeOneNameForAnother(String name) {
    assertThat(at(name, "2010-05-01")).isEmpty();
  }

  @Test
  void tellsTwoOfOneNameApartByTheDate() {
    assertThat(at("President Bush", "1990-05-01").flatMap(Identity::name))
        .contains("George H. W. Bush");
    assertThat(at("President Bush", "2004-05-01").flatMap(Identity::name))
        .contains("George W. Bush");
  }

  @ParameterizedTest
  @CsvSource({
    "Soviet Union, 1980-01-01, SUN",
    "Ukraine, 1985-01-01, SUN",
    "Ukraine, 1995-01-01, UKR",
    "Türkiye, 2020-01-01, TUR",
    "Allemagne, 2020-01-01, DEU",
    "Россия, 2020-01-01, RUS",
    "日本, 2020-01-01, JPN",
    "Croatia, 1985-01-01, YUG"
  })
  void knowsStatesByNameAndDate(String name, String day, String country) {
    assertThat(at(name, day).flatMap(Identity::country)).contains(country);
  }

  @Test
  void theContextTellsWhichCountryASharedNameMeans() {
    Optional<LocalDate> day = Optional.empty();
    assertThat(BASE.identify("Georgia", day, Optional.empty()).flatMap(Identity::country))
        .contains("GEO");
    assertThat(
            BASE.identify("Georgia", day, Optional.of("Voters in Georgia and Florida queued."))
                .flatMap(Identity::country))
        .contains("USA");
    assertThat(
            BASE.identify("Congo", day, Optional.of("The talks in Brazzaville failed."))
                .flatMap(Identity::country))
        .contains("COG");
  }

  @ParameterizedTest
  @CsvSource({
    "residents of Aleppo, SYR", "Lahore's mayor, PAK", "the Kenyan ministry, KEN",
    "villagers in northern Mali, MLI", "Aleppo Smith,", "a man,"
  })
  void findsTheCountryThatWordsName(String words, String country) {
    assertThat(BASE.countryIn(words)).isEqualTo(Optional.ofNullable(country));
  }

  @Test
  void givesNamesWrittenInOneCaseTheirCapitals() {
    assertThat(BASE.cased("PETER OLM")).isEqualTo("Peter Olm");
    assertThat(BASE.cased("two senior KENYAN officials")).isEqualTo("two senior KENYAN officials");
    assertThat(BASE.cased("A SPOKESMAN FOR THE KENYAN ARMY"))
        .isEqualTo("a spokesman for the Kenyan army");
  }

  @Test
  void aUsersOwnListWins() {
    Office office =
        new Office(
            Optional.of("Harbour Master"),
            Optional.of("NLD"),
            Optional.of(Sector.BUS),
            Optional.empty(),
            Optional.empty());
    KnownActor own =
        new KnownActor(
            "Angela Merkel",
            List.of(),
            Actor.Kind.PERSON,
            Optional.empty(),
            Optional.empty(),
            List.of(office));
    KnowledgeBase with = BASE.with(new ActorList(List.of(own), Map.of("dike reeve", Sector.GOV)));
    Identity identity =
        with.identify("Merkel Angela", Optional.empty(), Optional.empty()).orElseThrow();
    assertThat(identity.role()).contains("Harbour Master");
    assertThat(identity.basis()).isEqualTo(Identity.Basis.OWN_LIST);
    assertThat(with.agent("a dike reeve in Utrecht")).contains(Sector.GOV);
    assertThat(with.identify("Tony Blair", Optional.empty(), Optional.empty())).isPresent();
  }

  @Test
  void completesACastWhereTheTextSaysNothingAndLeavesWhatItSays() {
    Actor silent = actor("a1", "Tony Blair", Optional.empty());
    Actor telling = actor("a2", "Angela Merkel", Optional.of("NOR"));
    Cast cast =
        BASE.complete(
            new Cast(List.of(silent, telling), List.of(mention("a1", 0), mention("a2", 20))),
            Optional.of(LocalDate.of(2000, 1, 1)));
    assertThat(cast.actor("a1").country()).contains("GBR");
    assertThat(cast.actor("a1").sector()).contains(Sector.GOV);
    assertThat(cast.actor("a2")).isEqualTo(telling);
    Cast undated =
        BASE.complete(new Cast(List.of(silent), List.of(mention("a1", 0))), Optional.empty());
    assertThat(undated.actor("a1").country()).contains("GBR");
    assertThat(undated.actor("a1").sector()).isEmpty();
  }

  private static Actor actor(String id, String name, Optional<String> country) {
    return new Actor(
        id,
        name,
        Actor.Kind.PERSON,
        Optional.empty(),
        country,
        Optional.empty(),
        List.of(Span.of(0, 10)));
  }

  private static Mention mention(String actor, int start) {
    Span span = Span.of(start, start + 10);
    return new Mention(span, span, Mention.Kind.NAME, actor);
  }
}
