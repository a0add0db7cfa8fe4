package org.sayso.read;

import java.util.Locale;
import java.util.Optional;
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
    checkTags(source, limits);
    Deadline deadline = Deadline.in(limits.maxTime());
    try {
      Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.maxDepth());
      Element root = parser.parseInput(new PatientReader(source, deadline), "");
      PageFacts facts = PageFacts.of(root, origin, limits, deadline);
      PageBlocks blocks = PageBlocks.of(root, source, MARGIN * limits.maxCharacters(), deadline);
      Body body = Article.body(blocks, facts, page.mark());
      Optional<String> stated = facts.statedBody();
      if (stated.isPresent() && body.text().length() < stated.get().length() * TEASER) {
        body = Body.of(stated.get());
      }
      if (Words.isBlank(body.text())) {
        throw new Unreadable("the page holds no text; it may need a browser to fill it");
      }
      return Assembly.checked(facts.facts(body.text()), body, false, limits);
    } catch (TooMuchText e) {
      throw Unreadable.tooManyCharacters(e.length(), limits.maxCharacters());
    } catch (Deadline.Passed passed) {
      throw Unreadable.tooSlow("the page", limits);
    }
  }

  /** Each tag costs memory, so they are counted before any is made. */
  private static void checkTags(String source, Limits limits) throws Unreadable {
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
