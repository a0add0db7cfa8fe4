package org.sayso.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Answer;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Mention;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Span;
import org.sayso.model.Standing;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Warning;

/**
 * Reads lines of the wire form back.
 *
 * <p>What the wire form does not carry is absent from the reading: the document's zones, alignment
 * and dates other than that of publication, the heads and kinds of mentions (each is a name, and
 * all of it its head), and chains unless the line has them. Unknown keys are passed over.
 * Thread-safe.
 */
public final class JsonLinesReader {

  /**
   * What one line tells.
   *
   * @throws IllegalArgumentException saying what is wrong with the line and where
   */
  public Outcome read(String line) {
    JsonTree tree = JsonTree.parse(line);
    if (!tree.text("schema").equals(JsonLines.SCHEMA)) {
      throw tree.wrong(
          "schema",
          "is \"%s\"; this version reads \"%s\"".formatted(tree.text("schema"), JsonLines.SCHEMA));
    }
    return tree.has("rejected")
        ? Outcome.of(new Rejected(tree.text("origin"), tree.text("rejected")))
        : Outcome.of(reading(tree));
  }

  private static Reading reading(JsonTree tree) {
    Document document = document(tree.object("document"));
    Spans spans = new Spans(document.text());
    Map<String, List<Link>> chains = new HashMap<>();
    for (JsonTree statement : tree.objects("statements")) {
      if (statement.has("chain")) {
        chains.put(
            statement.text("id"),
            statement.objects("chain").stream().map(JsonLinesReader::link).toList());
      }
    }
    return new Reading(
        document,
        cast(tree.objects("actors").stream().map(a -> actor(a, spans)).toList()),
        tree.objects("statements").stream().map(s -> statement(s, spans)).toList(),
        chains,
        tree.objects("answers").stream().map(JsonLinesReader::answer).toList(),
        tree.objects("events").stream().map(e -> event(e, spans)).toList(),
        tree.objects("warnings").stream().map(w -> warning(w, spans)).toList());
  }

  /** The actors, with their spans as mentions: all of each counts as its head. */
  private static Cast cast(List<Actor> actors) {
    return new Cast(
        actors,
        actors.stream()
            .flatMap(
                actor ->
                    actor.mentions().stream()
                        .map(span -> new Mention(span, span, Mention.Kind.NAME, actor.id())))
            .toList());
  }

  private static Document document(JsonTree tree) {
    Optional<ReportDate> published =
        tree.optionalText("published")
            .map(
                iso ->
                    ReportDate.of(iso, "wire form")
                        .orElseThrow(() -> tree.wrong("published", "is no ISO 8601 date: " + iso)));
    return new Document(
        tree.text("id"),
        tree.text("origin"),
        tree.optionalText("outlet"),
        tree.optionalText("title"),
        tree.optionalText("language"),
        published.map(Dates::published).orElse(Dates.NONE),
        Text.of(tree.text("text")),
        List.of(),
        Alignment.NONE);
  }

  private static Actor actor(JsonTree tree, Spans spans) {
    return new Actor(
        tree.text("id"),
        tree.text("name"),
        tree.label("kind", Actor.Kind.class),
        tree.optionalText("role"),
        tree.optionalText("country"),
        tree.optionalLabel("sector", Sector.class),
        spans.of(tree, "mentions"));
  }

  private static Statement statement(JsonTree tree, Spans spans) {
    return new Statement(
        tree.text("id"),
        tree.optionalText("speaker"),
        new Attribution(
            spans.of(tree, "source"),
            spans.of(tree, "cue"),
            spans.of(tree, "content"),
            tree.number("confidence")),
        tree.label("manner", Manner.class),
        tree.label("act", Act.class),
        tree.texts("toward"),
        tree.optionalText("within"));
  }

  private static Link link(JsonTree tree) {
    return new Link(
        tree.label("kind", Link.Kind.class),
        tree.optionalText("name"),
        tree.optionalText("actor"),
        tree.optionalText("statement"));
  }

  private static Answer answer(JsonTree tree) {
    return new Answer(
        tree.text("answer"),
        tree.text("claim"),
        tree.label("relation", Relation.class),
        tree.number("confidence"));
  }

  private static Event event(JsonTree tree, Spans spans) {
    return new Event(
        tree.text("id"),
        tree.label("root", EventRoot.class),
        tree.optionalText("cameo"),
        tree.texts("actor"),
        tree.texts("recipient"),
        tree.label("time", EventTime.class),
        tree.flag("negated"),
        tree.optionalText("date"),
        tree.optionalText("place"),
        tree.label("standing", Standing.class),
        tree.texts("statements"),
        spans.of(tree, "evidence"));
  }

  private static Warning warning(JsonTree tree, Spans spans) {
    return new Warning(
        tree.label("kind", Warning.Kind.class), spans.of(tree, "spans"), tree.text("message"));
  }

  /** Turns spans in code points into UTF-16, in constant time where the text has no pairs. */
  private static final class Spans {

    private final int codePoints;

    /** UTF-16 offset of each code point; empty when both counts are the same. */
    private final int[] starts;

    Spans(Text text) {

      String value = text.value();
      this.codePoints = value.codePointCount(0, value.length());
      this.starts = codePoints == value.length() ? new int[0] : starts(value, codePoints);
    }

    private static int[] starts(String value, int codePoints) {
      int[] starts = new int[codePoints + 1];
      for (int i = 0, at = 0; i < codePoints; i++) {
        starts[i] = at;
        at += Character.charCount(value.codePointAt(at));
      }
      starts[codePoints] = value.length();
      return starts;
    }

    List<Span> of(JsonTree tree, String key) {
      return tree.pairs(key).stream()
          .map(
              pair -> {
                if (pair[1] > codePoints) {
                  throw tree.wrong(
                      key,
                      "has the span [%d, %d), which ends after the text (%d code points)"
                          .formatted(pair[0], pair[1], codePoints));
                }
                return starts.length == 0
                    ? Span.of(pair[0], pair[1])
                    : Span.of(starts[pair[0]], starts[pair[1]]);
              })
          .toList();
    }
  }
}
