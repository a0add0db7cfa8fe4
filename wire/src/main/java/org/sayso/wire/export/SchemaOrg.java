package org.sayso.wire.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.model.Actor;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.wire.JsonOut;

/**
 * Statements in the words of schema.org: a {@code Claim} that appears in a {@code Quotation} of a
 * {@code NewsArticle}; within documents that are fact-checks, a {@code ClaimReview} of the claim.
 *
 * <p>A review has no rating, since the ledger knows none. Answers are our own terms, which {@code
 * vocabulary.jsonld} sets under those of CiTO.
 */
final class SchemaOrg {

  private final ExportOptions options;

  SchemaOrg(ExportOptions options) {
    this.options = options;
  }

  /** One graph around all rows. */
  static JsonObjects.Frame graph() {
    String context = JsonOut.text(SchemaOrg::context);
    return new JsonObjects.Frame(
        context.substring(0, context.length() - 1) + ",\"@graph\":[", ",", count -> "\n]}\n");
  }

  /** One object; none for a statement that a person has rejected, since none could say so. */
  List<String> of(Entry entry) {
    if (entry.rejected()) {
      return List.of();
    }
    return List.of(
        JsonOut.text(
            json -> {
              if (!options.wrapped()) {
                context(json);
              }
              if (options.lookup().isFactCheck(entry.filing())) {
                review(json, entry);
              } else {
                claim(json, entry);
              }
            }));
  }

  private static void context(JsonOut json) {
    json.object(
        "@context",
        context -> {
          context.text("@vocab", "https://schema.org/");
          context.text("sayso", "urn:sayso:term:");
        });
  }

  private static void review(JsonOut json, Entry entry) {
    Filing filing = entry.filing();
    json.text("@id", Iri.statement(entry.id()) + "#review");
    json.text("@type", "ClaimReview");
    json.text("claimReviewed", entry.content().words());
    json.object("itemReviewed", claim -> claim(claim, entry));
    filing.outlet().ifPresent(outlet -> json.object("author", out -> organization(out, outlet)));
    published(json, filing);
    filing.url().ifPresent(url -> json.text("url", Iri.url(url)));
  }

  private static void claim(JsonOut json, Entry entry) {
    json.text("@id", Iri.claim(entry.claim()));
    json.text("@type", "Claim");
    json.text("text", entry.content().words());
    entry.speaker().ifPresent(actor -> json.object("author", out -> actor(out, actor)));
    json.text("sayso:standing", entry.standing().name());
    json.object("appearance", quotation -> quotation(quotation, entry));
  }

  private static void quotation(JsonOut json, Entry entry) {
    json.text("@id", Iri.statement(entry.id()));
    json.text("@type", "Quotation");
    json.text("text", entry.content().words());
    entry.speaker().ifPresent(actor -> json.object("spokenByCharacter", out -> actor(out, actor)));
    json.object("isPartOf", article -> article(article, entry.filing()));
    entry.within().ifPresent(id -> reference(json, "sayso:within", List.of(id)));
    json.text("sayso:act", entry.act().name());
    json.text("sayso:manner", entry.manner().name());
    json.fraction("sayso:confidence", entry.confidence());
    Map<String, List<String>> answers =
        entry.answers().stream()
            .collect(
                groupingBy(
                    reply -> term(reply.relation()),
                    TreeMap::new,
                    mapping(Entry.Reply::statement, toList())));
    answers.forEach((term, ids) -> reference(json, term, ids));
  }

  private static void article(JsonOut json, Filing filing) {
    json.text("@id", Iri.document(filing));
    json.text("@type", "NewsArticle");
    filing.title().ifPresent(title -> json.text("headline", title));
    filing.language().ifPresent(language -> json.text("inLanguage", language));
    published(json, filing);
    json.text("version", Integer.toString(filing.version()));
    filing.outlet().ifPresent(outlet -> json.object("publisher", out -> organization(out, outlet)));
  }

  private static void published(JsonOut json, Filing filing) {
    filing
        .dates()
        .published()
        .map(ReportDate::iso)
        .ifPresent(iso -> json.text("datePublished", iso));
  }

  private static void organization(JsonOut json, String name) {
    json.text("@type", "Organization");
    json.text("name", name);
  }

  private static void actor(JsonOut json, ActorEntry actor) {
    json.text("@id", Iri.actor(actor.id()));
    json.text("@type", type(actor.kind()));
    json.text("name", actor.name());
    String title = actor.kind() == Actor.Kind.PERSON ? "jobTitle" : "description";
    actor.role().ifPresent(role -> json.text(title, role));
    actor.country().ifPresent(country -> json.text("sayso:country", country));
    actor.sector().ifPresent(sector -> json.text("sayso:sector", sector.name()));
  }

  private static String type(Actor.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organization";
      case STATE -> "Country";
      case GROUP -> "Thing";
    };
  }

  private static void reference(JsonOut json, String term, List<String> statements) {
    json.objects(term, statements, (out, id) -> out.text("@id", Iri.statement(id)));
  }

  /** Our own term for an answer; {@code vocabulary.jsonld} says what it means. */
  private static String term(Relation relation) {
    return switch (relation) {
      case DENIES -> "sayso:denies";
      case DISPUTES -> "sayso:disputes";
      case CONFIRMS -> "sayso:confirms";
      case QUALIFIES -> "sayso:qualifies";
      case COUNTERS -> "sayso:accusesBack";
      case DECLINES -> "sayso:declinesToComment";
    };
  }
}
