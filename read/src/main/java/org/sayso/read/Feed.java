package org.sayso.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.sayso.model.Arrival;
import org.sayso.model.Document;
import org.sayso.model.FeedItem;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;

/**
 * Reads RSS (0.9 to 2.0) and Atom (RFC 4287), one report an item.
 *
 * <p>With jsoup's XML parser: feeds are seldom clean XML (bare {@code &}, entities of HTML), and it
 * knows neither document types nor entities of one's own, so that none can do harm.
 */
final class Feed {

  private final String origin;
  private final Optional<String> outlet;
  private final Limits limits;

  private Feed(String origin, Optional<String> outlet, Limits limits) {
    this.origin = origin;
    this.outlet = outlet;
    this.limits = limits;
  }

  /** The items in the order of the feed. */
  static List<FeedItem> items(Encoding.Decoded xml, Arrival arrival, Limits limits)
      throws Unreadable {
    String source = xml.text();
    HtmlReader.checkTags(source, limits);
    try {
      Parser parser = Parser.xmlParser().setMaxDepth(limits.maxDepth());
      Element root =
          parser.parseInput(
              new PatientReader(source, Deadline.in(limits.maxTime())), arrival.origin());
      List<Element> elements = outermostItems(root);
      if (elements.isEmpty()) {
        throw new Unreadable("the feed has no items");
      }
      Optional<String> title =
          root.select("channel > title, feed > title").stream().findFirst().flatMap(Feed::plain);
      Feed feed = new Feed(arrival.origin(), title.or(arrival::outlet), limits);
      List<FeedItem> items = new ArrayList<>();
      for (Element element : elements) {
        items.add(feed.item(element));
      }
      if (!endsWhole(source)) {
        FeedItem last = items.getLast();
        items.set(items.size() - 1, new FeedItem(last.key(), last.link(), false, feed.cut(last)));
      }
      return List.copyOf(items);
    } catch (Deadline.Passed passed) {
      throw Unreadable.tooSlow("the feed", limits);
    }
  }

  private static List<Element> outermostItems(Element root) {
    List<Element> items = new ArrayList<>();
    root.filter(
        (node, depth) -> {
          if (node instanceof Element element
              && (isNamed(element, "item") || isNamed(element, "entry"))) {
            items.add(element);
            return NodeFilter.FilterResult.SKIP_CHILDREN;
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return items;
  }

  private static boolean endsWhole(String source) {
    String end = source.substring(Math.max(0, source.length() - 2000)).toLowerCase(Locale.ROOT);
    return end.contains("</rss>") || end.contains("</feed>") || end.contains("</rdf:rdf>");
  }

  private Rejected cut(FeedItem last) {
    return new Rejected(last.received().origin(), "the feed breaks off within this item");
  }

  private FeedItem item(Element element) {
    Optional<String> guid = child(element, "guid", "id").map(e -> e.wholeText().strip());
    Optional<String> link = link(element).or(() -> guid.filter(Feed::isAddress));
    Optional<FeedText> text = FeedText.of(element);
    String from = link.or(() -> guid.map(id -> origin + "#" + id)).orElse(origin);
    Received received = received(element, from, text);
    String key =
        guid.filter(id -> !id.isEmpty())
            .or(() -> link)
            .orElseGet(() -> received instanceof Document document ? document.id() : from);
    boolean whole = received instanceof Document && text.filter(FeedText::isWhole).isPresent();
    return new FeedItem(key, link, whole, received);
  }

  private Received received(Element element, String from, Optional<FeedText> text) {
    try {
      String html =
          text.map(FeedText::html)
              .orElseThrow(() -> new Unreadable("the item of the feed holds no text"));
      Facts facts =
          new Facts(
              from,
              Optional.empty(),
              outlet,
              child(element, "title").flatMap(Feed::plain),
              Optional.empty(),
              published(element),
              Optional.empty());
      return Assembly.checked(facts, HtmlReader.fragment(html, limits), false, limits);
    } catch (Unreadable unreadable) {
      return new Rejected(from, unreadable.reason());
    }
  }

  private static Optional<ReportDate> published(Element element) {
    return child(element, "pubDate", "published", "dc:date", "updated")
        .flatMap(date -> IsoDates.of(date.wholeText(), "feed " + date.tagName()));
  }

  private Optional<String> link(Element element) {
    for (Element link : element.children()) {
      String rel = link.attr("rel");
      if (isNamed(link, "link") && (rel.isEmpty() || rel.equals("alternate"))) {
        String value = link.hasAttr("href") ? link.attr("href") : link.wholeText();
        if (!value.isBlank()) {
          return absolute(value.strip());
        }
      }
    }
    return Optional.empty();
  }

  /** Relative links are rare; what cannot be resolved is taken as no link. */
  private Optional<String> absolute(String value) {
    if (isAddress(value)) {
      return Optional.of(value);
    }
    try {
      return Optional.of(URI.create(origin).resolve(value).toString()).filter(Feed::isAddress);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String value) {
    return value.matches("(?i)https?://\\S+");
  }

  /** The first child with one of these names, the first name first. */
  static Optional<Element> child(Element element, String... names) {
    for (String name : names) {
      for (Element child : element.children()) {
        if (isNamed(child, name)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Element element, String name) {
    return element.tagName().equalsIgnoreCase(name);
  }

  /** Titles often hold HTML, escaped once or twice. */
  private static Optional<String> plain(Element element) {
    return Optional.of(Jsoup.parseBodyFragment(element.wholeText()).text())
        .filter(text -> !Words.isBlank(text));
  }
}
