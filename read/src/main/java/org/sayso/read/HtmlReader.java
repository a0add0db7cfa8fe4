package org.sayso.read;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sayso.model.Document;

/** Reads the article of an HTML page. */
final class HtmlReader {

  /** Below this share of the body that the page's metadata gives, the visible body is a teaser. */
  private static final double TEASER = 0.5;

  /** Text in menus and spaces between tags come on top of the article's own. */
  private static final long MARGIN = 3;

  private HtmlReader() {}

  static Document read(Encoding.Decoded page, String origin, Limits limits) throws Unreadable {
    String source = page.text();
    Read read =
        read(source, origin, limits, (blocks, facts) -> Article.body(blocks, facts, page.mark()));
    Facts facts = read.facts.facts(read.body.text());
    return Assembly.checked(facts, read.body, false, limits);
  }

  /** The words of a piece of HTML that stands in something else, such as an item of a feed. */
  static Body fragment(String html, Limits limits) throws Unreadable {
    return read(html, "", limits, Article::whole).body;
  }

  /** What a page says about its article, and the article. */
  private record Read(PageFacts facts, Body body) {}

  private static Read read(
      String source, String origin, Limits limits, BiFunction<PageBlocks, PageFacts, Body> article)
      throws Unreadable {
    checkTags(source, limits);
    Deadline deadline = Deadline.in(limits.maxTime());
    try {
      Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.maxDepth());
      Element root = parser.parseInput(new PatientReader(source, deadline), "");
      PageFacts facts = PageFacts.of(root, origin, limits, deadline);
      PageBlocks blocks = PageBlocks.of(root, source, MARGIN * limits.maxCharacters(), deadline);
      Body body = article.apply(blocks, facts);
      Optional<String> stated = facts.statedBody();
      if (stated.isPresent() && body.text().length() < stated.get().length() * TEASER) {
        body = Body.of(stated.get());
      }
      if (Words.isBlank(body.text())) {
        throw new Unreadable("the page holds no text; it may need a browser to fill it");
      }
      return new Read(facts, body);
    } catch (TooMuchText e) {
      throw Unreadable.tooManyCharacters(e.length(), limits.maxCharacters());
    } catch (Deadline.Passed passed) {
      throw Unreadable.tooSlow("the page", limits);
    }
  }

  /** Each tag costs memory, so they are counted before any is made. */
  static void checkTags(String source, Limits limits) throws Unreadable {
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      tags++;
    }
    if (tags > limits.maxTags()) {
      throw new Unreadable(
          String.format(
              Locale.ROOT,
              "the page has %,d tags, and at most %,d are read; give the article alone",
              tags,
              limits.maxTags()));
    }
  }
}
