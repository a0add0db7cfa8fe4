package org.sayso.wire.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.model.Dates;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;
import org.sayso.wire.JsonTree;

class LinkedDataTest {

  private static final ExportOptions OPTIONS = ExportOptions.DEFAULT.with(Rows.LOOKUP);

  @Test
  void writesAnnotations() {
    assertThat(
            Written.statements(
                ExportFormat.WEB_ANNOTATION, OPTIONS, Rows.CHARGE, Rows.DENIAL, Rows.BARE))
        .isEqualTo(Resources.text("statements.anno.jsonld"));
  }

  @Test
  void writesClaimsAndQuotations() {
    assertThat(
            Written.statements(
                ExportFormat.SCHEMA_ORG, OPTIONS, Rows.CHARGE, Rows.DENIAL, Rows.BARE))
        .isEqualTo(Resources.text("statements.schema.jsonld"));
  }

  @Test
  void wrapsAnnotationsInACollectionWithItsTotal() {
    String text =
        Written.statements(
            ExportFormat.WEB_ANNOTATION, OPTIONS.asOneDocument(), Rows.CHARGE, Rows.DENIAL);
    JsonTree collection = JsonTree.parse(text);
    assertThat(collection.text("type")).isEqualTo("AnnotationCollection");
    assertThat(collection.object("first").objects("items")).hasSize(7);
    assertThat(collection.number("total")).isEqualTo(7);
    assertThat(
            JsonTree.parse(Written.statements(ExportFormat.WEB_ANNOTATION, OPTIONS.asOneDocument()))
                .number("total"))
        .isEqualTo(0);
  }

  @Test
  void wrapsClaimsInAGraph() {
    JsonTree graph =
        JsonTree.parse(
            Written.statements(
                ExportFormat.SCHEMA_ORG, OPTIONS.asOneDocument(), Rows.CHARGE, Rows.DENIAL));
    assertThat(graph.objects("@graph"))
        .extracting(claim -> claim.text("@type"))
        .containsExactly("Claim", "Claim");
    assertThat(graph.object("@context").text("@vocab")).isEqualTo("https://schema.org/");
  }

  @Test
  void letsNoWordsOutWhenOnlyPositionsAreWanted() {
    String text =
        Written.statements(ExportFormat.WEB_ANNOTATION, OPTIONS.withoutWords(), Rows.CHARGE);
    assertThat(text)
        .contains("\"TextPositionSelector\",\"start\":25,\"end\":67")
        .doesNotContain("TextQuoteSelector", "rammed a ferry in");
  }

  @Test
  void countsPositionsInCodePointsAndCutsNoCharacter() {
    String text = "👩‍👩‍👧 ".repeat(12) + "Ada said it rains." + "e\u0301".repeat(40);
    int start = text.codePointCount(0, text.indexOf("it rains"));
    Entry entry =
        quoting(new Quote(List.of(new Quote.Piece(start, start + 8, "it rains"))), Rows.FILING);
    JsonTree selector = selector(entry, text);
    assertThat(selector.text("exact")).isEqualTo("it rains");
    assertThat(selector.text("prefix")).isEqualTo(" " + "👩‍👩‍👧 ".repeat(3) + "Ada said ");
    assertThat(selector.text("suffix")).isEqualTo("." + "e\u0301".repeat(15));
  }

  @Test
  void givesNoSurroundingsFromATextThatHasOtherWordsThere() {
    Quote quote = new Quote(List.of(new Quote.Piece(3, 9, "rained")));
    assertThat(selector(quoting(quote, Rows.FILING), "It snowed all day.").has("prefix")).isFalse();
    assertThat(selector(quoting(quote, Rows.FILING), "It").has("prefix")).isFalse();
    assertThat(selector(quoting(quote, Rows.FILING), "It rained all day.").text("suffix"))
        .isEqualTo(" all day.");
  }

  @Test
  void tellsADayAsAnInterval() {
    Filing filing =
        new Filing(
            "d7",
            1,
            "note.txt",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Dates.published(new ReportDate("2026-07-03", "dateline")),
            "c7");
    assertThat(Written.statements(ExportFormat.WEB_ANNOTATION, OPTIONS, Rows.filed(filing)))
        .contains(
            "\"state\":{\"type\":\"TimeState\",\"sourceDateStart\":\"2026-07-03T00:00:00Z\","
                + "\"sourceDateEnd\":\"2026-07-03T23:59:59Z\"}");
  }

  @Test
  void callsAReviewOnlyWhatIsKnownToBeAFactCheck() {
    Lookup desk =
        new Lookup() {
          @Override
          public boolean isFactCheck(Filing filing) {
            return filing.outlet().equals(Optional.of("Harbour Post"));
          }
        };
    JsonTree review =
        JsonTree.parse(
            Written.statements(ExportFormat.SCHEMA_ORG, OPTIONS.with(desk), Rows.CHARGE).strip());
    assertThat(review.text("@type")).isEqualTo("ClaimReview");
    assertThat(review.text("claimReviewed")).startsWith("that Norwegian tugs");
    assertThat(review.object("itemReviewed").text("@type")).isEqualTo("Claim");
    assertThat(review.has("reviewRating")).isFalse();
    assertThat(Written.statements(ExportFormat.SCHEMA_ORG, OPTIONS, Rows.CHARGE))
        .doesNotContain("ClaimReview");
  }

  @Test
  void leavesOutOfSchemaOrgWhatAPersonHasRejected() {
    Entry rejected = Rows.marked(Correction.Action.REJECT);
    assertThat(Written.statements(ExportFormat.SCHEMA_ORG, OPTIONS, rejected)).isEmpty();
    assertThat(Written.statements(ExportFormat.WEB_ANNOTATION, OPTIONS, rejected))
        .contains("\"purpose\":\"assessing\",\"value\":\"REJECT\"");
  }

  @Test
  void keepsOddUrlsAndIdsInsideAnIri() {
    assertThat(Iri.url("https://x.example/a b<\"c>\n#é"))
        .isEqualTo("https://x.example/a%20b%3C%22c%3E%0A#é");
    assertThat(Iri.statement("s 1/ü+\uD83D"))
        .isEqualTo("urn:sayso:statement:s%201%2F%C3%BC%2B%EF%BF%BD");
  }

  @ParameterizedTest
  @EnumSource(names = {"WEB_ANNOTATION", "SCHEMA_ORG"})
  void staysJsonWhateverItHolds(ExportFormat format) {
    Entry[] entries = RandomRows.of(11, 200).toArray(Entry[]::new);
    assertThat(Written.statements(format, OPTIONS, entries).split("\n"))
        .allSatisfy(line -> JsonTree.parse(line));
    JsonTree.parse(Written.statements(format, OPTIONS.asOneDocument(), entries));
  }

  private static JsonTree selector(Entry entry, String text) {
    Lookup lookup =
        new Lookup() {
          @Override
          public Optional<String> text(String document, int version) {
            return Optional.of(text);
          }
        };
    String line =
        Written.statements(ExportFormat.WEB_ANNOTATION, OPTIONS.with(lookup), entry)
            .lines()
            .findFirst()
            .orElseThrow();
    return JsonTree.parse(line).objects("target").getFirst().objects("selector").getFirst();
  }

  private static Entry quoting(Quote content, Filing filing) {
    return Rows.copy(filing, content, List.of());
  }
}
