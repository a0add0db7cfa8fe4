package org.sayso.read;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What tag and class names say about an element: that it is never text, that it stands beside the
 * article, or that it is its byline, date or heading. Words: {@code page-words.tsv}.
 */
final class Boilerplate {

  private static final Map<String, String> WORDS =
      ResourceTable.rows("page-words.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0) + ":" + row.get(1), row -> row.get(2)));

  private Boilerplate() {}

  /** Code, controls, navigation, captions, and what the page itself hides. */
  static boolean isNeverText(Element element) {
    if ("never".equals(WORDS.get("tag:" + element.normalName()))) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return "never".equals(WORDS.get("role:" + element.attr("role").toLowerCase(Locale.ROOT)))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && hides(style));
  }

  private static boolean hides(String style) {
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Whether a class name or id speaks of comments, other articles, sharing, advertising. */
  static boolean isSuspect(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "article", "main", "#root" -> false;
      case "header" -> element.closest("article,main") == null;
      default -> says(element, "beside");
    };
  }

  /** What kind of text an element holds, given what its parent holds. */
  static PageBlock.Role role(Element element, PageBlock.Role above, boolean isBlock) {
    String tag = element.normalName();
    if (tag.equals("h1")) {
      return PageBlock.Role.TITLE;
    }
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      return PageBlock.Role.HEADING;
    }
    if (above == PageBlock.Role.PROSE && isBlock && element.attributesSize() > 0) {
      if (says(element, "byline") || element.attr("itemprop").equals("author")) {
        return PageBlock.Role.BYLINE;
      }
      if (says(element, "note")) {
        return PageBlock.Role.NOTE;
      }
    }
    return above;
  }

  private static boolean says(Element element, String kind) {
    return names(element.className(), kind) || names(element.id(), kind);
  }

  /** Class names are words joined by {@code - _ __} and spaces, or in camelCase. */
  private static boolean names(String names, String kind) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean ends =
          i == names.length()
              || !Character.isLetterOrDigit(names.charAt(i))
              || (i > start
                  && Character.isUpperCase(names.charAt(i))
                  && Character.isLowerCase(names.charAt(i - 1)));
      if (ends) {
        if (i - start > 1
            && kind.equals(
                WORDS.get("class:" + names.substring(start, i).toLowerCase(Locale.ROOT)))) {
          return true;
        }
        start = i < names.length() && !Character.isLetterOrDigit(names.charAt(i)) ? i + 1 : i;
      }
    }
    return false;
  }
}
