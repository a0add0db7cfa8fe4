package org.sayso.wire;

/** Escapes text for HTML; what would act instead of being read is shown by its code point. */
final class Html {

  private Html() {}

  /** The text as the content of an element. */
  static String text(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(html, c, true));
    return html.toString();
  }

  /** The text as the value of an attribute in double quotes. */
  static String attribute(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(html, c, false));
    return html.toString();
  }

  private static void append(StringBuilder html, int c, boolean element) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default ->
          Harmless.name(c)
              .ifPresentOrElse(
                  name ->
                      html.append(
                          element
                              ? "<span class=\"hidden-sign\">" + name + "</span>"
                              : "⟨" + name + "⟩"),
                  () -> html.appendCodePoint(c));
    }
  }
}
