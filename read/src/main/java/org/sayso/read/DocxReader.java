package org.sayso.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      Inflated inflated = new Inflated(zip, limits, deadline);
      ZipEntry entry;
      for (int i = 0; i < ENTRIES && (entry = zip.getNextEntry()) != null; i++) {
        if (entry.getName().equals(MAIN_PART)) {
          return Assembly.checked(Facts.of(origin), Body.of(text(inflated, limits)), true, limits);
        }
        inflated.skipRest();
      }
    } catch (TooMuch e) {
      throw new Unreadable(
          "the DOCX file unpacks to more than %d MiB; it may be a zip bomb"
              .formatted(limits.maxBytes() >> 20));
    } catch (Deadline.Passed e) {
      throw Unreadable.tooSlow("the DOCX file", limits);
    } catch (IOException | XMLStreamException e) {
      throw new Unreadable(
          "the DOCX file is damaged (%s); open it and save it anew".formatted(e.getMessage()));
    }
    throw new Unreadable(
        "this is a zip archive and not a DOCX file; unpack it and give the files in it");
  }

  private static String text(InputStream xml, Limits limits) throws XMLStreamException, Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          inText = name.equals("t");
          if (name.equals("tab")) {
            text.append('\t');
          } else if (name.equals("br") || name.equals("cr")) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          if (reader.getLocalName().equals("p")
              && !text.isEmpty()
              && text.charAt(text.length() - 1) != '\n') {
            text.append("\n\n");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (inText) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          }
        }
        default -> {}
      }
      if (text.length() > limits.maxCharacters()) {
        throw Unreadable.tooManyCharacters(text.length(), limits.maxCharacters());
      }
    }
    return text.toString().stripTrailing();
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
