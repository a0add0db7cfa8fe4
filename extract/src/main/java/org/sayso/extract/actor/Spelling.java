package org.sayso.extract.actor;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Keys under which spellings of one name fall together: {@code Zelensky} and {@code Zelenskyy},
 * {@code Gaddafi} and {@code Qaddafi}, but not {@code Hansen} and {@code Hanson}.
 */
final class Spelling {

  private Spelling() {}

  /** The key that reads {@code q} as {@code k}. */
  static String key(String word) {
    return fold(word, 'k');
  }

  /** The key that reads {@code q} as {@code g}. */
  static String otherKey(String word) {
    return fold(word, 'g');
  }

  private static String fold(String word, char q) {
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = letter(plain.charAt(i), q);
      boolean silentH = c == 'h' && i > 0 && "kgd".indexOf(plain.charAt(i - 1)) >= 0;
      if (!Character.isLetterOrDigit(c) || silentH) {
        continue;
      }
      if (key.isEmpty() || key.charAt(key.length() - 1) != c) {
        key.append(c);
      }
    }
    return key.isEmpty() ? plain : key.toString();
  }

  private static char letter(char c, char q) {
    return switch (c) {
      case 'q' -> q;
      case 'y', 'j', 'ı' -> 'i';
      case 'w' -> 'v';
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'đ' -> 'd';
      default -> c;
    };
  }
}
