package org.sayso.know;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys under which spellings of one name fall together.
 *
 * <p>The close key brings together what English, German, French and scholarly romanisations make of
 * one letter: {@code Zelensky}, {@code Zelenskyy} and {@code Зеленский}; {@code Khrushchev} and
 * {@code Chruščëv}. The loose key is what is left of it without vowels and without voice: {@code
 * Gaddafi} and {@code القذافي}. Both propose candidates and prove nothing: different names share
 * them.
 */
final class NameKey {

  /** Small words inside names that one spelling has and another has not. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "ul", "as", "bin", "ibn", "bint", "ben", "de", "da", "do", "das", "dos",
          "del", "della", "di", "du", "von", "van", "der", "den", "la", "le", "zu", "ter", "y", "e",
          "the");

  /** Numbers of rulers, which are no spellings of one another. */
  private static final Set<String> NUMBERS =
      Set.of(
          "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xvi", "xxiii");

  /** What replaces what, longest first, in lower-case letters without marks. */
  private static final String[][] FOLDS = {
    {"shch", "s"},
    {"tsch", "c"},
    {"dsch", "d"},
    {"sch", "s"},
    {"tch", "c"},
    {"sh", "s"},
    {"ch", "c"},
    {"kh", "h"},
    {"zh", "z"},
    {"ph", "f"},
    {"th", "t"},
    {"dh", "d"},
    {"gh", "g"},
    {"ts", "c"},
    {"tz", "c"},
    {"dj", "d"},
    {"dz", "d"},
    {"ck", "k"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"oe", "o"},
    {"ae", "a"},
    {"ue", "u"},
    {"x", "ks"},
    {"q", "k"},
    {"w", "v"},
  };

  private static final Map<Character, List<String[]>> FOLDS_BY_LETTER =
      Arrays.stream(FOLDS).collect(Collectors.groupingBy(fold -> fold[0].charAt(0)));

  private NameKey() {}

  /** Close keys of the words of a name, particles left out unless there is nothing else. */
  static List<String> words(String name) {
    List<String> all = split(Latin.of(name));
    List<String> kept = new ArrayList<>(all.size());
    for (String word : all) {
      if (!PARTICLES.contains(word)) {
        kept.add(fold(word));
      }
    }
    if (kept.isEmpty()) {
      all.forEach(word -> kept.add(fold(word)));
    }
    return kept;
  }

  /** Close key of a whole name, its words run together in their order. */
  static String whole(String name) {
    return String.join("", words(name));
  }

  /** The loose key of a close key; empty if nothing of it is left. */
  static String loose(String close) {
    StringBuilder key = new StringBuilder(close.length());
    for (int i = 0; i < close.length(); i++) {
      char c = close.charAt(i);
      char kept =
          switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'h', 'j', 'y' -> 0;
            case 'g', 'c' -> 'k';
            case 'z' -> 's';
            case 'd' -> 't';
            case 'b' -> 'p';
            default -> c;
          };
      if (kept != 0 && (key.isEmpty() || key.charAt(key.length() - 1) != kept)) {
        key.append(kept);
      }
    }
    return key.toString();
  }

  /** The words of a name in lower case without marks, one blank between them. */
  static String plain(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 0x7F) {
        return String.join(" ", split(name));
      }
      char lower = Character.toLowerCase(c);
      if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
        key.append(lower);
      } else if (lower != '\''
          && lower != '`'
          && !key.isEmpty()
          && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    int end = key.length();
    return !key.isEmpty() && key.charAt(end - 1) == ' '
        ? key.substring(0, end - 1)
        : key.toString();
  }

  /** Lower-case words without marks; hyphens part words, apostrophes vanish. */
  static List<String> split(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER) {
        word.append(base(c));
      } else if (!isInsideWord(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInsideWord(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_LETTER -> true;
      default -> c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ';
    };
  }

  private static String base(char c) {
    return switch (c) {
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ', 'ə' -> "a";
      case 'œ' -> "o";
      case 'þ' -> "t";
      default -> String.valueOf(c);
    };
  }

  private static String fold(String word) {
    if (NUMBERS.contains(word)) {
      return word;
    }
    StringBuilder key = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      String[] fold = foldAt(word, i);
      if (fold != null) {
        append(key, fold[1]);
        i += fold[0].length();
        continue;
      }
      char c = word.charAt(i);
      boolean vowelNext = i + 1 < word.length() && "aeiou".indexOf(word.charAt(i + 1)) >= 0;
      if (c == 'y' || c == 'j' && i > 0) {
        if (!vowelNext) {
          append(key, "i"); // Zelensky, Zelenskij; before a vowel it is one letter with it: ya, ja
        }
      } else if (c == 'i' && vowelNext && !key.isEmpty() && word.length() > 3) {
        append(key, ""); // Iulia, Yulia; Aliev, Aliyev
      } else if (c != 'h' || !endsInVowel(key) || i + 1 < word.length()) {
        append(key, String.valueOf(c)); // a last h after a vowel is not heard: Abdallah
      }
      i++;
    }
    return key.isEmpty() ? word : key.toString();
  }

  private static String @Nullable [] foldAt(String word, int at) {
    for (String[] fold : FOLDS_BY_LETTER.getOrDefault(word.charAt(at), List.of())) {
      if (word.startsWith(fold[0], at)) {
        return fold;
      }
    }
    return null;
  }

  private static boolean endsInVowel(StringBuilder key) {
    return !key.isEmpty() && "aeiou".indexOf(key.charAt(key.length() - 1)) >= 0;
  }

  private static void append(StringBuilder key, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (key.isEmpty() || key.charAt(key.length() - 1) != letters.charAt(i)) {
        key.append(letters.charAt(i));
      }
    }
  }
}
