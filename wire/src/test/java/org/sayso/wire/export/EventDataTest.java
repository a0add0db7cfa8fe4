package org.sayso.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.model.Act;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Relation;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;

class EventDataTest {

  private static final ExportOptions OPTIONS = ExportOptions.DEFAULT.with(Rows.LOOKUP);

  @Test
  void hasTheColumnsOfGdeltInItsOrderAndOursAfter() {
    List<String> names = GdeltEvents.TABLE.names();
    assertThat(String.join("\t", names.subList(0, 61)))
        .isEqualTo(Resources.text("gdelt-events-header.tsv").strip());
    assertThat(names.subList(61, names.size()))
        .containsExactly(
            "AttributedToName",
            "AttributedToCountryCode",
            "AttributedToTypeCode",
            "DisputedByName",
            "AttributedToStatements",
            "Standing",
            "EventTime",
            "Negated",
            "SaysoType",
            "SaysoID");
    assertThat(GdeltMentions.table(new Surroundings(Lookup.NONE)).names())
        .containsExactly(
            "GlobalEventID",
            "EventTimeDate",
            "MentionTimeDate",
            "MentionType",
            "MentionSourceName",
            "MentionIdentifier",
            "SentenceID",
            "Actor1CharOffset",
            "Actor2CharOffset",
            "ActionCharOffset",
            "InRawText",
            "Confidence",
            "MentionDocLen",
            "MentionDocTone",
            "MentionDocTranslationInfo",
            "Extras");
  }

  @Test
  void hasTheHeaderOfPolecat() {
    assertThat(String.join("\t", PolecatLike.TABLE.names()))
        .isEqualTo(Resources.text("polecat-header.tsv").strip());
  }

  @Test
  void codesAnAccusationAndADenial() {
    List<Map<String, String>> rows = gdelt(Rows.CHARGE, Rows.DENIAL);
    assertThat(rows.get(0))
        .containsEntry("Day", "20260703")
        .containsEntry("MonthYear", "202607")
        .containsEntry("Year", "2026")
        .containsEntry("FractionDate", "2026.5014")
        .containsEntry("Actor1Code", "ROMMIL")
        .containsEntry("Actor1CountryCode", "ROM")
        .containsEntry("Actor1Geo_CountryCode", "RO")
        .containsEntry("Actor2Name", "Norway")
        .containsEntry("EventCode", "112")
        .containsEntry("EventRootCode", "11")
        .containsEntry("QuadClass", "3")
        .containsEntry("GoldsteinScale", "")
        .containsEntry("AvgTone", "")
        .containsEntry("DATEADDED", "20260704081530")
        .containsEntry("AttributedToName", "Harbour Post");
    assertThat(rows.get(1))
        .containsEntry("EventCode", "016")
        .containsEntry("EventRootCode", "01")
        .containsEntry("QuadClass", "1")
        .containsEntry("Actor2Name", "");
  }

  @Test
  void saysOnWhoseWordADeedStandsAndWhoDeniesIt() {
    Map<String, String> row = gdeltEvent(Rows.RAMMING);
    assertThat(row)
        .containsEntry("EventCode", "190")
        .containsEntry("QuadClass", "4")
        .containsEntry("Day", "")
        .containsEntry("MonthYear", "202606")
        .containsEntry("ActionGeo_Fullname", "the harbour")
        .containsEntry("AttributedToName", "Jon Tarr")
        .containsEntry("AttributedToCountryCode", "ROM")
        .containsEntry("AttributedToTypeCode", "MIL")
        .containsEntry("DisputedByName", "Mara Ilk")
        .containsEntry("AttributedToStatements", "s1;s2")
        .containsEntry("Standing", "DISPUTED");
  }

  @Test
  void attributesToTheOutletWhatItTellsInItsOwnVoice() {
    assertThat(gdeltEvent(event(EventRoot.COERCE, Standing.REPORTED, Optional.empty())))
        .containsEntry("AttributedToName", "Harbour Post")
        .containsEntry("EventCode", "170");
  }

  @Test
  void givesNoCodeThatWouldSayTooMuch() {
    assertThat(gdeltEvent(event(EventRoot.ASSAULT, Standing.CLAIMED, Optional.empty())))
        .containsEntry("EventCode", "")
        .containsEntry("QuadClass", "4")
        .containsEntry("SaysoType", "ASSAULT");
    assertThat(gdeltEvent(event(EventRoot.PROTEST, Standing.CLAIMED, Optional.of("x"))))
        .containsEntry("EventCode", "140");
  }

  @Test
  void codesARefusalToCommentAs011() {
    Entry entry =
        Rows.copy(
            Rows.FILING,
            Rows.DENIAL.content(),
            List.of(new Entry.Reply("s1", Relation.DECLINES, 1, "")));
    assertThat(gdelt(entry).getFirst()).containsEntry("EventCode", "011");
  }

  @Test
  void leavesOutWhatAPersonHasRejected() {
    assertThat(gdelt(Rows.marked(Correction.Action.REJECT))).isEmpty();
    assertThat(
            Written.tsv(
                Written.statements(
                    ExportFormat.POLECAT, OPTIONS, Rows.marked(Correction.Action.REJECT))))
        .isEmpty();
  }

  @Test
  void mentionsTellWhereTheWordsStand() {
    List<Map<String, String>> mentions =
        Written.tsv(
            Written.statements(ExportFormat.GDELT_MENTIONS, OPTIONS, Rows.CHARGE, Rows.BARE));
    assertThat(mentions.get(0))
        .containsEntry("MentionType", "1")
        .containsEntry("MentionSourceName", "post.example")
        .containsEntry("Actor1CharOffset", "0")
        .containsEntry("ActionCharOffset", "17")
        .containsEntry("Confidence", "64")
        .containsEntry("MentionDocLen", "117")
        .containsEntry("GlobalEventID", gdelt(Rows.CHARGE).getFirst().get("GlobalEventID"));
    assertThat(mentions.get(1))
        .containsEntry("MentionType", "2")
        .containsEntry("MentionIdentifier", "note.txt")
        .containsEntry("MentionDocLen", "");
  }

  @Test
  void polecatHasOnlyWhatPloverCounts() {
    List<Map<String, String>> rows =
        Written.tsv(
            Written.statements(ExportFormat.POLECAT, OPTIONS, Rows.CHARGE, Rows.DENIAL, Rows.BARE));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .containsEntry("Event Type", "ACCUSE")
        .containsEntry("Event Mode", "allege")
        .containsEntry("Actor Title", "Colonel")
        .containsEntry("Recipient Country", "NOR");
  }

  @Test
  void writesTheJsonOfPlover() {
    assertThat(Written.statements(ExportFormat.PLOVER_JSON, OPTIONS, Rows.CHARGE, Rows.DENIAL))
        .isEqualTo(
            """
            {"id":"s1","has_event":true,"date":"2026-07-03",\
            "actor":[{"entity_name":"Jon Tarr","country_name":"ROU","sector_code":"MIL"}],\
            "recipient":[{"entity_name":"Norway","country_name":"NOR","sector_code":null}],\
            "event":["ACCUSE"],"event_loc":null,\
            "event_text":"that Norwegian tugs rammed a ferry in June",\
            "quad_code":"VERBAL CONFLICT","mode":["allege"],\
            "link":"https://post.example/ferry","text_info":{"start":25,"end":67},\
            "cite_info":{"publication":"Harbour Post","date":"2026-07-03","language":"en",\
            "coder":"sayso","codebook":"PLOVER"}}
            """);
    assertThat(Written.events(ExportFormat.PLOVER_JSON, OPTIONS.withoutWords(), Rows.RAMMING))
        .contains("\"event\":[\"ASSAULT\"]", "\"event_loc\":\"the harbour\"")
        .doesNotContain("event_text");
  }

  @Test
  void polecatSaysWhatDidNotHappen() {
    EventEntry planned =
        new EventEntry(
            "e2",
            Rows.FILING,
            EventRoot.SANCTION,
            Optional.empty(),
            List.of(Rows.NORWAY, Rows.ILK),
            List.of(Rows.TARR),
            EventTime.FUTURE,
            true,
            Optional.empty(),
            Optional.empty(),
            Standing.CLAIMED,
            List.of(),
            Rows.RAMMING.evidence());
    assertThat(Written.tsv(Written.events(ExportFormat.POLECAT, OPTIONS, planned)).getFirst())
        .containsEntry("Event Mode", "negation;future")
        .containsEntry("Actor Name", "Norway;Mara Ilk")
        .containsEntry("Actor Sectors", ";GOV");
    assertThat(Written.tsv(Written.events(ExportFormat.GDELT_EVENTS, OPTIONS, planned)))
        .extracting(row -> row.get("Actor1Name") + " " + row.get("Actor2Name"))
        .containsExactly("Norway Jon Tarr", "Mara Ilk Jon Tarr");
  }

  @ParameterizedTest
  @EnumSource(names = {"GDELT_EVENTS", "GDELT_MENTIONS", "POLECAT"})
  void keepsEveryRowOnOneLineWithAllItsCells(ExportFormat format) {
    String text = Written.statements(format, OPTIONS, RandomRows.of(12, 300).toArray(Entry[]::new));
    assertThat(Written.tsv(text)).isNotEmpty();
    assertThat(text).doesNotContain("\r", "\u0000", "\u0085", "\u2028", "\u202E");
  }

  @Test
  void givesEachPairItsOwnNumberAlways() {
    Set<String> numbers = new TreeSet<>();
    List<Map<String, String>> rows = gdelt(RandomRows.of(13, 300).toArray(Entry[]::new));
    rows.forEach(row -> numbers.add(row.get("GlobalEventID")));
    assertThat(gdelt(Rows.CHARGE).getFirst()).containsEntry("GlobalEventID", "4597899839410668138");
    assertThat(numbers).allMatch(number -> number.matches("\\d{1,19}")).hasSizeGreaterThan(250);
  }

  @ParameterizedTest
  @CsvSource({
    "USA,US,USA",
    "GBR,UK,GBR",
    "DEU,GM,DEU",
    "UKR,UP,UKR",
    "RUS,RS,RUS",
    "ROU,RO,ROM",
    "SUN,UR,SUN",
    "CUB,CU,CUB",
    "CHN,CH,CHN",
    "CHE,SZ,CHE"
  })
  void knowsTheCodesOfCountries(String iso, String fips, String cameo) {
    assertThat(Codes.COUNTRIES.of(iso, "fips")).contains(fips);
    assertThat(Codes.COUNTRIES.of(iso, "cameo")).contains(cameo);
  }

  @Test
  void knowsEveryLabelOfTheModel() {
    assertThat(Act.values()).allMatch(act -> Codes.ACTS.of(act.name(), "cameo").isPresent());
    assertThat(Sector.values())
        .allMatch(sector -> Codes.SECTORS.of(sector.name(), "polecat").isPresent());
    assertThat(Stream.of(EventRoot.values()).map(Enum::name).toList())
        .containsExactlyInAnyOrderElementsOf(
            Resources.rows("roots.tsv").stream().skip(1).map(List::getFirst).toList());
    assertThat(Resources.rows("countries.tsv").stream().skip(1))
        .allMatch(row -> row.get(0).length() == 3 && row.get(1).length() == 2)
        .extracting(row -> row.get(1))
        .doesNotHaveDuplicates();
  }

  private static EventEntry event(EventRoot root, Standing standing, Optional<String> cameo) {
    return new EventEntry(
        "e3",
        Rows.FILING,
        root,
        cameo,
        List.of(Rows.NORWAY),
        List.of(),
        EventTime.PAST,
        false,
        Optional.empty(),
        Optional.empty(),
        standing,
        List.of(),
        Rows.RAMMING.evidence());
  }

  private static List<Map<String, String>> gdelt(Entry... entries) {
    return Written.tsv(Written.statements(ExportFormat.GDELT_EVENTS, OPTIONS, entries));
  }

  private static Map<String, String> gdeltEvent(EventEntry event) {
    return Written.tsv(Written.events(ExportFormat.GDELT_EVENTS, OPTIONS, event)).getFirst();
  }
}
