package org.sayso.extract.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * Regular forms of English words, so that a rule finds {@code filed} even where the lemma of a form
 * was read wrongly. Irregular forms come through lemmas alone.
 */
final class Inflections {

  private static final String VOWELS = "aeiou";

  private Inflections() {}

  /** {@code word} and its forms in -s, -ed and -ing; only itself if it is not made of letters. */
  static Set<String> of(String word) {
    Set<String> forms = new HashSet<>();
    forms.add(word);
    if (word.length() < 3 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return forms;
    }
    char last = word.charAt(word.length() - 1);
    boolean afterVowel = VOWELS.indexOf(word.charAt(word.length() - 2)) >= 0;
    if (last == 'e') {
      String stem = word.substring(0, word.length() - 1);
      forms.add(word + "s");
      forms.add(word + "d");
      forms.add((word.endsWith("ee") ? word : stem) + "ing");
    } else if (last == 'y' && !afterVowel) {
      String stem = word.substring(0, word.length() - 1);
      forms.add(stem + "ies");
      forms.add(stem + "ied");
      forms.add(word + "ing");
    } else {
      boolean hisses =
          last == 's' || last == 'x' || last == 'z' || word.endsWith("sh") || word.endsWith("ch");
      forms.add(word + (hisses ? "es" : "s"));
      forms.add(word + "ed");
      forms.add(word + "ing");
      if (afterVowel && VOWELS.indexOf(last) < 0 && last != 'w' && last != 'x') {
        forms.add(word + last + "ed");
        forms.add(word + last + "ing");
      }
    }
    return forms;
  }
}
