package org.sayso.wire;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.Link;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Warning;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes the wire form: one line of JSON a document, schema {@code sayso/1}.
 *
 * <p>Spans are counted in Unicode code points of {@code document.text}. Half a surrogate pair that
 * stands alone is written as U+FFFD. Confidences have four decimals. Thread-safe.
 */
public final class JsonLines {

  static final String SCHEMA = "sayso/1";

  private final WireOptions options;

  /** A writer of the plain wire form. */
  public JsonLines() {
    this(WireOptions.PLAIN);
  }

  /** A writer with these options. */
  public JsonLines(WireOptions options) {
    this.options = options;
  }

  /** The line of a reading, without its end. */
  public String line(Reading reading) {
    return line(Outcome.of(reading));
  }

  /** The line of an input that could not be read, without its end. */
  public String line(Rejected rejected) {
    return line(Outcome.of(rejected));
  }

  private String line(Outcome outcome) {
    StringWriter line = new StringWriter();
    try {
      writeLine(outcome, line);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return line.toString();
  }

  /** Writes one line with its end. */
  public void write(Outcome outcome, Writer out) throws IOException {
    writeLine(outcome, out);
    out.write('\n');
  }

  private void writeLine(Outcome outcome, Writer out) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      text(json, "schema", SCHEMA);
      if (outcome instanceof Outcome.Read read) {
        reading(json, read.reading());
      } else if (outcome instanceof Outcome.Refused refused) {
        text(json, "origin", refused.rejected().origin());
        text(json, "rejected", refused.rejected().reason());
      }
      json.writeEndObject();
    } catch (JacksonException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private void reading(JsonGenerator json, Reading reading) {
    Text text = reading.document().text();
    document(json, reading.document());
    json.writeName("actors");
    json.writeStartArray();
    reading.cast().actors().forEach(actor -> actor(json, actor, text));
    json.writeEndArray();
    json.writeName("statements");
    json.writeStartArray();
    reading.statements().forEach(statement -> statement(json, statement, reading));
    json.writeEndArray();
    json.writeName("answers");
    json.writeStartArray();
    reading.answers().forEach(answer -> answer(json, answer));
    json.writeEndArray();
    json.writeName("events");
    json.writeStartArray();
    reading.events().forEach(event -> event(json, event, text));
    json.writeEndArray();
    json.writeName("warnings");
    json.writeStartArray();
    reading.warnings().forEach(warning -> warning(json, warning, text));
    json.writeEndArray();
  }

  private static void document(JsonGenerator json, Document document) {
    json.writeName("document");
    json.writeStartObject();
    text(json, "id", document.id());
    text(json, "origin", document.origin());
    text(json, "outlet", document.outlet());
    text(json, "title", document.title());
    text(json, "language", document.language());
    text(json, "published", document.dates().published().map(ReportDate::iso));
    text(json, "text", document.text().value());
    json.writeEndObject();
  }

  private static void actor(JsonGenerator json, Actor actor, Text text) {
    json.writeStartObject();
    text(json, "id", actor.id());
    text(json, "name", actor.name());
    text(json, "kind", actor.kind().name());
    text(json, "role", actor.role());
    text(json, "country", actor.country());
    text(json, "sector", actor.sector().map(Enum::name));
    spans(json, "mentions", actor.mentions(), text);
    json.writeEndObject();
  }

  private void statement(JsonGenerator json, Statement statement, Reading reading) {
    Text text = reading.document().text();
    json.writeStartObject();
    text(json, "id", statement.id());
    text(json, "speaker", statement.speaker());
    spans(json, "source", statement.attribution().source(), text);
    spans(json, "cue", statement.attribution().cue(), text);
    spans(json, "content", statement.attribution().content(), text);
    text(json, "manner", statement.manner().name());
    text(json, "act", statement.act().name());
    text(json, "type", statement.act().name());
    texts(json, "toward", statement.toward());
    text(json, "within", statement.within());
    number(json, "confidence", statement.attribution().confidence());
    if (options.chain()) {
      json.writeName("chain");
      json.writeStartArray();
      reading.chain(statement).forEach(link -> link(json, link));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, Link link) {
    json.writeStartObject();
    text(json, "kind", link.kind().name());
    text(json, "name", link.name());
    text(json, "actor", link.actor());
    text(json, "statement", link.statement());
    json.writeEndObject();
  }

  private static void answer(JsonGenerator json, Answer answer) {
    json.writeStartObject();
    text(json, "answer", answer.answer());
    text(json, "claim", answer.claim());
    text(json, "relation", answer.relation().name());
    number(json, "confidence", answer.confidence());
    json.writeEndObject();
  }

  private static void event(JsonGenerator json, Event event, Text text) {
    json.writeStartObject();
    text(json, "id", event.id());
    text(json, "root", event.root().name());
    text(json, "cameo", event.cameo());
    texts(json, "actor", event.actor());
    texts(json, "recipient", event.recipient());
    texts(json, "source", event.actor());
    texts(json, "target", event.recipient());
    text(json, "time", event.time().name());
    json.writeName("negated");
    json.writeBoolean(event.negated());
    text(json, "date", event.date());
    text(json, "place", event.place());
    text(json, "standing", event.standing().name());
    texts(json, "statements", event.statements());
    spans(json, "evidence", event.evidence(), text);
    json.writeEndObject();
  }

  private static void warning(JsonGenerator json, Warning warning, Text text) {
    json.writeStartObject();
    text(json, "kind", warning.kind().name());
    spans(json, "spans", warning.spans(), text);
    text(json, "message", warning.message());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String value) {
    json.writeName(name);
    json.writeString(Json.wellFormed(value));
  }

  private static void text(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      text(json, name, value.get());
    } else {
      json.writeName(name);
      json.writeNull();
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeString(Json.wellFormed(value)));
    json.writeEndArray();
  }

  /** Four decimals say more than any confidence knows, and read better than seventeen. */
  private static void number(JsonGenerator json, String name, double value) {
    json.writeName(name);
    json.writeNumber(Math.round(value * 10_000) / 10_000.0);
  }

  private static void spans(JsonGenerator json, String name, List<Span> spans, Text text) {
    json.writeName(name);
    json.writeStartArray();
    for (Span span : spans) {
      Span counted = text.codePoints(span);
      json.writeStartArray();
      json.writeNumber(counted.start());
      json.writeNumber(counted.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
