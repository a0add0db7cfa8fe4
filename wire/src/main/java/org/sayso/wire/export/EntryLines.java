package org.sayso.wire.export;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Link;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;
import org.sayso.wire.JsonOut;

/** A statement of the ledger as one JSON object, {@code sayso-entry/1}. */
final class EntryLines {

  static final String SCHEMA = "sayso-entry/1";

  private EntryLines() {}

  static String line(Entry entry) {
    return JsonOut.text(json -> entry(json, entry));
  }

  private static void entry(JsonOut json, Entry entry) {
    json.text("schema", SCHEMA);
    json.text("id", entry.id());
    json.text("claim", entry.claim());
    json.text("standing", entry.standing().name());
    json.text("act", entry.act().name());
    json.text("manner", entry.manner().name());
    json.fraction("confidence", entry.confidence());
    if (entry.speaker().isPresent()) {
      json.object("speaker", out -> actor(out, entry.speaker().get()));
    } else {
      json.nothing("speaker");
    }
    json.objects("toward", entry.toward(), EntryLines::actor);
    quote(json, "source", entry.source());
    quote(json, "cue", entry.cue());
    quote(json, "content", entry.content());
    json.text("within", entry.within());
    json.objects("chain", entry.chain(), EntryLines::link);
    json.objects("answers", entry.answers(), EntryLines::reply);
    json.texts("warnings", names(entry.warnings()));
    json.texts("marks", names(entry.marks()));
    json.numbers("versions", entry.versions());
    json.object("document", out -> filing(out, entry.filing()));
  }

  private static void actor(JsonOut json, ActorEntry actor) {
    json.text("id", actor.id());
    json.text("name", actor.name());
    json.text("kind", actor.kind().name());
    json.text("role", actor.role());
    json.text("country", actor.country());
    json.text("sector", actor.sector().map(Enum::name));
  }

  private static void quote(JsonOut json, String name, Quote quote) {
    json.pairs(
        name,
        quote.pieces().stream().map(piece -> new int[] {piece.start(), piece.end()}).toList());
    json.texts(name + "Words", quote.pieces().stream().map(Quote.Piece::words).toList());
  }

  private static void link(JsonOut json, Link link) {
    json.text("kind", link.kind().name());
    json.text("name", link.name());
    json.text("actor", link.actor());
    json.text("statement", link.statement());
  }

  private static void reply(JsonOut json, Entry.Reply reply) {
    json.text("statement", reply.statement());
    json.text("relation", reply.relation().name());
    json.fraction("confidence", reply.confidence());
    json.text("reason", reply.reason());
  }

  private static void filing(JsonOut json, Filing filing) {
    json.text("id", filing.document());
    json.number("version", filing.version());
    json.text("origin", filing.origin());
    json.text("outlet", filing.outlet());
    json.text("title", filing.title());
    json.text("language", filing.language());
    date(json, "said", filing.dates().said());
    date(json, "event", filing.dates().event());
    date(json, "published", filing.dates().published());
    date(json, "collected", filing.dates().collected());
    json.text("copies", filing.copies());
  }

  private static void date(JsonOut json, String name, Optional<ReportDate> date) {
    json.text(name, date.map(ReportDate::iso));
    json.text(name + "FoundIn", date.map(ReportDate::foundIn));
  }

  private static List<String> names(List<? extends Enum<?>> labels) {
    return labels.stream().map(Enum::name).toList();
  }
}
