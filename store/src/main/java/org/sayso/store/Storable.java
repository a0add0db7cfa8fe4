package org.sayso.store;

import java.util.List;
import org.sayso.model.Reading;
import org.sayso.model.Span;

/**
 * Text as every database can hold it: U+FFFD for the character U+0000 and for each half of a
 * surrogate pair that stands alone. Each counts one code point as before, so that spans stay right.
 */
final class Storable {

  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? REPLACEMENT
                    : c)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }

  /** The words of several pieces, joined as {@link Spans#quote} takes them apart. */
  static String words(Reading reading, List<Span> pieces) {
    return text(String.join(Spans.GAP, pieces.stream().map(reading::words).toList()));
  }
}
