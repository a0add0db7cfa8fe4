package org.sayso.read;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.sayso.model.FeedItem;

/**
 * What an item of a feed holds of its report.
 *
 * @param isWhole as {@link FeedItem#whole()}
 */
record FeedText(String html, boolean isWhole) {

  /** A description of this many characters is no teaser; those have two or three sentences. */
  private static final int WHOLE = 1500;

  /** The longest text that the item gives for content, else for a description. */
  static Optional<FeedText> of(Element item) {
    Optional<String> content =
        Feed.child(item, "content:encoded", "content")
            .filter(element -> !element.hasAttr("src") && !element.hasAttr("url"))
            .map(FeedText::html)
            .filter(html -> !html.isBlank());
    if (content.isPresent()) {
      return Optional.of(new FeedText(content.get(), !endsOpen(content.get())));
    }
    return Feed.child(item, "description", "summary")
        .map(FeedText::html)
        .filter(html -> !html.isBlank())
        .map(html -> new FeedText(html, html.length() >= WHOLE && !endsOpen(html)));
  }

  /** As markup: escaped once in feeds, or plain XHTML, or a text that is no markup at all. */
  private static String html(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean atom = element.tagName().equals("content") || element.tagName().equals("summary");
    if (!element.children().isEmpty()) {
      return element.html();
    }
    boolean words = atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
    return words ? Entities.escape(element.wholeText()) : element.wholeText();
  }

  /** {@code The mayor said ...}: what goes on elsewhere. */
  private static boolean endsOpen(String html) {
    String end = html.replaceAll("<[^>]{0,500}>", " ").strip();
    return end.matches("(?s).*(\\.\\.\\.|\\u2026|\\[&#8230;\\]|&hellip;)[\\])]?");
  }
}
