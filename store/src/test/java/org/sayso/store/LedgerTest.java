package org.sayso.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.model.Act;
import org.sayso.model.Reading;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.store.Places.Kind;

/** What the ledger promises, on either database. */
class LedgerTest {

  @TempDir Path folder;

  private Ledger open(Kind kind) {
    return Ledger.open(Places.of(kind, folder));
  }

  static List<Entry> all(Ledger ledger) {
    List<Entry> entries = new ArrayList<>();
    ledger.entries().changedSince(0, entries::addAll);
    return entries;
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatAReportSaysAndWhere(Kind kind) {
    try (Ledger ledger = open(kind)) {
      Reading reading = Reports.dispute().getFirst();
      assertThat(ledger.add(List.of(reading), Reports.RUN))
          .isEqualTo(new Added(1, 0, 0, reading.statements().size()));
      Entry accusation =
          all(ledger).stream().filter(e -> e.act() == Act.ACCUSE).findFirst().orElseThrow();
      assertThat(accusation.filing().outlet()).contains("Herald");
      assertThat(accusation.versions()).containsExactly(1);
      assertThat(accusation.speaker()).isPresent();
      String text = ledger.entries().text(accusation.filing().document(), 1).orElseThrow();
      assertThat(text).isEqualTo(reading.document().text().value());
      assertThat(accusation.content().pieces())
          .isNotEmpty()
          .allSatisfy(
              piece ->
                  assertThat(text.substring(piece.start(), piece.end())).isEqualTo(piece.words()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void addsTheSameReportOnce(Kind kind) {
    try (Ledger ledger = open(kind)) {
      List<Reading> reports = Reports.dispute();
      Added first = ledger.add(reports, Reports.RUN);
      List<Entry> before = all(ledger);
      assertThat(ledger.add(reports, Reports.RUN)).isEqualTo(new Added(0, 0, 4, 0));
      assertThat(all(ledger)).isEqualTo(before).hasSize(first.statements());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSilentEditIsAnotherVersionOfTheSameDocument(Kind kind) {
    try (Ledger ledger = open(kind)) {
      String url = "https://herald.example/2";
      String kept = "The mayor of Lintown, Ada Moor, said that the bridge would open in spring.";
      Reading before =
          Reports.reading(
              url, "Herald", "2026-03-01", kept + " She accused the builders of taking bribes.");
      Reading after =
          Reports.reading(
              url, "Herald", "2026-03-01", kept + " She accused the builders of working slowly.");
      ledger.add(List.of(before), Reports.RUN);
      assertThat(ledger.add(List.of(after), Reports.RUN)).isEqualTo(new Added(0, 1, 0, 1));
      assertThat(all(ledger))
          .extracting(
              e -> e.content().words().replaceFirst(".*(spring|bribes|slowly).*", "$1"),
              Entry::versions)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("spring", List.of(1, 2)),
              org.assertj.core.groups.Tuple.tuple("bribes", List.of(1)),
              org.assertj.core.groups.Tuple.tuple("slowly", List.of(2)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readingAgainReplacesWhatWasRead(Kind kind) {
    try (Ledger ledger = open(kind)) {
      List<Reading> reports = Reports.dispute();
      ledger.add(reports, Reports.RUN);
      String before = snapshot(ledger);
      ledger.addAgain(reports, Reports.RUN);
      assertThat(snapshot(ledger)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eventsPointToTheirStatements(Kind kind) {
    try (Ledger ledger = open(kind)) {
      Reading report =
          Reports.reading(
              "https://herald.example/3",
              "Herald",
              "2026-03-01",
              "General Otto Brandt of Nordland said that Ruritanian drones had attacked the port."
                  + " Ruritania's foreign ministry denied that its drones had attacked Nordland.");
      ledger.add(List.of(report), Reports.RUN);
      List<EventEntry> events = new ArrayList<>();
      ledger.entries().allEvents().forEachRemaining(events::add);
      assertThat(events).isNotEmpty();
      assertThat(events.stream().flatMap(e -> e.statements().stream()))
          .isNotEmpty()
          .allSatisfy(id -> assertThat(ledger.entries().entry(id)).isPresent());
    }
  }

  private static String snapshot(Ledger ledger) {
    StringBuilder lines = new StringBuilder();
    all(ledger).stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(e -> lines.append(e).append('\n'));
    ledger.entries().allEvents().forEachRemaining(e -> lines.append(e).append('\n'));
    return lines.toString();
  }

  @ParameterizedTest
  @EnumSource
  void findsActorsByAPartOfTheirName(Kind kind) {
    try (Ledger ledger = open(kind)) {
      ledger.add(Reports.dispute(), Reports.RUN);
      assertThat(ledger.actors().named("VARGA", 5))
          .extracting(found -> found.actor().name())
          .containsExactly("Ilse Varga");
      assertThat(ledger.actors().named("the mayor of lintown, ada moor", 5)).isEmpty();
      assertThat(ledger.actors().named("var", 5)).hasSize(1);
      assertThat(ledger.actors().named("%", 5)).isEmpty();
    }
  }
}
