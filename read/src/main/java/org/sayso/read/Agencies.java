package org.sayso.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** News agencies: those of {@code agencies.tsv}, and what looks like one where one is expected. */
final class Agencies {

  private static final Map<String, String> KNOWN = known();

  private Agencies() {}

  private static Map<String, String> known() {
    Map<String, String> names = new HashMap<>();
    for (var row : ResourceTable.rows("agencies.tsv")) {
      String form = row.get(0);
      names.put(form, row.get(1));
      if (form.length() > 3) {
        names.putIfAbsent(form.toUpperCase(Locale.ROOT), row.get(1));
      }
    }
    return Map.copyOf(names);
  }

  /** The name of a known agency from the form in which credits give it. */
  static Optional<String> known(String form) {
    return Optional.ofNullable(KNOWN.get(form.strip()));
  }

  /**
   * The name of a known agency, or the words themselves if they could be one: an acronym such as
   * {@code ABCD} or {@code ABC-Xyz}, or up to five capitalised words.
   */
  static Optional<String> named(String form) {
    String words = form.strip();
    return known(words).or(() -> looksLikeName(words) ? Optional.of(words) : Optional.empty());
  }

  /** Two or more capitals, as in {@code ABC}; party and state as in {@code R-Texas} are not. */
  static boolean isAcronym(String words) {
    int capitals = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (!Character.isDigit(c) && c != '.' && c != '&') {
        return false;
      }
    }
    return capitals >= 2 && words.length() <= 10;
  }

  private static boolean looksLikeName(String words) {
    if (words.length() < 2 || words.length() > 40) {
      return false;
    }
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ') {
        inWord = false;
      } else if (!inWord) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        inWord = true;
        count++;
      } else if (!Character.isLetterOrDigit(c) && "-.&'\u2019".indexOf(c) < 0) {
        return false;
      }
    }
    return count <= 5 && DateWords.month(words).isEmpty() && !DateWords.isWeekday(words);
  }
}
