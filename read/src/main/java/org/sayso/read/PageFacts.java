package org.sayso.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.sayso.model.ReportDate;

/**
 * What a page says about its article: JSON-LD first, then meta elements, then what it shows.
 *
 * @param language as the page states it; templates often state a wrong one
 * @param authors names of persons or desks
 * @param statedBody the whole text as the metadata gives it
 */
record PageFacts(
    String origin,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> language,
    Optional<ReportDate> published,
    List<String> authors,
    Optional<String> statedBody) {

  private static final List<List<String>> DATES = ResourceTable.rows("page-dates.tsv");

  static PageFacts of(Element root, String origin, Limits limits, Deadline deadline) {
    LinkedData linked = LinkedData.of(root, limits);
    Telling telling = Telling.of(root, deadline);
    Optional<String> outlet =
        linked
            .publisher()
            .or(() -> meta(telling, "meta[property=og:site_name]"))
            .or(() -> meta(telling, "meta[name=application-name]"));
    return new PageFacts(
        origin,
        title(telling, linked, outlet),
        outlet,
        attribute(telling, "html[lang]", "lang")
            .or(linked::language)
            .map(code -> code.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
            .filter(code -> code.length() == 2 || code.length() == 3),
        published(telling, linked),
        authors(telling, linked),
        linked.body());
  }

  /** For the document; a language that the words show goes before the one that the page states. */
  Facts facts(String text) {
    return new Facts(
        origin,
        Optional.empty(),
        outlet,
        title,
        LanguageGuess.of(text).or(() -> language),
        published,
        Optional.empty());
  }

  /** The names in an author line that the page shows. */
  Optional<String> authorsIn(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    List<String> shown =
        authors.stream().filter(name -> lower.contains(name.toLowerCase(Locale.ROOT))).toList();
    if (!shown.isEmpty()) {
      return Optional.of(String.join(", ", shown));
    }
    return BylineFinder.authors(line).or(() -> BylineFinder.authors("By " + line));
  }

  /** The shown headline where it agrees with the stated one, which is often cut or has a suffix. */
  private static Optional<String> title(
      Telling telling, LinkedData linked, Optional<String> outlet) {
    Optional<String> shown = text(telling, "article h1").or(() -> text(telling, "h1"));
    Optional<String> stated = linked.headline().or(() -> meta(telling, "meta[property=og:title]"));
    Optional<String> inHead = text(telling, "head > title");
    if (shown.isPresent() && (stated.isPresent() || inHead.isPresent())) {
      String other = stated.or(() -> inHead).orElseThrow();
      String start = other.substring(0, Math.min(20, other.length()));
      if (other.startsWith(shown.get()) || shown.get().startsWith(start)) {
        return shown;
      }
    }
    return stated.or(() -> shown).or(() -> inHead).map(title -> withoutOutlet(title, outlet));
  }

  /** {@code Bridge is safe | The Port Times} without the part after the last bar or dash. */
  private static String withoutOutlet(String title, Optional<String> outlet) {
    int cut =
        Math.max(
            title.lastIndexOf(" | "),
            Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" \u2013 ")));
    if (cut <= 0) {
      return title;
    }
    String suffix = title.substring(cut + 3).strip();
    boolean isOutlet = outlet.filter(suffix::equalsIgnoreCase).isPresent();
    return isOutlet || title.charAt(cut + 1) == '|' ? title.substring(0, cut).strip() : title;
  }

  private static Optional<ReportDate> published(Telling telling, LinkedData linked) {
    Optional<ReportDate> date = linkedDate(linked, "datePublished");
    for (List<String> row : DATES) {
      if (date.isPresent()) {
        return date;
      }
      date =
          attribute(telling, row.get(0), row.get(1))
              .flatMap(value -> IsoDates.of(value, row.get(2)));
    }
    return date.or(() -> linkedDate(linked, "dateCreated"))
        .or(() -> linkedDate(linked, "dateModified"));
  }

  private static Optional<ReportDate> linkedDate(LinkedData linked, String key) {
    return linked.value(key).flatMap(value -> IsoDates.of(value, "JSON-LD " + key));
  }

  private static List<String> authors(Telling telling, LinkedData linked) {
    List<String> names = new ArrayList<>(linked.authors());
    meta(telling, "meta[name=author]").ifPresent(names::add);
    text(telling, "[itemprop=author] [itemprop=name]").ifPresent(names::add);
    text(telling, "[rel=author]").ifPresent(names::add);
    return names.stream()
        .map(String::strip)
        .filter(name -> name.length() > 3 && name.length() < 80 && !name.startsWith("http"))
        .distinct()
        .toList();
  }

  private static Optional<String> meta(Telling telling, String query) {
    return attribute(telling, query, "content");
  }

  private static Optional<String> attribute(Telling telling, String query, String attribute) {
    return telling
        .first(query)
        .map(element -> element.attr(attribute).strip())
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> text(Telling telling, String query) {
    return telling.first(query).map(Element::text).filter(text -> !Words.isBlank(text));
  }

  /** The elements that tell facts, collected once: a page may have very many others. */
  private record Telling(List<Element> elements, Deadline deadline) {

    static Telling of(Element root, Deadline deadline) {
      return new Telling(
          root.select("html, meta, title, h1, time, [rel=author], [itemprop=name]"), deadline);
    }

    Optional<Element> first(String query) {
      Evaluator evaluator = Selector.evaluatorOf(query);
      for (Element element : elements) {
        deadline.check();
        if (element.is(evaluator)) {
          return Optional.of(element);
        }
      }
      return Optional.empty();
    }
  }
}
