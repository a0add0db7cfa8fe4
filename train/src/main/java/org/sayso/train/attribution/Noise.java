package org.sayso.train.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.model.Span;

/**
 * Damage that texts come with: what bad translation, copying and careless typing leave. Marked
 * words stay marked.
 */
enum Noise {
  /** No quotation marks at all. */
  NO_QUOTES(Noise.MARKS, (found, random) -> ""),
  /** A quarter of the quotation marks lost. */
  LOST_QUOTES(Noise.MARKS, (found, random) -> random.nextInt(4) == 0 ? "" : found),
  /** Other marks: curly ones become straight, straight ones two apostrophes. */
  OTHER_QUOTES(Noise.MARKS, (found, random) -> found.equals("\"") ? "''" : "\""),
  /** Everything in lower case. */
  LOWER_CASE("\\p{Lu}", (found, random) -> found.toLowerCase(Locale.ROOT)),
  /** One word in thirty said twice. */
  REPEATED_WORDS(
      "\\b\\p{L}{2,}\\b", (found, random) -> random.nextInt(30) == 0 ? found + " " + found : found),
  /** Small words lost, as machine translation loses articles. */
  LOST_WORDS(
      "\\b(the|a|an|of|to|that|has|had)\\s",
      (found, random) -> random.nextInt(6) == 0 ? "" : found),
  /** Lines broken at every eighth space, as in mail and PDF. */
  SPLIT_LINES("(?<=\\S) (?=\\S)", (found, random) -> random.nextInt(8) == 0 ? "\n" : found),
  /** All paragraphs run together. */
  JOINED_LINES("\\s*\\n\\s*", (found, random) -> " ");

  private static final String MARKS = "[\"“”„«»]|''|``";

  private final Pattern pattern;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final BiFunction<String, Random, String> replacement;

  Noise(String pattern, BiFunction<String, Random, String> replacement) {
    this.pattern = Pattern.compile(pattern);
    this.replacement = replacement;
  }

  static Noise any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  /** The text with this damage done to it. */
  MarkedText damage(MarkedText document, Random random) {
    String text = document.text().value();
    StringBuilder fresh = new StringBuilder(text.length() + 64);
    int[] places = new int[text.length() + 1];
    Matcher matcher = pattern.matcher(text);
    int at = 0;
    while (matcher.find()) {
      at = copy(text, at, matcher.start(), fresh, places);
      String found = matcher.group();
      String instead = replacement.apply(found, random);
      for (int i = 0; i < found.length(); i++) {
        places[at + i] = fresh.length() + Math.min(i, instead.length());
      }
      fresh.append(instead);
      at = matcher.end();
    }
    copy(text, at, text.length(), fresh, places);
    places[text.length()] = fresh.length();
    return document.moved(fresh.toString(), spans -> moved(spans, places));
  }

  private static int copy(String text, int from, int to, StringBuilder fresh, int[] places) {
    for (int i = from; i < to; i++) {
      places[i] = fresh.length();
      fresh.append(text.charAt(i));
    }
    return to;
  }

  private static List<Span> moved(List<Span> spans, int[] places) {
    List<Span> moved = new ArrayList<>();
    for (Span span : spans) {
      int start = places[span.start()];
      int end = places[span.end()];
      if (end > start) {
        moved.add(Span.of(start, end));
      }
    }
    return moved;
  }
}
