package org.sayso.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.model.Statement;
import org.sayso.model.Warning;

/** One document of a page: the text left, the cards of its statements right. */
final class DocumentSection {

  private static final int LONGEST_WORDS = 320;
  private static final int DEEPEST = 4;

  private final Reading reading;
  private final String id;
  private final List<Tree.Node> tree;
  private final Cards cards;
  private final Phrases phrases;

  DocumentSection(Reading reading, String id) {
    this.reading = reading;
    this.id = id;
    this.tree = Tree.of(reading.statements());
    this.cards = new Cards(id, tree);
    this.phrases = new Phrases(reading);
  }

  /** The section's name in lists: its title, or else its origin. */
  static String name(Document document) {
    return document.title().orElse(document.origin());
  }

  String html() {
    Document document = reading.document();
    String language =
        document.language().map(code -> " lang=\"" + Html.attribute(code) + "\"").orElse("");
    StringBuilder html = new StringBuilder();
    html.append("<article id=\"%s\" aria-labelledby=\"%s-name\">\n".formatted(id, id));
    html.append(
        "<h2 id=\"%s-name\" dir=\"auto\"%s>%s</h2>\n"
            .formatted(id, language, Html.text(name(document))));
    html.append("<p class=\"facts ui\">").append(facts(document)).append("</p>\n");
    html.append("<div class=\"columns\">\n<div class=\"text\"").append(language).append(">\n");
    html.append(MarkedText.of(reading, tree, cards));
    html.append("</div>\n<div class=\"side\">\n");
    html.append("<h3 class=\"ui\">Statements</h3>\n");
    if (tree.isEmpty()) {
      html.append("<p class=\"ui\">No statement was found in this text.</p>\n");
    } else {
      html.append("<ol class=\"cards\">\n");
      tree.forEach(node -> html.append(card(node)));
      html.append("</ol>\n");
    }
    html.append(events()).append(warnings());
    return html.append("</div>\n</div>\n</article>\n").toString();
  }

  private static String facts(Document document) {
    List<String> facts = new ArrayList<>();
    document.title().ifPresent(shownAbove -> facts.add(document.origin()));
    document.outlet().ifPresent(facts::add);
    document.dates().published().map(ReportDate::iso).ifPresent(facts::add);
    document.language().ifPresent(facts::add);
    return facts.stream()
        .map(fact -> "<span dir=\"auto\">" + Html.text(fact) + "</span>")
        .collect(Collectors.joining(" · "));
  }

  private String card(Tree.Node node) {
    Statement statement = node.statement();
    String card = cards.of(statement.id());
    boolean nested = node.depth() > 0;
    StringBuilder html = new StringBuilder();
    html.append(
        "<li class=\"card%s\" id=\"%s\" tabindex=\"0\">\n"
            .formatted(nested ? " d" + Math.min(node.depth(), DEEPEST) : "", card));
    html.append("<ol class=\"chain\" aria-label=\"On whose word\">");
    for (Phrases.Crumb crumb : phrases.crumbs(statement)) {
      html.append(crumb.named() ? "<li dir=\"auto\">" : "<li class=\"unnamed\">")
          .append(Html.text(crumb.label()))
          .append("</li>");
    }
    html.append("<li dir=\"auto\">").append(Html.text(phrases.speaker(statement)));
    html.append("</li></ol>\n<p class=\"row\">");
    html.append(
        "<a class=\"num\" href=\"#t-%s\" title=\"Show the words\">%s</a> "
            .formatted(card, Html.text(Phrases.number(statement.id()))));
    html.append(
        "<span class=\"who k-source\" dir=\"auto\">%s</span> "
            .formatted(Html.text(phrases.speaker(statement))));
    String about = phrases.description(statement);
    if (!about.isEmpty()) {
      html.append("<span class=\"about\" dir=\"auto\">(%s)</span> ".formatted(Html.text(about)));
    }
    html.append("<span class=\"act\">").append(statement.act()).append("</span>");
    if (!statement.attribution().cue().isEmpty()) {
      html.append(
          " <span class=\"k-cue\" dir=\"auto\">%s</span>"
              .formatted(Html.text(reading.words(statement.attribution().cue()))));
    }
    for (Phrases.Answering answer : phrases.answers(statement)) {
      html.append(
          " <span class=\"answer\">→ %s <a href=\"#%s\">%s</a></span>"
              .formatted(
                  answer.verb(),
                  cards.of(answer.claim()),
                  Html.text(Phrases.number(answer.claim()))));
    }
    html.append("</p>\n<p class=\"words\" dir=\"auto\"><span class=\"")
        .append(nested ? "k-nested" : "k-content")
        .append("\">")
        .append(Html.text(shortened(reading.words(statement.attribution().content()))))
        .append("</span></p>\n<p class=\"row about\">")
        .append(statement.manner().name().toLowerCase(Locale.ROOT))
        .append(" speech · confidence ")
        .append(String.format(Locale.ROOT, "%.2f", statement.attribution().confidence()));
    return html.append("</p>\n</li>\n").toString();
  }

  /** The whole words stand in the text beside. */
  private static String shortened(String words) {
    if (words.length() <= LONGEST_WORDS) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_WORDS);
    int end = space > LONGEST_WORDS / 2 ? space : LONGEST_WORDS;
    return words.substring(0, Character.isLowSurrogate(words.charAt(end)) ? end - 1 : end) + " …";
  }

  private String events() {
    if (reading.events().isEmpty()) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            "<section class=\"events\"><h3>Events</h3>\n<div class=\"scroll\"><table>\n");
    html.append(
        "<tr><th scope=\"col\">Event</th><th scope=\"col\">Who</th><th scope=\"col\">To whom</th>"
            + "<th scope=\"col\">When, where</th><th scope=\"col\">Standing</th></tr>\n");
    for (Event event : reading.events()) {
      html.append(
          "<tr><th scope=\"row\">%s</th><td dir=\"auto\">%s</td><td dir=\"auto\">%s</td><td>%s</td>"
              .formatted(
                  event.root(),
                  Html.text(phrases.names(event.actor())),
                  Html.text(phrases.names(event.recipient())),
                  Html.text(Phrases.circumstances(event))));
      html.append("<td>").append(event.standing());
      for (String statement : event.statements()) {
        html.append(
            " <a href=\"#%s\">%s</a>"
                .formatted(cards.of(statement), Html.text(Phrases.number(statement))));
      }
      html.append("</td></tr>\n");
    }
    return html.append("</table></div></section>\n").toString();
  }

  private String warnings() {
    if (reading.warnings().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<section class=\"warnings\"><h3>Warnings</h3>\n<ul>\n");
    for (int i = 0; i < reading.warnings().size(); i++) {
      Warning warning = reading.warnings().get(i);
      html.append(
          "<li id=\"%s\"><strong>%s</strong> <a class=\"k-suspect\" href=\"#t-%s\" dir=\"auto\">%s</a> %s</li>\n"
              .formatted(
                  cards.ofWarning(i),
                  warning.kind(),
                  cards.ofWarning(i),
                  Html.text(shortened(reading.words(warning.spans()))),
                  Html.text(warning.message())));
    }
    return html.append("</ul></section>\n").toString();
  }
}
