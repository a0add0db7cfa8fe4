package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.model.Document;
import org.sayso.model.Span;
import org.sayso.model.Zone;

/** What is marked as no prose, and what must stay prose. */
class ZonesTest {

  private static final String PROSE = " The harbour council met for three hours on the old bridge.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GENEVA, March 3 -                        | DATELINE GENEVA: GENEVA, March 3 -",
        "MOSCOW (AP) \u2014                       | DATELINE MOSCOW: MOSCOW; CREDIT Associated Press: (AP) \u2014",
        "ANKARA, Turkey \u2014                    | DATELINE ANKARA, Turkey: ANKARA, Turkey \u2014",
        "MANCHESTER, N.H. --                      | DATELINE MANCHESTER, N.H.: MANCHESTER, N.H. --",
        "WASHINGTON, D.C., March 3, 2026 (UPI) \u2014 | DATELINE WASHINGTON, D.C.: WASHINGTON, D.C., March 3, 2026; CREDIT United Press International: (UPI) \u2014",
        "MOSCOW, March 3. /TASS/.                 | DATELINE MOSCOW: MOSCOW, March 3.; CREDIT TASS: /TASS/.",
        "KYIV. March 3 (Interfax-Ukraine) -       | DATELINE KYIV: KYIV. March 3; CREDIT Interfax-Ukraine: (Interfax-Ukraine) -",
        "BEIJING, March 3 (Xinhua) --             | DATELINE BEIJING: BEIJING, March 3; CREDIT Xinhua: (Xinhua) --",
        "Paris (AFP) \u2013                       | DATELINE Paris: Paris; CREDIT Agence France-Presse: (AFP) \u2013",
        "Geneva, 3 March 2026 \u2013              | DATELINE Geneva: Geneva, 3 March 2026 \u2013",
        "GENEVA (3 March 2026) \u2013             | DATELINE GENEVA: GENEVA (3 March 2026) \u2013",
        "ISLAMABAD:                               | DATELINE ISLAMABAD: ISLAMABAD:",
        "LONDON/PARIS, March 3 (Reuters) -        | DATELINE LONDON/PARIS: LONDON/PARIS, March 3; CREDIT Reuters: (Reuters) -",
        "PORT ROE (RNA) -                         | DATELINE PORT ROE: PORT ROE; CREDIT RNA: (RNA) -",
        "ROME (AP/Reuters) -                      | DATELINE ROME: ROME; CREDIT Associated Press: (AP; CREDIT Reuters: /Reuters) -",
        "(Reuters) -                              | CREDIT Reuters: (Reuters) -",
        "TASS.                                    | CREDIT TASS: TASS.",
        "/TASS/.                                  | CREDIT TASS: /TASS/.",
      })
  void marksPlaceDateAndAgency(String start, String zones) {
    assertThat(Inputs.zones(start + PROSE)).containsExactly(zones.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Brandt (R-Texas) \u2014 The senator who left \u2014 came back to the council on Monday.",
        "Monday was long. The council met for hours \u2014 The mayor left early that evening.",
        "BREAKING - The council of the harbour town met for hours on Monday evening.",
        "NATO \u2014 which has its seat in the town \u2014 kept silent on the matter on Monday.",
        "The minister said: I shall go to the north and see the bridge for myself next week.",
        "By Monday the army had left the town and the river, said the mayor of the town.",
        "By Jane Roe's account the bridge was open all night, and nobody kept the gate.",
        "A. Brandt said that the bridge was safe, and the council agreed with him at once.",
        "Read more than one report before you judge, the minister told the students on Monday.",
        "Copyright law was changed on Monday, and the minister of culture spoke of a new age.",
        "Reporting by state media was false, the spokesman of the foreign ministry said on Monday.",
        "\"We shall never sign,\" he said. The others waited (they always do).",
        "He had read it in a book on birds \u2014 Reuters said so too.",
      })
  void leavesProseAlone(String prose) {
    assertThat(Inputs.zones(prose)).isEmpty();
  }

  @Test
  void marksHeadlineBylineAndOffice() {
    assertThat(
            Inputs.zones(
                "Council closes old bridge\n\nBy JANE ROE and JOHN DOE\nStaff Writers\n\nPORT ROE, March 3 -"
                    + PROSE
                    + "\n"))
        .containsExactly(
            "TITLE: Council closes old bridge",
            "BYLINE JANE ROE and JOHN DOE: By JANE ROE and JOHN DOE",
            "BYLINE: Staff Writers",
            "DATELINE PORT ROE: PORT ROE, March 3 -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Roe                                   | Jane Roe",
        "By Jane Roe, Harbour Correspondent            | Jane Roe",
        "By JANE ROE and JOHN DOE, Staff Writer        | JANE ROE and JOHN DOE",
        "By Jane Roe, John Doe and Ann van der Berg    | Jane Roe, John Doe and Ann van der Berg",
        "By Jane O'Roe-Smith / March 3, 2026           | Jane O'Roe-Smith",
        "By Jane Roe in Geneva                         | Jane Roe",
        "By J. R. Roe for the Port Gazette             | J. R. Roe",
      })
  void namesTheAuthors(String line, String authors) {
    assertThat(Inputs.zones(line + "\n\n" + PROSE)).contains("BYLINE " + authors + ": " + line);
  }

  @Test
  void marksCreditsBelowTheLastSentence() {
    String report = PROSE + "\n\n" + PROSE + "\n\n";
    assertThat(Inputs.zones(report + "(Reporting by Jane Roe; Editing by John Doe)"))
        .containsExactly("CREDIT: (Reporting by Jane Roe; Editing by John Doe)");
    assertThat(Inputs.zones(report + "He left. (Reporting by Jane Roe)"))
        .containsExactly("CREDIT: (Reporting by Jane Roe)");
    assertThat(Inputs.zones(report + "- Xinhua")).containsExactly("CREDIT Xinhua: - Xinhua");
    assertThat(Inputs.zones(report + "He left. (AFP)"))
        .containsExactly("CREDIT Agence France-Presse: (AFP)");
    assertThat(
            Inputs.zones(report + "Associated Press writer John Doe contributed to this report."))
        .containsExactly(
            "CREDIT Associated Press: Associated Press writer John Doe contributed to this report.");
  }

  @Test
  void marksWhoSpeaksInATranscript() {
    String briefing =
        "QUESTION: Will the bridge open?\n\nMR. ROE: In May, as I said.\n\nQUESTION: And the road?\n\nMR. ROE: Note: I build no roads.\n";
    assertThat(Inputs.zones(briefing))
        .containsExactly(
            "SPEAKER_LABEL: QUESTION:",
            "SPEAKER_LABEL MR. ROE: MR. ROE:",
            "SPEAKER_LABEL: QUESTION:",
            "SPEAKER_LABEL MR. ROE: MR. ROE:");
    String council =
        "Mr. Roe (Ruritania): I thank the President.\nMs. Doe (Nordland): My country disagrees.\nMr. Roe (Ruritania): I regret that.\n";
    assertThat(Inputs.zones(council))
        .containsExactly(
            "SPEAKER_LABEL Mr. Roe: Mr. Roe (Ruritania):",
            "SPEAKER_LABEL Ms. Doe: Ms. Doe (Nordland):",
            "SPEAKER_LABEL Mr. Roe: Mr. Roe (Ruritania):");
  }

  @Test
  void takesNoListOfResultsForATranscript() {
    assertThat(Inputs.zones("Centre: 12\nNorth: 14\nCentre: 13\nNorth: 15\n" + PROSE)).isEmpty();
  }

  @Test
  void marksHeadingsTimesAndFurniture() {
    String live =
        PROSE
            + PROSE
            + "\n\n9:45 p.m.\n\n"
            + PROSE
            + PROSE
            + "\n\nWhat comes next\n\n"
            + PROSE
            + PROSE
            + "\n\nRead more: The road is open\n\nPhoto: harbour at night\n\n\u00a9 2026 Port Gazette\n";
    assertThat(Inputs.zones(live))
        .containsExactly(
            "HEADING: 9:45 p.m.",
            "HEADING: What comes next",
            "FURNITURE: Read more: The road is open",
            "FURNITURE: Photo: harbour at night",
            "FURNITURE: \u00a9 2026 Port Gazette");
  }

  @Test
  void takesTheYearOfADatelineFromTheDayOfPublication() {
    String row =
        "{\"text\":\"GENEVA, Dec. 31 (Reuters) -%s\",\"published\":\"2026-01-01\"}"
            .formatted(PROSE);
    assertThat(Inputs.document(row, "a.jsonl").dates().said().orElseThrow().iso())
        .isEqualTo("2025-12-31");
    Document dated = new Reader().text("GENEVA, March 3, 2026 -" + PROSE, "a.txt");
    assertThat(dated.dates().published().orElseThrow().iso()).isEqualTo("2026-03-03");
    assertThat(dated.dates().published().orElseThrow().foundIn()).isEqualTo("dateline");
    assertThat(new Reader().text("GENEVA, March 3 -" + PROSE, "a.txt").dates().published())
        .isEmpty();
  }

  @Test
  void zonesAreSortedAndApartInAnyJumble() {
    long seed = 20260303;
    Random random = new Random(seed);
    List<String> parts =
        List.of(
            "GENEVA",
            ", ",
            "March 3",
            " (AP)",
            " - ",
            "\n",
            "\n\n",
            "By Jane Roe",
            "Q: ",
            "A:",
            "MR. ROE: ",
            "(Reporting by Jane Roe)",
            "/TASS/.",
            "The mayor spoke.",
            "Read more: ",
            "\u00a9 2026 ",
            "9:45 p.m.",
            "- Xinhua",
            "\r\n",
            " ",
            "\ud83d\ude42");
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      Span before = Span.of(0, 0);
      for (Zone zone : new Reader().text(text.toString(), "a.txt").zones()) {
        assertThat(zone.span().start())
            .as("seed %d: %s", seed, text)
            .isGreaterThanOrEqualTo(before.end());
        assertThat(zone.span().length()).isPositive();
        before = zone.span();
      }
    }
  }
}
