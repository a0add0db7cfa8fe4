package org.sayso.know;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Names in other scripts in Latin letters: Cyrillic, Greek, Armenian, Georgian, Hebrew and Arabic
 * by their usual romanisation, Han by pinyin. Vowels that a script does not write stay away.
 * Thread-safe.
 */
final class Latin {

  /** Made on first use: it takes some 100 ms, and most names are in Latin letters. */
  private static final class Holder {
    static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
  }

  private Latin() {}

  /** The name in Latin letters, with what marks the romanisation puts on them. */
  static String of(String name) {
    if (isLatin(name)) {
      return name;
    }
    String latin =
        Normalizer.normalize(Holder.ANY.transliterate(name), Normalizer.Form.NFD)
            .replace("e\u0304", "i"); // eta, which everybody writes i
    return isWithoutVowels(name) ? readable(latin) : latin;
  }

  /** Whether it is in a script that writes few vowels: Arabic or Hebrew. */
  static boolean isWithoutVowels(String name) {
    return name.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                script == Character.UnicodeScript.ARABIC
                    || script == Character.UnicodeScript.HEBREW);
  }

  /** The article apart, and waw as the vowel that it mostly is in names. */
  private static String readable(String latin) {
    String plain = latin.replaceAll("\\p{M}", "");
    return plain.replace('w', 'u').replaceAll("\\bal(?=\\p{L}{3})", "al ");
  }

  /** Whether every letter is of the Latin script. */
  static boolean isLatin(String name) {
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (c > 0x24F && Character.isLetter(c)) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.COMMON) {
          return false;
        }
      }
      i += Character.charCount(c);
    }
    return true;
  }
}
