package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Dates;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.Warning;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;
import org.sayso.wire.JsonTree;

/** Reads lines of {@code sayso-entry/1} back to the statements they were written from. */
public final class EntryReader {

  /** A reader; keeps nothing, thread-safe. */
  public EntryReader() {}

  /**
   * The statement of one line. Keys that this version does not know are passed over.
   *
   * @throws IllegalArgumentException if the line is no such statement; the message says where
   */
  public Entry read(String line) {
    JsonTree tree = JsonTree.parse(line);
    String schema = tree.text("schema");
    if (!schema.equals(EntryLines.SCHEMA)) {
      throw tree.wrong(
          "schema", "is \"%s\"; this version reads %s".formatted(schema, EntryLines.SCHEMA));
    }
    return new Entry(
        tree.text("id"),
        filing(tree.object("document")),
        wholes(tree, "versions"),
        tree.has("speaker") ? Optional.of(actor(tree.object("speaker"))) : Optional.empty(),
        tree.objects("toward").stream().map(EntryReader::actor).toList(),
        tree.objects("chain").stream().map(EntryReader::link).toList(),
        tree.label("act", Act.class),
        tree.label("manner", Manner.class),
        tree.optionalText("within"),
        tree.number("confidence"),
        quote(tree, "source"),
        quote(tree, "cue"),
        quote(tree, "content"),
        tree.text("claim"),
        tree.label("standing", Standing.class),
        tree.objects("answers").stream().map(EntryReader::reply).toList(),
        labels(tree, "warnings", Warning.Kind.class),
        labels(tree, "marks", Correction.Action.class));
  }

  private static ActorEntry actor(JsonTree tree) {
    return new ActorEntry(
        tree.text("id"),
        tree.text("name"),
        tree.label("kind", Actor.Kind.class),
        tree.optionalText("role"),
        tree.optionalText("country"),
        tree.optionalLabel("sector", Sector.class));
  }

  private static Link link(JsonTree tree) {
    return new Link(
        tree.label("kind", Link.Kind.class),
        tree.optionalText("name"),
        tree.optionalText("actor"),
        tree.optionalText("statement"));
  }

  private static Entry.Reply reply(JsonTree tree) {
    return new Entry.Reply(
        tree.text("statement"),
        tree.label("relation", Relation.class),
        tree.number("confidence"),
        tree.text("reason"));
  }

  private static Filing filing(JsonTree tree) {
    return new Filing(
        tree.text("id"),
        whole(tree, "version", tree.number("version")),
        tree.text("origin"),
        tree.optionalText("outlet"),
        tree.optionalText("title"),
        tree.optionalText("language"),
        new Dates(
            date(tree, "said"),
            date(tree, "event"),
            date(tree, "published"),
            date(tree, "collected")),
        tree.text("copies"));
  }

  private static Optional<ReportDate> date(JsonTree tree, String key) {
    Optional<String> iso = tree.optionalText(key);
    if (iso.isEmpty()) {
      return Optional.empty();
    }
    String foundIn = tree.optionalText(key + "FoundIn").orElse("");
    return Optional.of(
        ReportDate.of(iso.get(), foundIn)
            .orElseThrow(
                () -> tree.wrong(key, "is \"%s\", no ISO 8601 date".formatted(iso.get()))));
  }

  private static Quote quote(JsonTree tree, String key) {
    List<int[]> spans = tree.pairs(key);
    List<String> words = tree.texts(key + "Words");
    if (spans.size() != words.size()) {
      throw tree.wrong(key, "has %d pieces and %d words".formatted(spans.size(), words.size()));
    }
    List<Quote.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      pieces.add(new Quote.Piece(spans.get(i)[0], spans.get(i)[1], words.get(i)));
    }
    return new Quote(pieces);
  }

  private static <E extends Enum<E>> List<E> labels(JsonTree tree, String key, Class<E> type) {
    List<E> labels = new ArrayList<>();
    for (String name : tree.texts(key)) {
      labels.add(
          Arrays.stream(type.getEnumConstants())
              .filter(label -> label.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      tree.wrong(
                          key,
                          "has \"%s\", not one of %s"
                              .formatted(name, Arrays.toString(type.getEnumConstants())))));
    }
    return labels;
  }

  private static List<Integer> wholes(JsonTree tree, String key) {
    return tree.numbers(key).stream().map(number -> whole(tree, key, number)).toList();
  }

  private static int whole(JsonTree tree, String key, double number) {
    if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
      throw tree.wrong(key, "must be a whole number, not " + number);
    }
    return (int) number;
  }
}
