package org.sayso.link.across;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words spelled one way, whatever accents an outlet gives them: {@code Guantánamo, Guantanamo}. */
final class Letters {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Letters() {}

  /** In lower case, without the marks above and below letters. */
  static String plain(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(letter -> letter < 128)) {
      return lower;
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    // together again, or syllables of Korean would fall apart
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }
}
