package org.sayso.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sayso.model.Alignment;
import org.sayso.model.Span;
import org.sayso.model.Zone;

/**
 * Takes the paragraphs out of the main part of a DOCX file. Deleted and moved-away words, field
 * codes, hidden words and second copies for old programs are passed over.
 */
final class DocxText {

  private final Limits limits;
  private final Deadline deadline;
  private final StringBuilder text = new StringBuilder();
  private final List<Zone> zones = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private Optional<String> title = Optional.empty();
  private String style = "";

  /** Depth of the element whose content is passed over, or 0. */
  private int passedOver;

  private boolean hiddenRun;
  private boolean inText;

  DocxText(Limits limits, Deadline deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  Optional<String> title() {
    return title;
  }

  Body read(InputStream xml) throws XMLStreamException, Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    int depth = 0;
    for (int events = 0; reader.hasNext(); events++) {
      if ((events & 1023) == 0) {
        deadline.check();
      }
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > limits.maxDepth()) {
            throw new Unreadable(
                "the DOCX file is nested more than %d levels deep".formatted(limits.maxDepth()));
          }
          start(reader, depth);
        }
        case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName(), depth--);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          if (inText && passedOver == 0 && !hiddenRun) {
            paragraph.append(
                reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            checkLength();
          }
        }
        default -> {}
      }
    }
    endParagraph();
    return new Body(text.toString(), Alignment.NONE, zones);
  }

  private void start(XMLStreamReader reader, int depth) {
    if (passedOver > 0) {
      return;
    }
    switch (reader.getLocalName()) {
      case "del", "moveFrom", "Fallback", "instrText" -> passedOver = depth;
      case "p" -> endParagraph();
      case "pStyle" -> style = value(reader).orElse("");
      case "r" -> hiddenRun = false;
      case "vanish" -> hiddenRun = !value(reader).filter(DocxText::isOff).isPresent();
      case "t" -> inText = true;
      case "tab", "ptab" -> space('\t', reader);
      case "br", "cr" -> space('\n', reader);
      case "noBreakHyphen" -> paragraph.append('\u2011');
      default -> {}
    }
  }

  private void end(String name, int depth) {
    if (passedOver > 0) {
      passedOver = depth == passedOver ? 0 : passedOver;
      return;
    }
    switch (name) {
      case "t" -> inText = false;
      case "r" -> hiddenRun = false;
      case "p" -> endParagraph();
      default -> {}
    }
  }

  /** In the properties of a paragraph the same element name defines a tab stop. */
  private void space(char c, XMLStreamReader reader) {
    if (!hiddenRun && value(reader).isEmpty()) {
      paragraph.append(c);
    }
  }

  private static boolean isOff(String value) {
    return value.equals("0") || value.equals("false") || value.equals("off");
  }

  private static Optional<String> value(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("val")) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private void endParagraph() {
    String words = paragraph.toString().strip();
    paragraph.setLength(0);
    String kind = style;
    style = "";
    if (Words.isBlank(words)) {
      return;
    }
    if (kind.equals("Title") && text.isEmpty() && title.isEmpty()) {
      title = Optional.of(words);
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(words);
    if (kind.startsWith("Heading") || kind.equals("Subtitle")) {
      zones.add(new Zone(Zone.Kind.HEADING, Span.of(start, text.length()), Optional.empty()));
    }
  }

  private void checkLength() throws Unreadable {
    int length = text.length() + paragraph.length();
    if (length > limits.maxCharacters()) {
      throw Unreadable.tooManyCharacters(length, limits.maxCharacters());
    }
  }
}
