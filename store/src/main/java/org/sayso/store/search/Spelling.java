package org.sayso.store.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * One spelling for words that people write in several: small letters, no diacritics, no
 * typographical variants, no marks that cannot be seen.
 */
final class Spelling {

  /**
   * Combining diacritics, Hebrew points, Arabic vowel signs and the stretching stroke; marks of
   * Indic scripts stay, as they spell vowels.
   */
  private static final Pattern SILENT =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\p{Cf}]+");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  /** What stands between the parts of a compound once {@link #joined} has seen the text. */
  static final char JOINT = '_';

  private Spelling() {}

  /** The spelling under which a word, name or value is filed. */
  static String of(String written) {
    String word = isAscii(written) ? written : folded(written);
    word = word.toLowerCase(Locale.ROOT);
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    }
    return word.indexOf(',') > 0 ? THOUSANDS.matcher(word).replaceAll("") : word;
  }

  /**
   * The text with the hyphens of compounds ({@code cease-fire}, {@code F-16}, not {@code 10-15})
   * made joints, so that they do not part the word; as long as before.
   */
  static String joined(String text) {
    char[] chars = text.toCharArray();
    for (int i = 1; i < chars.length - 1; i++) {
      char before = chars[i - 1];
      char after = chars[i + 1];
      if (isHyphen(chars[i])
          && Character.isLetterOrDigit(before)
          && Character.isLetterOrDigit(after)
          && (Character.isLetter(before) || Character.isLetter(after))) {
        chars[i] = JOINT;
      }
    }
    return new String(chars);
  }

  private static boolean isHyphen(char mark) {
    return mark == '-' || mark == '\u2010' || mark == '\u2011';
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String folded(String text) {
    String bare =
        Normalizer.normalize(
            SILENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll(""),
            Normalizer.Form.NFC);
    char[] in = bare.toCharArray();
    // ASCIIFoldingFilter makes at most four characters of one.
    char[] out = new char[4 * in.length];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }
}
