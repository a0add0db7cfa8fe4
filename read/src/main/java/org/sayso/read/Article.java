package org.sayso.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.sayso.model.Alignment;
import org.sayso.model.Span;
import org.sayso.model.Zone;

/**
 * Chooses the element that holds the article and writes its blocks as text.
 *
 * <p>Each block has a weight, prose for and links against. The article is the element whose blocks
 * weigh most together, preferring those that say to be it ({@code itemprop=articleBody}, {@code
 * article}, {@code main}) if they hold most of the page's prose.
 */
final class Article {

  /** What an element that says to be the article must hold of the best one's weight. */
  private static final double ENOUGH = 0.6;

  private final List<PageBlock> blocks;
  private final PageFacts facts;
  private final StringBuilder text = new StringBuilder();
  private final List<Alignment.Piece> pieces = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();

  private Article(List<PageBlock> blocks, PageFacts facts) {
    this.blocks = blocks;
    this.facts = facts;
  }

  /**
   * The text of the article.
   *
   * @param shift added to every place in the source
   */
  static Body body(PageBlocks page, PageFacts facts, int shift) {
    PageBlocks trusted = new PageBlocks(trusted(page.blocks()), page.scopes());
    Article article = new Article(trusted.blocks(), facts);
    article.write(choose(trusted), shift);
    return new Body(article.text.toString(), new Alignment(article.pieces), article.zones);
  }

  /** The text of a piece of HTML that is the article and nothing else. */
  static Body whole(PageBlocks page, PageFacts facts) {
    Article article = new Article(page.blocks(), facts);
    article.write(Span.of(0, page.blocks().size()), 0);
    return new Body(article.text.toString(), Alignment.NONE, article.zones);
  }

  /** If class names would drop most of the page, they mean something else on it. */
  private static List<PageBlock> trusted(List<PageBlock> blocks) {
    long all = 0;
    long kept = 0;
    for (PageBlock block : blocks) {
      PageBlock plain = plain(block);
      all += Math.max(0, plain.weight());
      kept += Math.max(0, block.weight());
    }
    return kept * 10 >= all * 3 ? blocks : blocks.stream().map(Article::plain).toList();
  }

  private static PageBlock plain(PageBlock block) {
    return new PageBlock(block.text(), block.pieces(), block.linkLength(), block.role(), false);
  }

  private static Span choose(PageBlocks page) {
    long[] sums = new long[page.blocks().size() + 1];
    for (int i = 0; i < page.blocks().size(); i++) {
      sums[i + 1] = sums[i] + page.blocks().get(i).weight();
    }
    Span whole = Span.of(0, page.blocks().size());
    Span best = best(page, sums, whole, element -> true).orElse(whole);
    long enough = (long) (weight(sums, best) * ENOUGH);
    List<Predicate<Element>> claims =
        List.of(
            element -> element.attr("itemprop").equals("articleBody"),
            element -> element.normalName().equals("article"),
            element -> element.normalName().equals("main") || element.attr("role").equals("main"));
    for (Predicate<Element> claim : claims) {
      Optional<Span> claiming = best(page, sums, whole, claim);
      if (claiming.isPresent() && weight(sums, claiming.get()) >= Math.max(1, enough)) {
        return best(page, sums, claiming.get(), element -> true).orElse(claiming.get());
      }
    }
    return best;
  }

  /** The heaviest scope; among equals the innermost. */
  private static Optional<Span> best(
      PageBlocks page, long[] sums, Span within, Predicate<Element> claim) {
    Span best = null;
    for (PageBlocks.Scope scope : page.scopes()) {
      Span span = Span.of(scope.first(), scope.end());
      if (within.contains(span)
          && (best == null || weight(sums, span) >= weight(sums, best))
          && claim.test(scope.element())) {
        best = span;
      }
    }
    return Optional.ofNullable(best);
  }

  private static long weight(long[] sums, Span span) {
    return sums[span.end()] - sums[span.start()];
  }

  private void write(Span chosen, int shift) {
    byline(chosen).ifPresent(block -> append(block, shift));
    for (int i = chosen.start(); i < chosen.end(); i++) {
      PageBlock block = blocks.get(i);
      boolean note = block.role() == PageBlock.Role.NOTE && block.text().length() < 90;
      boolean byline = block.role() == PageBlock.Role.BYLINE && block.text().length() < 160;
      if (!block.suspect() && !note && !byline && !block.isLinks() && !isTitle(block)) {
        append(block, shift);
      }
    }
  }

  /** The author line that the page shows, inside the article or closest above it. */
  private Optional<PageBlock> byline(Span chosen) {
    PageBlock found = null;
    for (int i = 0; i < chosen.end(); i++) {
      PageBlock block = blocks.get(i);
      boolean candidate = block.role() == PageBlock.Role.BYLINE && !block.suspect();
      if (candidate && block.text().length() < 160 && facts.authorsIn(block.text()).isPresent()) {
        found = block;
        if (i >= chosen.start()) {
          break;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean isTitle(PageBlock block) {
    if (facts.title().isEmpty()) {
      return block.role() == PageBlock.Role.TITLE && text.isEmpty();
    }
    String title = letters(facts.title().get());
    String words = block.text().length() > 400 ? "" : letters(block.text());
    boolean sameTitle = block.role() == PageBlock.Role.TITLE && title.startsWith(words);
    return sameTitle || (words.equals(title) && onlyBylineSoFar());
  }

  /** A headline that is no h1 still stands first. */
  private boolean onlyBylineSoFar() {
    return text.isEmpty()
        || (zones.size() == 1
            && zones.getFirst().kind() == Zone.Kind.BYLINE
            && zones.getFirst().span().end() == text.length());
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private void append(PageBlock block, int shift) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(block.text());
    for (Alignment.Piece piece : block.pieces()) {
      pieces.add(
          new Alignment.Piece(
              start + piece.textStart(), shift + piece.originStart(), piece.length()));
    }
    Span span = Span.of(start, text.length());
    if (block.role() == PageBlock.Role.HEADING || block.role() == PageBlock.Role.TITLE) {
      zones.add(new Zone(Zone.Kind.HEADING, span, Optional.empty()));
    } else if (block.role() == PageBlock.Role.BYLINE && block.text().length() < 160) {
      zones.add(new Zone(Zone.Kind.BYLINE, span, facts.authorsIn(block.text())));
    }
  }
}
