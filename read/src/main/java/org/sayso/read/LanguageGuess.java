package org.sayso.read;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a text is English, or in a script that only one language of the news uses; otherwise
 * nothing, rather than a guess.
 */
final class LanguageGuess {

  /** Enough to decide, and the same cost for a book as for a report. */
  private static final int SAMPLE = 6_000;

  private static final Set<String> ENGLISH = ResourceTable.column("english.tsv", 0);

  private LanguageGuess() {}

  static Optional<String> of(String text) {
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    int latin = 0;
    int letters = 0;
    int[] others = new int[4];
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c < 128 ? Character.isLetter(c) : Character.isLetter(c) && c < '\u0250') {
        latin++;
        letters++;
      } else if (c > 128 && Character.isLetter(c)) {
        letters++;
        int script = scriptOf(c);
        if (script >= 0) {
          others[script]++;
        }
      }
    }
    for (int i = 0; i < others.length; i++) {
      if (others[i] > letters / 2) {
        return Optional.of(new String[] {"el", "he", "ko", "ja"}[i]);
      }
    }
    // Japanese mixes its own letters with Chinese ones, so a share of them is enough.
    if (others[3] > letters / 8) {
      return Optional.of("ja");
    }
    return latin > letters * 0.8 && isEnglish(sample) ? Optional.of("en") : Optional.empty();
  }

  /** Greek, Hebrew, Hangul, Kana: scripts of one language each. */
  private static int scriptOf(char c) {
    return switch (UnicodeScript.of(c)) {
      case GREEK -> 0;
      case HEBREW -> 1;
      case HANGUL -> 2;
      case HIRAGANA, KATAKANA -> 3;
      default -> -1;
    };
  }

  /** Running English has some 40 function words in 100; 18 leaves room for lists and headlines. */
  private static boolean isEnglish(String sample) {
    int words = 0;
    int english = 0;
    int start = -1;
    for (int i = 0; i <= sample.length(); i++) {
      boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (i - start <= 5
            && ENGLISH.contains(sample.substring(start, i).toLowerCase(Locale.ROOT))) {
          english++;
        }
        start = -1;
      }
    }
    return words >= 5 && english >= words * 0.18;
  }
}
