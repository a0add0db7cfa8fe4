package org.sayso.know;

import java.util.List;
import java.util.Locale;

/** Gives mentions that are written in one case the capitals that English has. */
final class Casing {

  private Casing() {}

  /**
   * A mention with capitals where English has them, if it was written in one case: {@code US
   * DEFENCE SECRETARY} gives {@code US defence secretary}, {@code PETER OLM} gives {@code Peter
   * Olm}.
   */
  static String cased(String description) {
    boolean upper = description.equals(description.toUpperCase(Locale.ROOT));
    boolean lower = description.equals(description.toLowerCase(Locale.ROOT));
    if (!upper && !lower) {
      return description;
    }
    List<String> words = List.of(description.toLowerCase(Locale.ROOT).split("\\s+"));
    int title = Titles.length(words, Lists.get().adjectives().keySet());
    boolean name = words.subList(title, words.size()).stream().noneMatch(Titles::isNoName);
    StringBuilder cased = new StringBuilder();
    int at = 0;
    for (String word : description.split("\\s+")) {
      boolean proper = name && at >= title || isProper(word);
      cased.append(cased.isEmpty() ? "" : " ");
      cased.append(proper ? capital(word, upper) : word.toLowerCase(Locale.ROOT));
      at++;
    }
    return cased.toString();
  }

  private static boolean isProper(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("'s$", "");
    return Lists.get().adjectives().containsKey(lower)
        || !Titles.isTitle(lower)
            && lower.length() > 1
            && (!Lists.get().index().whole(lower).isEmpty()
                || Lists.places().country(lower).isPresent());
  }

  /** Short names in capitals that are known stay as they are: US, UN, NATO. */
  private static String capital(String word, boolean upper) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean known =
        Lists.get().adjectives().containsKey(lower) || !Lists.get().index().whole(lower).isEmpty();
    boolean acronym = upper && word.length() <= 4 && known;
    StringBuilder cased = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < cased.length(); i++) {
      if (acronym || i == 0 || cased.charAt(i - 1) == '-') {
        cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
      }
    }
    return cased.toString();
  }
}
