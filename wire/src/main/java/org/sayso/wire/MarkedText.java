package org.sayso.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.model.Reading;
import org.sayso.model.Span;
import org.sayso.model.Statement;

/**
 * The text of a document as HTML with the roles of its words marked.
 *
 * <p>Marks overlap, elements cannot: the text is cut wherever a mark begins or ends, and each piece
 * says which statements it belongs to, the innermost last.
 */
final class MarkedText {

  private enum Role {
    CONTENT,
    CUE,
    SOURCE,
    SUSPECT
  }

  /** One piece of one role; {@code card} is the id of its statement's card or of its warning. */
  private record Mark(Span span, Role role, String card, int depth) {}

  private final String text;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<String> anchored = new HashSet<>();
  private final StringBuilder html = new StringBuilder();

  private MarkedText(String text) {
    this.text = text;
  }

  /** The whole text, each of its lines a paragraph. */
  static String of(Reading reading, List<Tree.Node> tree, Cards cards) {
    MarkedText marked = new MarkedText(reading.document().text().value());
    for (Tree.Node node : tree) {
      Statement statement = node.statement();
      String card = cards.of(statement.id());
      marked.add(statement.attribution().content(), Role.CONTENT, card, node.depth());
      marked.add(statement.attribution().cue(), Role.CUE, card, node.depth());
      marked.add(statement.attribution().source(), Role.SOURCE, card, node.depth());
    }
    for (int i = 0; i < reading.warnings().size(); i++) {
      marked.add(reading.warnings().get(i).spans(), Role.SUSPECT, cards.ofWarning(i), 0);
    }
    return marked.render();
  }

  private void add(List<Span> pieces, Role role, String card, int depth) {
    for (Span piece : pieces) {
      if (piece.length() > 0) {
        marks.add(new Mark(piece, role, card, depth));
      }
    }
  }

  private String render() {
    marks.sort(Comparator.comparing(Mark::span));
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    html.append("<p dir=\"auto\">");
    List<Mark> open = new ArrayList<>();
    int next = 0;
    int start = 0;
    for (int end : cuts.tailSet(0, false)) {
      int from = start;
      open.removeIf(mark -> mark.span().end() <= from);
      while (next < marks.size() && marks.get(next).span().start() <= start) {
        open.add(marks.get(next++));
      }
      lines(start, end, open);
      start = end;
    }
    return html.append("</p>\n").toString();
  }

  private void lines(int start, int end, List<Mark> open) {
    for (int from = start; from <= end; ) {
      int lineEnd = text.indexOf('\n', from);
      int to = lineEnd < 0 || lineEnd >= end ? end : lineEnd;
      piece(text.substring(from, to), open);
      if (to == end) {
        break;
      }
      html.append("</p>\n<p dir=\"auto\">");
      from = to + 1;
    }
  }

  private void piece(String words, List<Mark> open) {
    if (words.isEmpty()) {
      return;
    }
    if (open.isEmpty()) {
      html.append(Html.text(words));
      return;
    }
    List<Mark> inOrder =
        open.stream()
            .sorted(
                Comparator.comparingInt(Mark::depth)
                    .thenComparing(mark -> mark.span().length(), Comparator.reverseOrder()))
            .toList();
    for (Mark mark : inOrder) {
      if (anchored.add(mark.card())) {
        html.append("<span id=\"t-").append(mark.card()).append("\"></span>");
      }
    }
    TreeSet<String> classes = new TreeSet<>();
    List<String> cards = new ArrayList<>();
    boolean nested = false;
    for (Mark mark : inOrder) {
      classes.add(mark.role().name().toLowerCase(java.util.Locale.ROOT));
      if (mark.role() != Role.SUSPECT) {
        cards.remove(mark.card());
        cards.add(mark.card());
        nested |= mark.role() == Role.CONTENT && mark.depth() > 0;
      }
    }
    if (nested) {
      classes.add("nested");
    }
    html.append("<span class=\"").append(String.join(" ", classes)).append('"');
    if (!cards.isEmpty()) {
      html.append(" data-s=\"").append(String.join(" ", cards)).append('"');
    }
    html.append('>').append(nested ? byWord(words) : Html.text(words)).append("</span>");
  }

  /** Each word apart, since the bars in the margin stand beside every line that has such a word. */
  private static String byWord(String words) {
    StringBuilder html = new StringBuilder();
    int start = 0;
    while (start < words.length()) {
      int end = words.indexOf(' ', start);
      end = end < 0 ? words.length() : end + 1;
      html.append("<span class=\"w\">")
          .append(Html.text(words.substring(start, end)))
          .append("</span>");
      start = end;
    }
    return html.toString();
  }
}
