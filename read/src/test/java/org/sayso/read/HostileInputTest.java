package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/** Whatever comes in, there is a reading or a rejection that says why, within five seconds. */
class HostileInputTest {

  private static final String WORDS =
      "The mayor said on Monday that the bridge was safe and that it would open in May.";

  @Test
  void rejectsNothingAtAll() {
    assertThat(Inputs.reason("", "a.txt")).isEqualTo("the file is empty");
    assertThat(Inputs.reason(" \r\n\u00a0\t\n", "a.txt")).isEqualTo("the file is empty");
    assertThat(Inputs.reason("\ufeff", "a.txt")).isEqualTo("the file is empty");
    assertThat(Inputs.reason("", "a.jsonl")).isEqualTo("the file is empty");
  }

  @Test
  void rejectsFiftyMegabytesOfOneLineWithItsSize() {
    byte[] line = new byte[50_000_000];
    Arrays.fill(line, (byte) 'a');
    assertThat(Inputs.reason(line, "a.txt"))
        .isEqualTo(
            "the text is too long: 50,000,000 characters, and at most 2,000,000 are read; split it into parts");
    assertThat(Inputs.reason(line, "a.jsonl")).contains("line 1");
  }

  @Test
  void rejectsFiftyMegabytesOfOneLineInAPage() {
    byte[] line = new byte[50_000_000];
    Arrays.fill(line, (byte) 'a');
    byte[] start = "<html><p>".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, line, 0, start.length);
    assertThat(Inputs.reason(line, "a.html")).contains("too long");
  }

  @Test
  void rejectsMoreBytesThanAreReadOfOneInput() {
    assertThat(Inputs.reason(new byte[70 << 20], "zeros"))
        .isEqualTo(
            "the input is too large: more than 64.0 MiB, and at most 64.0 MiB are read; split it into parts");
  }

  @Test
  void readsQuotationMarksWithoutAnEnd() {
    for (String mark : List.of("\"", "\u201c", "''", "\u00ab", "\"a ", "\" \n")) {
      String text = mark.repeat(100_000);
      assertThat(Inputs.document(text, "a.txt").text().value()).isEqualTo(text);
    }
  }

  @Test
  void readsLinesThatLookLikeEveryKindOfZone() {
    for (String line :
        List.of(
            "By Jane Roe\n",
            "Q: A\n",
            "GENEVA, March 3 (Reuters) - \n",
            "A, B, C, D, E, F, ",
            "(AP/",
            "Reporting by Jane (Reporting by ",
            "JANE ROE: ",
            "- Xinhua\n\n",
            "A-A-A-")) {
      Inputs.document(line.repeat(60_000), "a.txt");
    }
  }

  @Test
  void saysWhatABinaryFileReallyIs() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    assertThat(Inputs.reason(png, "a.txt")).contains("PNG image");
    assertThat(Inputs.reason(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, "a.txt"))
        .contains("program");
    assertThat(Inputs.reason(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, "a.txt"))
        .isEqualTo("the gzip data break off; the file is not whole");
    assertThat(Inputs.reason("{\\rtf1 Hello}", "a.txt"))
        .contains("RTF")
        .contains("save it as DOCX");
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    noise[0] = 1;
    assertThat(Inputs.reason(noise, "a.txt")).contains("binary");
  }

  @Test
  void readsInvalidUtf8() {
    byte[] text =
        ("Caf\u00e9 owners said \u201cno\u201d. " + WORDS).getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(text, text.length + 2);
    broken[text.length] = (byte) 0xE2;
    broken[text.length + 1] = (byte) 0x80;
    assertThat(Inputs.document(broken, "a.txt").text().value())
        .startsWith("Caf\u00e9 owners said \u201cno\u201d. The mayor")
        .endsWith("\ufffd");
  }

  @Test
  void readsAPageNestedAHundredThousandDeep() {
    for (String tag :
        List.of(
            "<div>",
            "<b>",
            "<table>",
            "<ul><li>",
            "<blockquote><p>",
            "<a href=x><i>",
            "<svg><g>")) {
      String page = "<html><body>" + tag.repeat(100_000) + WORDS;
      assertThat(Inputs.all(page.getBytes(StandardCharsets.UTF_8), "a.html")).hasSize(1);
    }
    assertThat(Inputs.document("<html>" + "<div>".repeat(100_000) + WORDS, "a.html").text().value())
        .contains(WORDS);
  }

  @Test
  void readsPagesMadeToBeSlow() {
    StringBuilder formats = new StringBuilder("<html><body>");
    for (int i = 0; i < 20_000; i++) {
      formats.append("<b id=").append(i).append("><p>a");
    }
    for (String page :
        List.of(
            formats.toString(),
            "<html><p>" + "&amp".repeat(1_000_000),
            "<html><p>" + "&".repeat(1_000_000),
            "<html><p>" + "&#".repeat(500_000),
            "<html><p " + "a=1 ".repeat(100_000) + ">" + WORDS,
            "<html>" + "<p class=comment>a".repeat(100_000),
            "<html>" + "</p>".repeat(250_000) + WORDS,
            "<html><!--".repeat(1) + "-".repeat(3_000_000),
            "<html><body>" + "<br>".repeat(250_000) + WORDS,
            "<html><script type=application/ld+json>"
                + "[".repeat(500_000)
                + "</script><p>"
                + WORDS)) {
      assertThat(Inputs.all(page.getBytes(StandardCharsets.UTF_8), "a.html")).hasSize(1);
    }
  }

  @Test
  void rejectsAPageOfAMillionTags() {
    assertThat(Inputs.reason("<html>" + "<i>".repeat(1_000_000), "a.html"))
        .contains("1,000,001 tags");
  }

  @Test
  void rejectsAZipBomb() throws IOException {
    assertThat(Inputs.reason(bomb("word/document.xml", "<d xmlns='w'><p><r><t>"), "a.docx"))
        .contains("too long");
    assertThat(Inputs.reason(bomb("word/document.xml", "<d>"), "a.docx")).contains("zip bomb");
    byte[] before = bomb("word/media/a.bin", "");
    assertThat(before.length).isLessThan(1 << 20);
    assertThat(Inputs.reason(before, "a.docx")).contains("zip bomb");
  }

  @Test
  void rejectsADocxWithEntitiesOrWithoutEnd() throws IOException {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><d><p><r><t>&b;</t></r></p></d>";
    String file =
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d><p><r><t>&a;</t></r></p></d>";
    for (String xml : List.of(bomb, file, "<d>".repeat(100_000), "<d><p><r><t>cut")) {
      byte[] docx = zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
      for (Received received : Inputs.all(docx, "a.docx")) {
        assertThat(received).isInstanceOf(Rejected.class);
      }
    }
    byte[] whole =
        zip(
            "word/document.xml",
            ("<d><p><r><t>" + WORDS + "</t></r></p></d>").getBytes(StandardCharsets.UTF_8));
    assertThat(Inputs.reason(Arrays.copyOf(whole, 60), "a.docx")).contains("damaged");
  }

  @Test
  void saysWhatOtherArchivesAre() throws IOException {
    assertThat(Inputs.reason(zip("xl/workbook.xml", new byte[9]), "a.docx")).contains("Excel");
    assertThat(Inputs.reason(zip("notes/a.txt", new byte[9]), "a.zip")).contains("unpack");
  }

  @Test
  void rejectsAPdfThatUnpacksToGigabytes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] blank = new byte[1 << 20];
      for (int i = 0; i < 150; i++) {
        deflater.write(blank);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode>>stream\n"
            .getBytes(StandardCharsets.US_ASCII));
    packed.writeTo(pdf);
    pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>".getBytes(StandardCharsets.US_ASCII));
    assertThat(Inputs.reason(pdf.toByteArray(), "a.pdf")).contains("unpacks to more than");
  }

  @Test
  void rejectsAPdfWhosePagesGoInACircle() {
    String pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>";
    assertThat(Inputs.reason(pdf, "a.pdf")).isNotBlank();
    assertThat(Inputs.reason("%PDF-1.7\n" + "1 0 obj" + "[".repeat(100_000), "a.pdf")).isNotBlank();
  }

  @Test
  void rejectsJsonNestedDeep() {
    assertThat(Inputs.reason("[".repeat(100_000), "a.json")).contains("JSON");
    String deep =
        "{\"text\":\"" + WORDS + "\",\"more\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(Inputs.reason(deep, "a.jsonl")).contains("line 1");
  }

  @Test
  void readsTheGoodRowsAroundABrokenOne() {
    String rows =
        "{\"id\":\"a\",\"text\":\""
            + WORDS
            + "\"}\n{\"text\": \"cut\n\n[1]\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\""
            + WORDS
            + "\"}";
    List<Received> all = Inputs.all(rows.getBytes(StandardCharsets.UTF_8), "rows.jsonl");
    assertThat(all).hasSize(5);
    assertThat(((Document) all.get(0)).id()).isEqualTo("a");
    assertThat(((Rejected) all.get(1)).reason()).startsWith("line 2 ");
    assertThat(((Rejected) all.get(2)).reason()).startsWith("line 4 ");
    assertThat(((Rejected) all.get(3)).reason()).startsWith("line 5 ");
    assertThat(((Document) all.get(4)).id()).isEqualTo("c");
  }

  /** An entry of 100 MiB of spaces after its start. */
  private static byte[] bomb(String name, String start) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(start.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 100; i++) {
        zip.write(spaces);
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
