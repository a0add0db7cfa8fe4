package org.sayso.read;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.sayso.model.Document;

/** Reads the text of a PDF file, page by page. */
final class PdfReader {

  private PdfReader() {}

  static Document read(byte[] bytes, String origin, Limits limits) throws Unreadable {
    Deadline deadline = Deadline.in(limits.maxTime());
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      String text = text(pdf, limits, deadline);
      if (Words.isBlank(text)) {
        throw new Unreadable(
            "the PDF holds no text, perhaps only scanned pages; run it through OCR first");
      }
      Optional<String> title =
          Optional.ofNullable(pdf.getDocumentInformation().getTitle()).filter(t -> !t.isBlank());
      return Assembly.checked(Facts.of(origin).withTitle(title), Body.of(text), true, limits);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("the PDF is protected by a password; save it without one");
    } catch (Deadline.Passed e) {
      throw Unreadable.tooSlow("the PDF", limits);
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(
          "the PDF is damaged (%s); open it and save it anew".formatted(e.getMessage()));
    }
  }

  private static String text(PDDocument pdf, Limits limits, Deadline deadline)
      throws IOException, Unreadable {
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          public void processPage(PDPage page) throws IOException {
            deadline.check();
            super.processPage(page);
          }
        };
    stripper.setParagraphEnd("\n");
    stripper.setSortByPosition(false);
    String text = stripper.getText(pdf);
    if (text.length() > limits.maxCharacters()) {
      throw Unreadable.tooManyCharacters(text.length(), limits.maxCharacters());
    }
    return text;
  }
}
