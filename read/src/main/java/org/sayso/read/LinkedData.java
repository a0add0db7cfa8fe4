package org.sayso.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The article that a page describes in JSON-LD, wherever in its scripts it stands. */
final class LinkedData {

  private static final int LONGEST = 2_000_000;

  /** The description, or an empty object. */
  private final Object article;

  private LinkedData(Object article) {
    this.article = article;
  }

  static LinkedData of(Element page, Limits limits) {
    JsonTree json = new JsonTree(limits);
    Object best = Map.of();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data();
      if (data.length() <= LONGEST) {
        try {
          best = better(best, article(json.parse(data)));
        } catch (Unreadable broken) {
          // A page with broken metadata still has its words.
        }
      }
    }
    return new LinkedData(best);
  }

  Optional<String> headline() {
    return JsonTree.string(JsonTree.get(article, "headline")).map(LinkedData::unescaped);
  }

  Optional<String> body() {
    return JsonTree.string(JsonTree.get(article, "articleBody")).map(LinkedData::unescaped);
  }

  Optional<String> publisher() {
    return name(JsonTree.get(article, "publisher"));
  }

  Optional<String> language() {
    return JsonTree.string(JsonTree.get(article, "inLanguage"));
  }

  Optional<String> value(String key) {
    return JsonTree.string(JsonTree.get(article, key));
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (Object author : JsonTree.list(JsonTree.get(article, "author"))) {
      name(author).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> name(Object value) {
    return JsonTree.string(value).or(() -> JsonTree.string(JsonTree.get(value, "name")));
  }

  /** Some pages escape for HTML what needs no escaping here. */
  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
  }

  /** The first object with the type of an article, else the first that is dated. */
  private static Object article(Object tree) {
    Deque<Object> open = new ArrayDeque<>();
    open.add(tree);
    Object dated = Map.of();
    while (!open.isEmpty()) {
      Object value = open.poll();
      if (value instanceof Map<?, ?> map) {
        if (isArticle(map)) {
          return map;
        }
        if (map.containsKey("datePublished") && isEmpty(dated)) {
          dated = map;
        }
        open.addAll(map.values());
      } else if (value instanceof List<?> list) {
        open.addAll(list);
      }
    }
    return dated;
  }

  private static boolean isArticle(Map<?, ?> map) {
    for (Object type : JsonTree.list(JsonTree.get(map, "@type"))) {
      if (type instanceof String name
          && (name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Map<?, ?> map && map.isEmpty();
  }

  private static Object better(Object old, Object found) {
    boolean typed = found instanceof Map<?, ?> map && isArticle(map);
    boolean oldTyped = old instanceof Map<?, ?> map && isArticle(map);
    return isEmpty(old) || (typed && !oldTyped) ? found : old;
  }
}
