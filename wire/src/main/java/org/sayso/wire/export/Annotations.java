package org.sayso.wire.export;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sayso.model.Actor;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;
import org.sayso.wire.JsonOut;

/**
 * Statements as W3C Web Annotations (REC-annotation-model-20170223): the content classified, the
 * source identified, the cue highlighted, and each answer as a link between two statements.
 */
final class Annotations {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private final ExportOptions options;
  private final Surroundings surroundings;

  Annotations(ExportOptions options) {
    this.options = options;
    this.surroundings = new Surroundings(options.lookup());
  }

  /** A collection whose only page holds all annotations; the total stands last. */
  static JsonObjects.Frame collection() {
    return new JsonObjects.Frame(
        """
        {"@context":"%s","id":"urn:sayso:annotations","type":"AnnotationCollection",\
        "label":"Statements of a sayso ledger",\
        "first":{"id":"urn:sayso:annotations:1","type":"AnnotationPage","startIndex":0,"items":["""
            .formatted(CONTEXT),
        ",",
        total -> "\n]},\"total\":%d}\n".formatted(total));
  }

  /** The annotations of one statement. */
  List<String> of(Entry entry) {
    String id = Iri.statement(entry.id());
    List<String> annotations = new ArrayList<>();
    annotations.add(
        annotation(
            id,
            "classifying",
            json -> {
              json.objects("body", bodies(entry), (out, body) -> body.accept(out));
              target(json, entry.filing(), entry.content());
            }));
    if (!entry.source().pieces().isEmpty()) {
      annotations.add(
          annotation(
              id + "#source",
              "identifying",
              json -> {
                entry.speaker().ifPresent(actor -> json.object("body", out -> who(out, actor)));
                target(json, entry.filing(), entry.source());
              }));
    }
    if (!entry.cue().pieces().isEmpty()) {
      annotations.add(
          annotation(
              id + "#cue", "highlighting", json -> target(json, entry.filing(), entry.cue())));
    }
    entry.answers().forEach(reply -> annotations.add(answer(entry, reply)));
    return annotations;
  }

  private String answer(Entry entry, Entry.Reply reply) {
    return annotation(
        Iri.answer(entry.id(), reply.statement()),
        "linking",
        json -> {
          json.objects(
              "body",
              List.of(
                  textual("classifying", reply.relation().name()),
                  textual("describing", reply.reason())),
              (out, body) -> body.accept(out));
          json.texts(
              "target", List.of(Iri.statement(entry.id()), Iri.statement(reply.statement())));
        });
  }

  private String annotation(String id, String motivation, Consumer<JsonOut> rest) {
    return JsonOut.text(
        json -> {
          if (!options.wrapped()) {
            json.text("@context", CONTEXT);
          }
          json.text("id", id);
          json.text("type", "Annotation");
          json.text("motivation", motivation);
          rest.accept(json);
        });
  }

  private static List<Consumer<JsonOut>> bodies(Entry entry) {
    return Stream.of(
            Stream.of(textual("classifying", entry.act().name())),
            entry.speaker().stream().map(Annotations::specific),
            Stream.of(linked("linking", Iri.claim(entry.claim()))),
            entry.marks().stream().map(mark -> textual("assessing", mark.name())))
        .flatMap(parts -> parts)
        .toList();
  }

  private static Consumer<JsonOut> textual(String purpose, String value) {
    return json -> {
      json.text("type", "TextualBody");
      json.text("purpose", purpose);
      json.text("value", value);
    };
  }

  private static Consumer<JsonOut> linked(String purpose, String source) {
    return json -> {
      json.text("type", "SpecificResource");
      json.text("purpose", purpose);
      json.text("source", source);
    };
  }

  private static Consumer<JsonOut> specific(ActorEntry actor) {
    return json -> {
      json.text("type", "SpecificResource");
      json.text("purpose", "identifying");
      json.object("source", source -> who(source, actor));
    };
  }

  private static void who(JsonOut json, ActorEntry actor) {
    json.text("id", Iri.actor(actor.id()));
    if (actor.kind() != Actor.Kind.GROUP) {
      json.text("type", actor.kind() == Actor.Kind.PERSON ? "Person" : "Organization");
    }
    json.text("name", actor.name());
  }

  /** One target a piece: several selectors of one target would be several ways to one place. */
  private void target(JsonOut json, Filing filing, Quote quote) {
    json.objects("target", quote.pieces(), (out, piece) -> target(out, filing, piece));
  }

  private void target(JsonOut json, Filing filing, Quote.Piece piece) {
    json.text("source", Iri.document(filing));
    json.objects("selector", selectors(filing), (out, selector) -> selector.accept(out, piece));
    sourceDate(filing)
        .ifPresent(
            date ->
                json.object(
                    "state",
                    state -> {
                      state.text("type", "TimeState");
                      date.accept(state);
                    }));
  }

  private List<BiConsumer<JsonOut, Quote.Piece>> selectors(Filing filing) {
    BiConsumer<JsonOut, Quote.Piece> position =
        (json, piece) -> {
          json.text("type", "TextPositionSelector");
          json.number("start", piece.start());
          json.number("end", piece.end());
        };
    BiConsumer<JsonOut, Quote.Piece> words =
        (json, piece) -> {
          json.text("type", "TextQuoteSelector");
          json.text("exact", piece.words());
          surroundings
              .of(filing, piece)
              .ifPresent(
                  around -> {
                    json.text("prefix", around.prefix());
                    json.text("suffix", around.suffix());
                  });
        };
    return options.exactWords() ? List.of(words, position) : List.of(position);
  }

  /**
   * When the text was as quoted: the moment it was collected, or the day of that or publication.
   */
  private static Optional<Consumer<JsonOut>> sourceDate(Filing filing) {
    return filing
        .dates()
        .collected()
        .or(() -> filing.dates().published())
        .map(date -> json -> sourceDate(json, date));
  }

  private static void sourceDate(JsonOut json, ReportDate date) {
    Optional<OffsetDateTime> moment = Moments.of(date);
    if (moment.isPresent()) {
      json.text("sourceDate", moment.get().toInstant().truncatedTo(ChronoUnit.SECONDS).toString());
    } else {
      OffsetDateTime midnight = date.day().atStartOfDay().atOffset(ZoneOffset.UTC);
      json.text("sourceDateStart", midnight.toInstant().toString());
      json.text("sourceDateEnd", midnight.plusDays(1).minusSeconds(1).toInstant().toString());
    }
  }
}
