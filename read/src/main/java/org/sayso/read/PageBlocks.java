package org.sayso.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of a page in reading order, each with the elements it stands in.
 *
 * <p>Walks the tree without recursion, so that deep nesting costs no stack.
 *
 * @param blocks paragraphs, headings, items
 * @param paths for each block the elements around it, outermost first, at most {@link #PATH} of
 *     them
 */
record PageBlocks(List<PageBlock> blocks, List<List<Element>> paths) {

  private static final int PATH = 60;
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "footer",
          "form",
          "button",
          "select",
          "iframe",
          "svg",
          "figure",
          "head",
          "textarea",
          "object",
          "video",
          "audio");
  private static final Set<String> BLOCK =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "td",
          "th",
          "blockquote",
          "pre",
          "dl",
          "dt",
          "dd",
          "body",
          "center",
          "hr",
          "address");
  private static final Set<String> SUSPECT_WORDS =
      Set.of(
          "comment",
          "comments",
          "related",
          "sidebar",
          "promo",
          "newsletter",
          "share",
          "social",
          "breadcrumb",
          "cookie",
          "advert",
          "ad",
          "menu",
          "recommended",
          "footer",
          "nav",
          "widget",
          "subscribe",
          "teaser",
          "tags",
          "popular");

  static PageBlocks of(Element root, String source, Deadline deadline) {
    Walk walk = new Walk(source);
    Node node = root;
    int steps = 0;
    while (node != null) {
      if ((++steps & 1023) == 0) {
        deadline.check();
      }
      boolean into = walk.enter(node);
      if (into && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      walk.leave(node, into);
      while (node != root && node.nextSibling() == null) {
        Node parent = node.parent();
        if (parent == null) {
          break;
        }
        node = parent;
        walk.leave(node, true);
      }
      node = node == root ? null : node.nextSibling();
    }
    walk.endBlock();
    return new PageBlocks(walk.blocks, walk.paths);
  }

  private static final class Walk {

    final List<PageBlock> blocks = new ArrayList<>();
    final List<List<Element>> paths = new ArrayList<>();
    private final String source;
    private final Deque<Element> path = new ArrayDeque<>();
    private final Map<Element, Boolean> suspects = new HashMap<>();
    private BlockBuilder block = new BlockBuilder();
    private int links;
    private int suspectDepth;
    private List<Element> blockPath = List.of();
    private PageBlock.Role role = PageBlock.Role.PROSE;

    Walk(String source) {
      this.source = source;
    }

    /** Whether to go into the node. */
    boolean enter(Node node) {
      if (node instanceof TextNode text) {
        add(text);
        return false;
      }
      if (!(node instanceof Element element)) {
        return false;
      }
      String tag = element.normalName();
      if (DROPPED.contains(tag)
          || element.hasAttr("hidden")
          || element.attr("aria-hidden").equals("true")) {
        return false;
      }
      if (tag.equals("br")) {
        block.addBreak();
      } else if (BLOCK.contains(tag)) {
        endBlock();
        role = role(element, tag);
      }
      links += tag.equals("a") ? 1 : 0;
      boolean suspect = isSuspect(element);
      suspects.put(element, suspect);
      suspectDepth += suspect ? 1 : 0;
      if (path.size() < PATH) {
        path.addLast(element);
      }
      return true;
    }

    void leave(Node node, boolean entered) {
      if (!entered || !(node instanceof Element element)) {
        return;
      }
      String tag = element.normalName();
      if (BLOCK.contains(tag)) {
        endBlock();
        role = PageBlock.Role.PROSE;
      }
      links -= tag.equals("a") ? 1 : 0;
      suspectDepth -= Boolean.TRUE.equals(suspects.remove(element)) ? 1 : 0;
      if (path.peekLast() == element) {
        path.removeLast();
      }
    }

    private void add(TextNode node) {
      String text = node.getWholeText();
      int[] origins = SourceRuns.of(node, text, source);
      if (block.isEmpty()) {
        blockPath = List.copyOf(path);
      }
      for (int i = 0; i < text.length(); i++) {
        block.add(text.charAt(i), origins[i], links > 0);
      }
    }

    void endBlock() {
      if (!block.isEmpty()) {
        blocks.add(block.build(role, suspectDepth > 0));
        paths.add(blockPath);
      }
      block = new BlockBuilder();
    }

    private static PageBlock.Role role(Element element, String tag) {
      if (tag.equals("h1")) {
        return PageBlock.Role.TITLE;
      }
      if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
        return PageBlock.Role.HEADING;
      }
      String names = names(element);
      return names.contains("byline") || names.contains("author")
          ? PageBlock.Role.BYLINE
          : PageBlock.Role.PROSE;
    }

    private static String names(Element element) {
      return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    }

    private static boolean isSuspect(Element element) {
      String names = names(element);
      if (names.isBlank()
          || element.normalName().equals("body")
          || element.normalName().equals("html")) {
        return false;
      }
      for (String word : names.split("[^a-z]+")) {
        if (SUSPECT_WORDS.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }
}
