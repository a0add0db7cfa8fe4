package org.sayso.know;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that stand before a name: {@code Foreign Minister}, {@code Secretary of State}. */
final class Titles {

  private static final Set<String> FIRST = new HashSet<>();
  private static final Set<String> NEXT = new HashSet<>();

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
      boolean part = FIRST.contains(word) || adjectives.contains(word) || at > 0 && NEXT.contains(word);
      if (!part) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether the lower-case word may begin a title. */
  static boolean isTitle(String word) {
    return FIRST.contains(word);
  }
}
