package org.sayso.wire;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
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
    return JsonOut.text(json -> outcome(json, outcome));
  }

  /** Writes one line with its end. */
  public void write(Outcome outcome, Writer out) throws IOException {
    JsonOut.write(out, json -> outcome(json, outcome));
    out.write('\n');
  }

  private void outcome(JsonOut json, Outcome outcome) {
    json.text("schema", SCHEMA);
    if (outcome instanceof Outcome.Read read) {
      reading(json, read.reading());
    } else if (outcome instanceof Outcome.Refused refused) {
      json.text("origin", refused.rejected().origin());
      json.text("rejected", refused.rejected().reason());
    }
  }

  private void reading(JsonOut json, Reading reading) {
    Text text = reading.document().text();
    json.object("document", out -> document(out, reading.document()));
    json.objects("actors", reading.cast().actors(), (out, actor) -> actor(out, actor, text));
    json.objects(
        "statements", reading.statements(), (out, statement) -> statement(out, statement, reading));
    json.objects("answers", reading.answers(), (out, answer) -> answer(out, answer));
    json.objects("events", reading.events(), (out, event) -> event(out, event, text));
    json.objects("warnings", reading.warnings(), (out, warning) -> warning(out, warning, text));
  }

  private static void document(JsonOut json, Document document) {
    json.text("id", document.id());
    json.text("origin", document.origin());
    json.text("outlet", document.outlet());
    json.text("title", document.title());
    json.text("language", document.language());
    json.text("published", document.dates().published().map(ReportDate::iso));
    json.text("text", document.text().value());
  }

  private static void actor(JsonOut json, Actor actor, Text text) {
    json.text("id", actor.id());
    json.text("name", actor.name());
    json.text("kind", actor.kind().name());
    json.text("role", actor.role());
    json.text("country", actor.country());
    json.text("sector", actor.sector().map(Enum::name));
    spans(json, "mentions", actor.mentions(), text);
  }

  private void statement(JsonOut json, Statement statement, Reading reading) {
    Text text = reading.document().text();
    json.text("id", statement.id());
    json.text("speaker", statement.speaker());
    spans(json, "source", statement.attribution().source(), text);
    spans(json, "cue", statement.attribution().cue(), text);
    spans(json, "content", statement.attribution().content(), text);
    json.text("manner", statement.manner().name());
    json.text("act", statement.act().name());
    json.text("type", statement.act().name());
    json.texts("toward", statement.toward());
    json.text("within", statement.within());
    json.fraction("confidence", statement.attribution().confidence());
    if (options.chain()) {
      json.objects("chain", reading.chain(statement), (out, link) -> link(out, link));
    }
  }

  private static void link(JsonOut json, Link link) {
    json.text("kind", link.kind().name());
    json.text("name", link.name());
    json.text("actor", link.actor());
    json.text("statement", link.statement());
  }

  private static void answer(JsonOut json, Answer answer) {
    json.text("answer", answer.answer());
    json.text("claim", answer.claim());
    json.text("relation", answer.relation().name());
    json.fraction("confidence", answer.confidence());
  }

  private static void event(JsonOut json, Event event, Text text) {
    json.text("id", event.id());
    json.text("root", event.root().name());
    json.text("cameo", event.cameo());
    json.texts("actor", event.actor());
    json.texts("recipient", event.recipient());
    json.texts("source", event.actor());
    json.texts("target", event.recipient());
    json.text("time", event.time().name());
    json.flag("negated", event.negated());
    json.text("date", event.date());
    json.text("place", event.place());
    json.text("standing", event.standing().name());
    json.texts("statements", event.statements());
    spans(json, "evidence", event.evidence(), text);
  }

  private static void warning(JsonOut json, Warning warning, Text text) {
    json.text("kind", warning.kind().name());
    spans(json, "spans", warning.spans(), text);
    json.text("message", warning.message());
  }

  private static void spans(JsonOut json, String name, List<Span> spans, Text text) {
    json.pairs(
        name,
        spans.stream()
            .map(text::codePoints)
            .map(span -> new int[] {span.start(), span.end()})
            .toList());
  }
}
