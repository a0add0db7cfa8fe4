package org.sayso.know;

import com.ibm.icu.text.Transliterator;

/**
 * Names in other scripts in Latin letters: Cyrillic, Greek, Armenian, Georgian, Hebrew and Arabic by
 * their usual romanisation, Han by pinyin. Vowels that a script does not write stay away. Thread-safe.
 */
final class Latin {

  /** Made on first use: it takes some 100 ms, and most names are in Latin letters. */
  private static final class Holder {
    static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
  }

  private Latin() {}

  /** The name in Latin letters, with what marks the romanisation puts on them. */
  static String of(String name) {
    return isLatin(name) ? name : Holder.ANY.transliterate(name);
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
