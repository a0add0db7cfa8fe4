package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.KnownActor;
import org.sayso.model.Office;
import org.sayso.model.Sector;

class ActorListsTest {

  private final List<String> problems = new ArrayList<>();

  private ActorList read(String text) {
    return ActorLists.formOf(text).read(text, problems::add);
  }

  @Test
  void readsCsvAndSaysWhichLinesAreWrong() {
    ActorList list =
        read(
            """
            name,other_names,kind,country,sector,role,from,until
            Otto Brandt,K. Brandt|Gen. Brandt,PERSON,NOR,MIL,Chief of Staff,2020-01-01,2022-06
            Otto Brandt,,,NOR,GOV,"Minister, Defence",2022-07,
            "Fen Front, The \"\"Old\"\"\",FFF,ORGANISATION,nld,REB
            ,,PERSON,NOR,GOV
            Nobody,,PERSON,Norway,GOV
            Someone,,PERSON,NOR,GOV,x,2020-13-01,
            """);
    assertThat(list.actors()).hasSize(2);
    KnownActor brandt = list.actors().getFirst();
    assertThat(brandt.otherNames()).containsExactly("K. Brandt", "Gen. Brandt");
    assertThat(brandt.offices()).hasSize(2);
    assertThat(brandt.offices().getFirst().until()).contains(LocalDate.of(2022, 6, 30));
    assertThat(brandt.offices().get(1).role()).contains("Minister, Defence");
    assertThat(list.actors().get(1).name()).isEqualTo("Fen Front, The \"Old\"");
    assertThat(list.actors().get(1).country()).contains("NLD");
    assertThat(problems)
        .containsExactly(
            "line 5: the name is missing",
            "line 6: \"Norway\" is no ISO 3166-1 alpha-3 country code like AFG",
            "line 7: \"2020-13-01\" is no date like 2026-03-01, 2026-03 or 2026");
  }

  @Test
  void readsDictionariesOfActorsAndAgents() {
    ActorList list =
        read(
            """
            ; kings and others
            OTTO_OF_RURITANIA_ ;a king
            +KING_OTTO_
            \t[NORGOV 331108-730717]
            \t[NORELI >730717]
            FREE_FEN_FRONT_ [NLDREB]
            NORLAND_CORP_ [MNCUSA]
            BROKEN_ [QQQ]
            !PERSON! = MAN, WOMAN
            FEN!PERSON! [~CVL]
            DIKE_REEVE {DIKE_REEVES} [~GOV]
            """);
    assertThat(list.actors())
        .extracting(KnownActor::name)
        .containsExactly("OTTO OF RURITANIA", "FREE FEN FRONT", "NORLAND CORP");
    Office reign = list.actors().getFirst().offices().getFirst();
    assertThat(reign.from()).contains(LocalDate.of(1933, 11, 8));
    assertThat(reign.until()).contains(LocalDate.of(1973, 7, 17));
    assertThat(reign.country()).contains("NOR");
    assertThat(list.actors().getFirst().otherNames()).containsExactly("KING OTTO");
    assertThat(list.actors().get(2).country()).contains("USA");
    assertThat(list.actors().get(2).sector()).contains(Sector.BUS);
    assertThat(list.agents())
        .containsEntry("fenwoman", Sector.CVL)
        .containsEntry("dike reeves", Sector.GOV);
    assertThat(problems).containsExactly("line 8: nothing is known of the code \"QQQ\"");
  }

  @Test
  void readsPopolo() {
    ActorList list =
        read(
            """
            {"persons": [{"id": "p1", "name": "Ilse Varga", "other_names": [{"name": "I. Varga"}]},
                         {"id": "p2"}],
             "organizations": [{"id": "o1", "name": "Foreign Office", "classification": "GOV",
                                "country": "NOR"}],
             "memberships": [{"person_id": "p1", "organization_id": "o1", "role": "spokeswoman",
                              "start_date": "2019-05"}, {"person_id": "p9"}]}
            """);
    KnownActor varga =
        list.actors().stream().filter(a -> a.name().equals("Ilse Varga")).findFirst().orElseThrow();
    Office office = varga.offices().getFirst();
    assertThat(office.role()).contains("spokeswoman");
    assertThat(office.sector()).contains(Sector.GOV);
    assertThat(office.country()).contains("NOR");
    assertThat(office.from()).contains(LocalDate.of(2019, 5, 1));
    assertThat(problems)
        .containsExactly(
            "persons[1]: \"persons[1].name\" must be a string",
            "memberships[1]: there is no person \"p9\"");
  }

  @ParameterizedTest
  @EnumSource(ActorLists.class)
  void whatAFormWritesItReads(ActorLists form) {
    Office office =
        new Office(
            Optional.empty(),
            Optional.of("NOR"),
            Optional.of(Sector.MIL),
            Optional.of(LocalDate.of(1950, 2, 3)),
            Optional.of(LocalDate.of(1960, 4, 5)));
    KnownActor otto =
        new KnownActor(
            "OTTO BRANDT",
            List.of("O BRANDT"),
            Actor.Kind.PERSON,
            Optional.empty(),
            Optional.empty(),
            List.of(office));
    String written = form.write(new ActorList(List.of(otto), Map.of()));
    assertThat(ActorLists.formOf(written)).isEqualTo(form);
    KnownActor back = form.read(written, problems::add).actors().getFirst();
    assertThat(problems).isEmpty();
    assertThat(back.name()).isEqualTo("OTTO BRANDT");
    assertThat(back.otherNames()).containsExactly("O BRANDT");
    assertThat(back.offices()).containsExactly(office);
  }

  @Test
  void brokenFilesAreOneProblemEach() {
    assertThat(read("{\"persons\": [").actors()).isEmpty();
    assertThat(read("name,colour\nx,red").actors()).isEmpty();
    assertThat(read("\t[NORGOV]\n+LOST_").actors()).isEmpty();
    assertThat(problems).hasSizeBetween(4, 6).noneMatch(String::isBlank);
  }
}
