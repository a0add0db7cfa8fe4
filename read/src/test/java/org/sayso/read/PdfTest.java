package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.sayso.model.Document;

/** PDF files that the tests make themselves. */
class PdfTest {

  private static final List<String> PAGE =
      List.of(
          "The harbour council voted on Tuesday to close the old bridge, the mayor said, after",
          "engineers found cracks in two of its pillars. The opposition called the decision inter-",
          "esting and late.",
          "",
          "The leader of the opposition demanded to see every report that the city had received",
          "since the summer, and the mayor promised to send them by the end of the week.");

  @Test
  void joinsLinesToParagraphsAndPartedWords() throws IOException {
    assertThat(Inputs.document(pdf(List.of(PAGE), "", ""), "a.pdf").text().value())
        .isEqualTo(
            "The harbour council voted on Tuesday to close the old bridge, the mayor said, after "
                + "engineers found cracks in two of its pillars. The opposition called the decision interesting and late.\n\n"
                + "The leader of the opposition demanded to see every report that the city had received "
                + "since the summer, and the mayor promised to send them by the end of the week.");
  }

  @Test
  void dropsHeadsAndNumbersOfPages() throws IOException {
    List<String> first = new java.util.ArrayList<>(PAGE);
    first.addFirst("Port Gazette, special report");
    first.add("");
    List<List<String>> pages = new java.util.ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      List<String> page = new java.util.ArrayList<>(first);
      page.add("Page " + i);
      pages.add(page);
    }
    String text = Inputs.document(pdf(pages, "", ""), "a.pdf").text().value();
    assertThat(text)
        .doesNotContain("Port Gazette")
        .doesNotContain("Page")
        .contains("late.\n\nThe leader");
  }

  @Test
  void takesTheTitleUnlessItIsAFileName() throws IOException {
    Document titled = Inputs.document(pdf(List.of(PAGE), "The bridge is closed", ""), "a.pdf");
    assertThat(titled.title()).contains("The bridge is closed");
    assertThat(
            Inputs.document(pdf(List.of(PAGE), "Microsoft Word - bridge.docx", ""), "a.pdf")
                .title())
        .isEmpty();
  }

  @Test
  void rejectsAPdfWithoutTextWithAdvice() throws IOException {
    assertThat(Inputs.reason(pdf(List.of(List.of()), "", ""), "scan.pdf"))
        .contains("scanned")
        .contains("OCR");
  }

  @Test
  void rejectsAProtectedPdf() throws IOException {
    assertThat(Inputs.reason(pdf(List.of(PAGE), "", "secret"), "a.pdf")).contains("password");
  }

  @Test
  void readsOrRejectsEveryBeginningOfAPdf() throws IOException {
    byte[] whole = pdf(List.of(PAGE), "", "");
    for (int length = 8; length < whole.length; length += whole.length / 20) {
      assertThat(Inputs.all(Arrays.copyOf(whole, length), "a.pdf")).hasSize(1);
    }
  }

  private static byte[] pdf(List<List<String>> pages, String title, String password)
      throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.newLineAtOffset(60, 720);
          for (String line : lines) {
            content.showText(line);
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
      }
      if (!title.isEmpty()) {
        pdf.getDocumentInformation().setTitle(title);
      }
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
