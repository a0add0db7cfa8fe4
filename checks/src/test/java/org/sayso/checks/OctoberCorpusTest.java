package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.model.Document;

/** The sample corpus is what its README says. */
class OctoberCorpusTest {

  private final List<Document> reports = OctoberCorpus.reports();

  @Test
  void holdsShortReportsOfSixToEightInventedOutlets() {
    assertThat(OctoberCorpus.received())
        .hasSizeBetween(32, 36)
        .hasOnlyElementsOfType(Document.class);
    assertThat(reports)
        .allSatisfy(
            report -> {
              assertThat(report.text().value().split("\\s+"))
                  .as(report.id())
                  .hasSizeBetween(120, 350);
              assertThat(URI.create(report.origin()).getHost()).endsWith(".example");
              assertThat(report.title()).isPresent();
              assertThat(report.language()).contains("en");
            });
    assertThat(reports.stream().map(report -> report.outlet().orElseThrow()).distinct())
        .hasSizeBetween(6, 8);
  }

  @Test
  void givesEveryReportItsOwnIdAndAddressButForOneSilentEdit() {
    assertThat(reports).extracting(Document::id).doesNotHaveDuplicates();
    Map<String, Long> addresses =
        reports.stream()
            .map(Document::origin)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(addresses.values().stream().filter(count -> count > 1)).containsExactly(2L);
  }

  @Test
  void standsInTheOrderOfPublication() {
    List<OffsetDateTime> published =
        reports.stream()
            .map(report -> OffsetDateTime.parse(report.dates().published().orElseThrow().iso()))
            .toList();
    assertThat(published).isSorted();
    assertThat(published.getFirst()).isAfter("1962-09-04T00:00:00Z");
    assertThat(published.getLast()).isBefore("1962-11-21T05:00:00Z");
  }
}
