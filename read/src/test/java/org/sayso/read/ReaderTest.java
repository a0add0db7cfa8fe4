package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.sayso.model.Alignment;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.Zone;

class ReaderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String WORDS =
      "The mayor said on Monday that the bridge was safe and that it would open in May.";

  private static List<Received> read(byte[] bytes, String origin) {
    List<Received> all = new ArrayList<>();
    assertTimeoutPreemptively(
        PATIENCE, () -> new Reader().read(new ByteArrayInputStream(bytes), origin, all::add));
    return all;
  }

  private static List<Received> read(String text, String origin) {
    return read(text.getBytes(StandardCharsets.UTF_8), origin);
  }

  private static Document document(List<Received> received) {
    assertThat(received).hasSize(1).first().isInstanceOf(Document.class);
    return (Document) received.getFirst();
  }

  private static String reason(List<Received> received) {
    assertThat(received).hasSize(1).first().isInstanceOf(Rejected.class);
    return ((Rejected) received.getFirst()).reason();
  }

  @Test
  void plainTextStaysExactlyAsItIs() {
    String text = "  First line.\r\n\r\nSecond\tline, 👍.\n";
    assertThat(document(read("\ufeff" + text, "a.txt")).text().value()).isEqualTo(text);
  }

  @Test
  void theSameTextHasTheSameIdWhereverItComesFrom() {
    assertThat(document(read(WORDS, "a.txt")).id()).isEqualTo(document(read(WORDS, "b.txt")).id());
  }

  @Test
  void readsOtherEncodings() {
    String text =
        "Der Minister für Verkehr sagte, die Brücke sei sicher. Später hieß es, sie öffne früher.";
    assertThat(
            document(read(text.getBytes(Charset.forName("windows-1252")), "a.txt")).text().value())
        .isEqualTo(text);
    assertThat(document(read(WORDS.getBytes(StandardCharsets.UTF_16), "a.txt")).text().value())
        .isEqualTo(WORDS);
    assertThat(document(read(WORDS.getBytes(StandardCharsets.UTF_16LE), "a.txt")).text().value())
        .isEqualTo(WORDS);
  }

  @Test
  void marksDatelineAndCreditAsZones() {
    Document report = document(read("GENEVA, March 3 (Reuters) - " + WORDS, "a.txt"));
    assertThat(report.zones())
        .extracting(Zone::kind)
        .contains(Zone.Kind.DATELINE, Zone.Kind.CREDIT);
    assertThat(report.zones())
        .filteredOn(z -> z.kind() == Zone.Kind.CREDIT)
        .first()
        .extracting(z -> z.name().orElse(""))
        .isEqualTo("Reuters");
  }

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Bridge is safe | The Port Times</title>
      <meta property="og:site_name" content="The Port Times">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge is safe, says mayor",
        "datePublished":"2026-03-01T09:30:00Z","publisher":{"@type":"Organization","name":"Port Times"}}</script></head>
      <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>Bridge is safe, says mayor</h1><p class="byline">By Jane Roe</p>
      <p>The mayor said on Monday that the bridge &amp; the road were <b>safe</b> and would open in May, after a long winter.</p>
      <p>&ldquo;We have checked every bolt,&rdquo; she told the council, which had asked for a second report on the works.</p>
      <aside class="related"><a href="/x">Ten other bridges</a></aside></article>
      <footer>All rights reserved. The Port Times</footer><script>alert(1)</script></body></html>
      """;

  @Test
  void takesTheArticleOfAPageAndLeavesTheRest() {
    Document page = document(read(PAGE, "page.html"));
    assertThat(page.text().value())
        .contains("the bridge & the road were safe")
        .contains("“We have checked every bolt,” she told")
        .doesNotContain("Home")
        .doesNotContain("Ten other bridges")
        .doesNotContain("rights reserved")
        .doesNotContain("alert");
    assertThat(page.title()).contains("Bridge is safe, says mayor");
    assertThat(page.outlet()).contains("Port Times");
    assertThat(page.dates().published().orElseThrow().iso()).isEqualTo("2026-03-01T09:30:00Z");
  }

  @Test
  void everyAlignedCharacterIsTheOneOfTheSource() {
    Document page = document(read(PAGE, "page.html"));
    assertThat(page.alignment().pieces()).isNotEmpty();
    for (Alignment.Piece piece : page.alignment().pieces()) {
      String there = PAGE.substring(piece.originStart(), piece.originStart() + piece.length());
      String here =
          page.text().value().substring(piece.textStart(), piece.textStart() + piece.length());
      assertThat(here).isEqualTo(there);
    }
  }

  @Test
  void readsJsonRowsAndRejectsABrokenOneByItsLine() {
    List<Received> rows =
        read(
            "{\"id\":\"r1\",\"text\":\""
                + WORDS
                + "\",\"outlet\":\"Port Times\"}\n{broken\n"
                + "{\"maintext\":\""
                + WORDS
                + "\",\"source_domain\":\"example.org\",\"date_publish\":\"2026-03-01 09:30:00\"}\n",
            "rows.jsonl");
    assertThat(rows).hasSize(3);
    assertThat(((Document) rows.get(0)).id()).isEqualTo("r1");
    assertThat(((Rejected) rows.get(1)).reason()).contains("line 2");
    assertThat(((Document) rows.get(2)).outlet()).contains("example.org");
    assertThat(((Document) rows.get(2)).dates().published().orElseThrow().iso())
        .isEqualTo("2026-03-01T09:30:00");
  }

  @Test
  void readsPdfAndDocx() throws IOException {
    assertThat(document(read(pdf(WORDS), "a.pdf")).text().value()).contains("the bridge was safe");
    String xml =
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>The mayor </w:t></w:r><w:r><w:t>spoke.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Nobody asked.</w:t></w:r></w:p></w:body></w:document>";
    assertThat(document(read(docx(xml.getBytes(StandardCharsets.UTF_8)), "a.docx")).text().value())
        .isEqualTo("The mayor spoke.\n\nNobody asked.");
  }

  @Test
  void rejectsWhatHoldsNoReportAndSaysWhy() throws IOException {
    assertThat(reason(read("", "a.txt"))).contains("empty");
    assertThat(reason(read(" \n\t ", "a.txt"))).contains("empty");
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };
    assertThat(reason(read(png, "a.txt"))).containsIgnoringCase("png");
    assertThat(reason(read(pdf(""), "a.pdf"))).contains("OCR");
    byte[] whole = pdf(WORDS);
    assertThat(reason(read(java.util.Arrays.copyOf(whole, 60), "a.pdf"))).contains("PDF");
  }

  private static byte[] pdf(String words) throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        content.newLineAtOffset(40, 700);
        content.showText(words);
        content.endText();
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx(byte[] mainPart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(mainPart);
    }
    return out.toByteArray();
  }
}
