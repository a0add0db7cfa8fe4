package org.sayso.wire.export;

import java.util.List;
import java.util.Optional;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;
import org.sayso.wire.JsonOut;

/** An event in the JSON form of the PLOVER manual; keys that we have nothing for are left out. */
final class PloverJson {

  private final ExportOptions options;

  PloverJson(ExportOptions options) {
    this.options = options;
  }

  String of(PloverEvent event) {
    return JsonOut.text(
        json -> {
          json.text("id", event.id());
          json.flag("has_event", true);
          json.text("date", event.date());
          json.objects("actor", event.actors(), PloverJson::actor);
          json.objects("recipient", event.recipients(), PloverJson::actor);
          json.texts("event", List.of(event.type()));
          json.text("event_loc", event.place());
          if (options.exactWords()) {
            json.text("event_text", event.words().words());
          }
          json.text("quad_code", event.quadWords());
          json.texts("mode", event.mode());
          event.filing().url().ifPresent(url -> json.text("link", url));
          json.object("text_info", out -> position(out, event.words()));
          json.object("cite_info", out -> citation(out, event.filing()));
        });
  }

  private static void actor(JsonOut json, ActorEntry actor) {
    json.text("entity_name", actor.name());
    json.text("country_name", actor.country());
    json.text("sector_code", PloverEvent.sector(actor));
  }

  private static void position(JsonOut json, Quote words) {
    Optional<Quote.Piece> first = words.pieces().stream().findFirst();
    first.ifPresent(
        piece -> {
          json.number("start", piece.start());
          json.number("end", words.pieces().getLast().end());
        });
  }

  private static void citation(JsonOut json, Filing filing) {
    json.text("publication", filing.outlet());
    json.text("date", filing.dates().published().map(ReportDate::day).map(Object::toString));
    json.text("language", filing.language());
    json.text("coder", "sayso");
    json.text("codebook", "PLOVER");
  }
}
