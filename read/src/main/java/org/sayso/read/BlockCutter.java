package org.sayso.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Goes through a page once and cuts its text at the borders of block elements. */
final class BlockCutter implements NodeFilter {

  /** What the elements above say about a text. */
  private record Context(
      PageBlock.Role role,
      boolean suspect,
      boolean link,
      boolean verbatim,
      boolean time,
      int firstBlock) {}

  private static final Context TOP =
      new Context(PageBlock.Role.PROSE, false, false, false, false, 0);

  private final SourceRuns runs;
  private final long limit;
  private final Deadline deadline;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<PageBlocks.Scope> scopes = new ArrayList<>();
  private final Deque<Context> contexts = new ArrayDeque<>();
  private BlockBuilder block = new BlockBuilder();
  private int timeLength;
  private int nodes;
  private long length;

  /**
   * Cuts the page of this source.
   *
   * @param limit how many characters its text nodes may have together
   */
  BlockCutter(String source, long limit, Deadline deadline) {
    this.runs = new SourceRuns(source, deadline);
    this.limit = limit;
    this.deadline = deadline;
  }

  /** The result, once the traversal is over. */
  PageBlocks blocks() {
    flush(TOP);
    scopes.sort(
        Comparator.comparingInt(PageBlocks.Scope::first)
            .thenComparing(PageBlocks.Scope::end, Comparator.reverseOrder()));
    return new PageBlocks(blocks, scopes);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if ((++nodes & 1023) == 0) {
      deadline.check();
    }
    if (node instanceof TextNode text) {
      add(text, context());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_CHILDREN;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      if (block.endsWithBreak()) {
        flush(context());
      } else {
        block.addBreak();
      }
      return FilterResult.CONTINUE;
    }
    if (Boilerplate.isNeverText(element)) {
      return FilterResult.SKIP_CHILDREN;
    }
    boolean isBlock = isBlock(element);
    if (isBlock) {
      flush(context());
    }
    Context above = context();
    contexts.push(
        new Context(
            isBlock || above.role == PageBlock.Role.PROSE
                ? Boilerplate.role(element, above.role, isBlock)
                : above.role,
            above.suspect || Boilerplate.isSuspect(element),
            above.link || tag.equals("a"),
            above.verbatim || tag.equals("pre"),
            above.time || tag.equals("time"),
            blocks.size()));
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element
        && !element.normalName().equals("br")
        && !Boilerplate.isNeverText(element)) {
      Context context = contexts.element();
      if (isBlock(element)) {
        flush(context);
        if (blocks.size() > context.firstBlock) {
          scopes.add(new PageBlocks.Scope(element, context.firstBlock, blocks.size()));
        }
      }
      contexts.pop();
    }
    return FilterResult.CONTINUE;
  }

  private Context context() {
    return contexts.isEmpty() ? TOP : contexts.element();
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || element.normalName().equals("td")
        || element.normalName().equals("body");
  }

  private void add(TextNode node, Context context) {
    String text = node.getWholeText();
    length += text.length();
    if (length > limit) {
      throw new TooMuchText(length);
    }
    int[] origins = runs.of(node, text);
    for (int i = 0; i < origins.length; i++) {
      char c = text.charAt(i);
      if (c == '\n' && context.verbatim) {
        if (block.endsWithBreak()) {
          flush(context);
        } else if (!block.isEmpty()) {
          block.addBreak();
        }
      } else {
        block.add(c, origins[i], context.link);
        timeLength += context.time ? 1 : 0;
      }
    }
  }

  private void flush(Context context) {
    if (!block.isEmpty()) {
      PageBlock built = block.build(context.role, context.suspect);
      boolean note = timeLength * 2 > built.text().length();
      blocks.add(note ? block.build(PageBlock.Role.NOTE, context.suspect) : built);
    }
    block = new BlockBuilder();
    timeLength = 0;
  }
}
