package org.sayso.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Tells the format of an input: by its content first, by its name where the content leaves it open.
 */
final class Sniffer {

  /** How much of an input is looked at. */
  static final int HEAD = 1 << 16;

  private static final List<String> HTML_STARTS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<meta",
          "<title",
          "<article",
          "<main",
          "<div",
          "<section",
          "<p>",
          "<p ",
          "<h1",
          "<h2",
          "<table",
          "<script",
          "<style",
          "<link");

  private static final List<String> FEED_STARTS = List.of("<rss", "<feed", "<rdf:rdf");

  private Sniffer() {}

  /**
   * The format of an input that begins with {@code head}.
   *
   * @throws Unreadable if it is of a kind that is not read
   */
  static Format format(byte[] head, int length, String name) throws Unreadable {
    String lowerName = name.toLowerCase(Locale.ROOT);
    if (WarcFile.begins(head)) {
      return Format.WARC;
    }
    if (isPdf(head, length)) {
      return Format.PDF;
    }
    if (length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return Format.ZIP;
    }
    var kind = Signatures.of(head, length);
    if (kind.isPresent()) {
      throw new Unreadable("this is %s".formatted(kind.get()));
    }
    String text = Encoding.peek(head, length);
    int start = Words.skipSpace(text, 0, text.length());
    if (start == text.length()) {
      return Format.TEXT;
    }
    if (lowerName.endsWith(".jsonl") || lowerName.endsWith(".ndjson")) {
      return Format.JSON_LINES;
    }
    if (text.charAt(start) == '{' || text.charAt(start) == '[') {
      return json(text, start, lowerName.endsWith(".json"));
    }
    return markup(text, start, lowerName);
  }

  /** The header may come after a few other bytes (ISO 32000, annex H.3.4.1). */
  private static boolean isPdf(byte[] head, int length) {
    String start = new String(head, 0, Math.min(length, 1024), StandardCharsets.ISO_8859_1);
    int at = start.indexOf("%PDF-");
    return at >= 0 && (Words.isBlank(start.substring(0, at)) || start.indexOf(" obj", at) > 0);
  }

  private static Format json(String text, int start, boolean named) {
    boolean array = text.charAt(start) == '[';
    int next = Words.skipSpace(text, start + 1, text.length());
    char second = next < text.length() ? text.charAt(next) : ' ';
    boolean looksRight = array ? second == '{' : second == '"' || second == '}';
    if (!looksRight) {
      return named ? Format.JSON : Format.TEXT;
    }
    return !array && isRow(text, start) ? Format.JSON_LINES : Format.JSON;
  }

  /** An object that ends where its line ends, or before a line that begins another one. */
  private static boolean isRow(String text, int start) {
    int end = text.indexOf('\n', start);
    if (end < 0) {
      return true;
    }
    int next = Words.skipSpace(text, end, text.length());
    if (next < text.length() && text.charAt(next) == '{') {
      return true;
    }
    int last = end - 1;
    while (last > start && Words.isSpace(text.charAt(last))) {
      last--;
    }
    return last > start && text.charAt(last) == '}';
  }

  private static Format markup(String text, int start, String lowerName) throws Unreadable {
    int at = start;
    while (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at);
      at = end < 0 ? text.length() : Words.skipSpace(text, end + 3, text.length());
    }
    int begin = at;
    if (FEED_STARTS.stream().anyMatch(tag -> Words.startsWithIgnoringCase(text, begin, tag))) {
      return Format.FEED;
    }
    if (text.startsWith("<?xml", at)) {
      return xml(text.substring(at, Math.min(text.length(), at + 2000)).toLowerCase(Locale.ROOT));
    }
    boolean named =
        lowerName.endsWith(".html") || lowerName.endsWith(".htm") || lowerName.endsWith(".xhtml");
    boolean tagged =
        HTML_STARTS.stream().anyMatch(tag -> Words.startsWithIgnoringCase(text, begin, tag));
    return tagged || (named && text.indexOf('<') >= 0) ? Format.HTML : Format.TEXT;
  }

  private static Format xml(String head) throws Unreadable {
    if (FEED_STARTS.stream().anyMatch(head::contains)) {
      return Format.FEED;
    }
    if (head.contains("<html")) {
      return Format.HTML;
    }
    throw new Unreadable("this is XML, but neither a page nor a feed; give the pages themselves");
  }
}
