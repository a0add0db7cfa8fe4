package org.sayso.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.sayso.model.Document;

/**
 * Reads the paragraphs of a DOCX file from its main XML part; counts what it inflates, so that a
 * zip bomb stays small.
 */
final class DocxReader {

  private static final String MAIN_PART = "word/document.xml";
  private static final int ENTRIES = 10_000;

  private DocxReader() {}

  static Document read(byte[] bytes, String origin, Limits limits) throws Unreadable {
    Deadline deadline = Deadline.in(limits.maxTime());
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      Inflated inflated = new Inflated(zip, limits, deadline);
      ZipEntry entry;
      for (int i = 0; i < ENTRIES && (entry = zip.getNextEntry()) != null; i++) {
        if (entry.getName().equals(MAIN_PART)) {
          return document(inflated, origin, limits, deadline);
        }
        names.add(entry.getName());
        inflated.skipRest();
      }
    } catch (Deadline.Passed e) {
      throw Unreadable.tooSlow("the DOCX file", limits);
    } catch (IOException | XMLStreamException e) {
      // The XML parser wraps what its stream throws.
      if (e instanceof TooMuch
          || (e instanceof XMLStreamException xml && xml.getNestedException() instanceof TooMuch)) {
        throw new Unreadable(
            "the DOCX file unpacks to more than %d MiB; it may be a zip bomb"
                .formatted(limits.maxBytes() >> 20));
      }
      throw new Unreadable(
          "the DOCX file is damaged (%s); open it and save it anew"
              .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
    throw new Unreadable("this is " + kind(names));
  }

  private static Document document(InputStream xml, String origin, Limits limits, Deadline deadline)
      throws XMLStreamException, Unreadable {
    DocxText text = new DocxText(limits, deadline);
    Body body = text.read(xml);
    if (Words.isBlank(body.text()) && text.title().isEmpty()) {
      throw new Unreadable("the DOCX file holds no text, perhaps only pictures");
    }
    return Assembly.checked(Facts.of(origin).withTitle(text.title()), body, true, limits);
  }

  /** What else comes as a ZIP archive, by the names of its entries. */
  private static String kind(Set<String> names) {
    if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
      return "an Excel file and not a report; save its text as DOCX or JSONL";
    }
    if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
      return "a PowerPoint file and not a report; save its text as DOCX";
    }
    if (names.contains("content.xml")) {
      return "an OpenDocument file; save it as DOCX first";
    }
    if (names.contains("META-INF/container.xml")) {
      return "an e-book (EPUB); give the pages in it";
    }
    return "a ZIP archive and not a DOCX file; unpack it and give the files in it";
  }

  /** More was inflated than the limit allows; an IOException so that parsers let it through. */
  private static final class TooMuch extends IOException {}

  /** Counts what is inflated of all entries together. */
  private static final class Inflated extends FilterInputStream {

    private final Limits limits;
    private final Deadline deadline;
    private long count;

    Inflated(ZipInputStream zip, Limits limits, Deadline deadline) {
      super(zip);
      this.limits = limits;
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      deadline.check();
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      if (count > limits.maxBytes()) {
        throw new TooMuch();
      }
      return read;
    }

    void skipRest() throws IOException {
      byte[] buffer = new byte[1 << 14];
      while (read(buffer, 0, buffer.length) >= 0) {
        // counted in read
      }
    }

    @Override
    public void close() {
      // the archive is closed by its owner
    }
  }
}
