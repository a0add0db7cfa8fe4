package org.sayso.know;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that stand before a name: {@code Foreign Minister}, {@code Secretary of State}. */
final class Titles {

  private static final Set<String> FIRST = new HashSet<>();
  private static final Set<String> NEXT = new HashSet<>();
  private static final Set<String> SMALL =
      Set.of(
          "of", "for", "in", "from", "at", "by", "and", "with", "on", "to", "a", "an", "the", "'s");

  static {
    for (String[] row : Table.rows("titles.tsv")) {
      for (String word : row[0].split(" ")) {
        (row[1].equals("yes") ? FIRST : NEXT).add(word);
      }
    }
  }

  private Titles() {}

  /**
   * How many of the words at the front are a title; never all of them. Adjectives of countries
   * count as part of it.
   */
  static int length(List<String> words, Set<String> adjectives) {
    int at = 0;
    while (at < words.size() - 1) {
      String word = words.get(at).toLowerCase(Locale.ROOT);
      boolean part =
          FIRST.contains(word) || adjectives.contains(word) || at > 0 && NEXT.contains(word);
      if (!part) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether the lower-case word is a small one that names do not have. */
  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /** Whether the lower-case word is small or a title. */
  static boolean isNoName(String word) {
    return SMALL.contains(word) || FIRST.contains(word);
  }

  /** Whether the lower-case word may begin a title. */
  static boolean isTitle(String word) {
    return FIRST.contains(word);
  }
}
