package org.sayso.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.sayso.model.Alignment;
import org.sayso.model.Span;
import org.sayso.model.Zone;

/**
 * Chooses the blocks that are the article: those of the element whose prose outweighs its links the
 * most, with a preference for elements that say that they hold an article.
 */
final class Article {

  private static final double STATED = 1.3;

  /** Going one element outwards must gain this much more prose to be worth what it brings along. */
  private static final double OUTWARDS = 0.98;

  private Article() {}

  static Body body(PageBlocks page, PageFacts facts, int mark) {
    Element chosen = chosen(page);
    List<PageBlock> blocks = new ArrayList<>();
    for (int i = 0; i < page.blocks().size(); i++) {
      PageBlock block = page.blocks().get(i);
      boolean inside = chosen == null || page.paths().get(i).contains(chosen);
      boolean title = facts.title().filter(t -> t.equals(block.text())).isPresent();
      if (inside
          && !block.suspect()
          && !block.isLinks()
          && block.role() != PageBlock.Role.TITLE
          && !title) {
        blocks.add(block);
      }
    }
    return joined(blocks, mark);
  }

  private static @org.jspecify.annotations.Nullable Element chosen(PageBlocks page) {
    Map<Element, Double> weights = new HashMap<>();
    for (int i = 0; i < page.blocks().size(); i++) {
      int weight = page.blocks().get(i).weight();
      double share = weight;
      List<Element> path = page.paths().get(i);
      for (int d = path.size() - 1; d >= 0; d--) {
        weights.merge(path.get(d), share, Double::sum);
        share *= weight > 0 ? OUTWARDS : 1;
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : weights.entrySet()) {
      double weight = entry.getValue() * (statesArticle(entry.getKey()) ? STATED : 1);
      if (weight > most) {
        most = weight;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static boolean statesArticle(Element element) {
    return element.normalName().equals("article")
        || element.attr("itemprop").equals("articleBody")
        || element.attr("role").equals("article");
  }

  private static Body joined(List<PageBlock> blocks, int mark) {
    StringBuilder text = new StringBuilder();
    List<Alignment.Piece> pieces = new ArrayList<>();
    List<Zone> zones = new ArrayList<>();
    for (PageBlock block : blocks) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      for (Alignment.Piece piece : block.pieces()) {
        pieces.add(
            new Alignment.Piece(
                start + piece.textStart(), piece.originStart() + mark, piece.length()));
      }
      if (block.role() == PageBlock.Role.HEADING) {
        zones.add(
            new Zone(Zone.Kind.HEADING, Span.of(start, text.length()), java.util.Optional.empty()));
      } else if (block.role() == PageBlock.Role.BYLINE && block.text().length() < 120) {
        zones.add(
            new Zone(
                Zone.Kind.BYLINE,
                Span.of(start, text.length()),
                java.util.Optional.of(block.text())));
      }
    }
    return new Body(text.toString(), new Alignment(pieces), zones);
  }
}
