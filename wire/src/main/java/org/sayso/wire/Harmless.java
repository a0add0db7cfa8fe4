package org.sayso.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * Makes visible what would act on a terminal or turn a line around instead of being read: control
 * characters, escape sequences, bidirectional overrides, lone surrogates.
 *
 * <p>Marks that Arabic, Hebrew or emoji need (joiners, left-to-right mark) are left alone.
 */
final class Harmless {

  private Harmless() {}

  /** The text as one line that can be printed anywhere. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!space) {
          line.append(' ');
        }
        space = true;
        continue;
      }
      space = false;
      Optional<String> name = name(c);
      if (name.isPresent()) {
        line.append('⟨').append(name.get()).append('⟩');
      } else {
        line.appendCodePoint(c);
      }
    }
    if (space && !line.isEmpty()) {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** What to show in place of a character that must not be printed; empty for all others. */
  static Optional<String> name(int c) {
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE;
    return control || override || lone || noCharacter
        ? Optional.of(String.format(Locale.ROOT, "U+%04X", c))
        : Optional.empty();
  }
}
