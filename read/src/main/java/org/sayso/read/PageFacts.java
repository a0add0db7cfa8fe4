package org.sayso.read;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sayso.model.ReportDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a page says about its article: JSON-LD first, then meta elements, then {@code <time>}.
 *
 * @param statedBody the whole text as the metadata gives it
 */
record PageFacts(
    String origin,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> language,
    Optional<ReportDate> published,
    Optional<String> statedBody) {

  private static final int LONGEST_METADATA = 2_000_000;

  static PageFacts of(Element root, String origin) {
    Linked linked = new Linked();
    for (Element script : root.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() < LONGEST_METADATA) {
        linked.read(json);
      }
    }
    Optional<String> title =
        linked
            .headline
            .or(() -> meta(root, "meta[property=og:title]"))
            .or(() -> text(root, "article h1"))
            .or(() -> text(root, "h1"))
            .or(() -> text(root, "title"));
    Optional<String> outlet =
        linked
            .publisher
            .or(() -> meta(root, "meta[property=og:site_name]"))
            .or(() -> meta(root, "meta[name=application-name]"));
    Optional<String> language =
        Optional.of(root.select("html").attr("lang"))
            .filter(l -> l.length() >= 2)
            .map(l -> l.split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT));
    Optional<ReportDate> published =
        linked
            .published
            .flatMap(d -> IsoDates.of(d, "JSON-LD datePublished"))
            .or(
                () ->
                    meta(root, "meta[property=article:published_time]")
                        .flatMap(d -> IsoDates.of(d, "meta article:published_time")))
            .or(
                () ->
                    meta(
                            root,
                            "meta[itemprop=datePublished], meta[name=date], meta[name=pubdate], meta[name=DC.date.issued]")
                        .flatMap(d -> IsoDates.of(d, "meta date")))
            .or(
                () ->
                    Optional.of(
                            root.select("article time[datetime], time[datetime]").attr("datetime"))
                        .flatMap(d -> IsoDates.of(d, "time element")));
    return new PageFacts(origin, title, outlet, language, published, linked.body);
  }

  /**
   * For the document; {@code text} decides the language where the page's own word cannot be
   * trusted.
   */
  Facts facts(String text) {
    Optional<String> guessed = LanguageGuess.of(text);
    return new Facts(
        origin,
        Optional.empty(),
        outlet,
        title,
        guessed.or(() -> language),
        published,
        Optional.empty());
  }

  private static Optional<String> meta(Element root, String query) {
    return Optional.of(root.select(query).attr("content").strip()).filter(c -> !c.isEmpty());
  }

  private static Optional<String> text(Element root, String query) {
    Element found = root.selectFirst(query);
    return Optional.ofNullable(found).map(Element::text).filter(t -> !t.isBlank());
  }

  /** The fields of JSON-LD that matter, wherever in its tree an article has them. */
  private static final class Linked {

    Optional<String> headline = Optional.empty();
    Optional<String> publisher = Optional.empty();
    Optional<String> published = Optional.empty();
    Optional<String> body = Optional.empty();

    void read(String json) {
      try (JsonParser parser = JsonRow.parser(json)) {
        String name = "";
        int publisherDepth = -1;
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.PROPERTY_NAME) {
            name = parser.currentName();
          } else if (token.isStructStart()) {
            depth++;
            publisherDepth =
                token == JsonToken.START_OBJECT && name.equals("publisher")
                    ? depth
                    : publisherDepth;
          } else if (token.isStructEnd()) {
            publisherDepth = depth == publisherDepth ? -1 : publisherDepth;
            depth--;
          } else if (token == JsonToken.VALUE_STRING) {
            take(name, parser.getString(), publisherDepth == depth);
          }
        }
      } catch (JacksonException broken) {
        // a page with broken metadata still has its words
      }
    }

    private void take(String name, String value, boolean ofPublisher) {
      switch (name) {
        case "headline" -> headline = headline.or(() -> Optional.of(value));
        case "datePublished" -> published = published.or(() -> Optional.of(value));
        case "articleBody" -> body = body.or(() -> Optional.of(value));
        case "name" -> publisher = ofPublisher ? publisher.or(() -> Optional.of(value)) : publisher;
        default -> {}
      }
    }
  }
}
