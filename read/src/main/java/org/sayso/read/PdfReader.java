package org.sayso.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.sayso.model.Document;

/** Reads the text of a PDF file: its lines joined to paragraphs, without repeated page heads. */
final class PdfReader {

  private PdfReader() {}

  static Document read(byte[] bytes, String origin, Limits limits) throws Unreadable {
    Deadline deadline = Deadline.in(limits.maxTime());
    try {
      PdfGuard.check(bytes, limits, deadline);
      return document(bytes, origin, limits, deadline);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("the PDF is protected by a password; save it without one");
    } catch (Deadline.Passed e) {
      throw Unreadable.tooSlow("the PDF", limits);
    } catch (TooMuchText e) {
      throw Unreadable.tooManyCharacters(e.length(), limits.maxCharacters());
    } catch (StackOverflowError e) {
      // PDFBox goes down page trees and forms by recursion.
      throw new Unreadable("the PDF is nested too deep; it may be damaged or made to do harm");
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(
          "the PDF is damaged (%s); open it and save it anew".formatted(firstLine(e)));
    }
  }

  private static Document document(byte[] bytes, String origin, Limits limits, Deadline deadline)
      throws IOException, Unreadable {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() == 0) {
        throw new Unreadable("the PDF has no pages; it may be cut off");
      }
      PdfLines lines = new PdfLines(limits.maxCharacters(), deadline);
      lines.getText(pdf);
      String text = PdfParagraphs.join(lines.pages());
      if (Words.isBlank(text)) {
        throw new Unreadable(
            "the PDF holds no text, perhaps only scanned pages; run it through OCR first");
      }
      Optional<String> title = title(pdf, text);
      return Assembly.checked(Facts.of(origin).withTitle(title), Body.of(text), true, limits);
    }
  }

  /** The stated title, unless it is the name of a file or stands in the text anyway. */
  private static Optional<String> title(PDDocument pdf, String text) {
    String stated = pdf.getDocumentInformation().getTitle();
    if (stated == null || Words.isBlank(stated)) {
      return Optional.empty();
    }
    String title = stated.strip();
    String lower = title.toLowerCase(Locale.ROOT);
    boolean fileName =
        lower.startsWith("microsoft word")
            || lower.startsWith("untitled")
            || lower.matches(".*\\.(docx?|pdf|odt|indd|rtf|txt|pages)")
            || title.indexOf(' ') < 0;
    String start = text.substring(0, Math.min(text.length(), 2 * title.length() + 200));
    return fileName || start.contains(title) ? Optional.empty() : Optional.of(title);
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
