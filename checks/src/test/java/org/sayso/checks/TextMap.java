package org.sayso.checks;

import java.util.List;
import java.util.stream.IntStream;
import org.sayso.model.Span;

/**
 * Carries spans of a sample's body over to the text that the reader made of the report. Both may
 * differ in white space, and the text may hold more (a headline, a caption), but no line of the
 * body may be missing.
 */
final class TextMap {

  private final int[] toText;

  private TextMap(int[] toText) {
    this.toText = toText;
  }

  /**
   * The map from {@code body} to {@code text}; {@code name} is for messages.
   *
   * @throws IllegalStateException if a line of the body is not in the text
   */
  static TextMap of(String name, String body, String text) {
    int[] toText = new int[body.length()];
    String dense = dense(text);
    int[] offsets = visible(text);
    int from = 0;
    for (int start = 0; start < body.length(); ) {
      int end = body.indexOf('\n', start) < 0 ? body.length() : body.indexOf('\n', start);
      String line = body.substring(start, end);
      int[] places = visible(line);
      if (places.length > 0) {
        int at = dense.indexOf(dense(line), from);
        if (at < 0) {
          throw new IllegalStateException(
              "%s: the reader lost the line “%s”".formatted(name, line));
        }
        for (int i = 0; i < places.length; i++) {
          toText[start + places[i]] = offsets[at + i];
        }
        from = at + places.length;
      }
      start = end + 1;
    }
    return new TextMap(toText);
  }

  /**
   * The same words in the text; {@code span} starts and ends with a character that is not white
   * space.
   */
  Span toText(Span span) {
    return Span.of(toText[span.start()], toText[span.end() - 1] + 1);
  }

  /** As {@link #toText(Span)} for several pieces. */
  List<Span> toText(List<Span> pieces) {
    return pieces.stream().map(this::toText).toList();
  }

  private static String dense(String text) {
    StringBuilder dense = new StringBuilder();
    text.chars().filter(c -> !blank(c)).forEach(c -> dense.append((char) c));
    return dense.toString();
  }

  private static int[] visible(String text) {
    return IntStream.range(0, text.length()).filter(i -> !blank(text.charAt(i))).toArray();
  }

  private static boolean blank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
