package org.sayso.know;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the country that some words name. Confined to one call. */
final class CountrySearch {

  private static final int LONGEST = 5;

  private static final Set<String> PLACING =
      Set.of(
          "in",
          "of",
          "from",
          "at",
          "near",
          "around",
          "outside",
          "for",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "greater",
          "upper",
          "lower");

  private final Map<String, String> countries;
  private final Places places;
  private final Map<String, String> adjectives;

  CountrySearch(Map<String, String> countries, Places places, Map<String, String> adjectives) {
    this.countries = countries;
    this.places = places;
    this.adjectives = adjectives;
  }

  /**
   * Countries by name and adjective go before cities; of several the first. A city counts only
   * after a word of place or before what it owns: {@code residents of Aleppo}, {@code Lahore's
   * mayor}; elsewhere it is as often a person's name.
   */
  Optional<String> find(String description) {
    List<String> words = new ArrayList<>();
    List<Boolean> owners = new ArrayList<>();
    for (String word : description.split("[\\s,;()]+")) {
      String plain = word.replaceAll("['’]s?$|[.]$", "");
      if (!plain.isEmpty()) {
        words.add(plain);
        owners.add(word.endsWith("'s") || word.endsWith("’s"));
      }
    }
    for (boolean cities : new boolean[] {false, true}) {
      for (int from = 0; from < words.size(); from++) {
        for (int end = Math.min(words.size(), from + LONGEST); end > from; end--) {
          String phrase = String.join(" ", words.subList(from, end));
          boolean placed =
              owners.get(end - 1)
                  || from > 0 && PLACING.contains(words.get(from - 1).toLowerCase(Locale.ROOT));
          Optional<String> found =
              cities && !placed
                      || !Character.isUpperCase(phrase.codePointAt(0))
                          && phrase.codePointAt(0) < 0x250
                  ? Optional.empty()
                  : cities ? places.country(phrase) : country(phrase);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> country(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(adjectives.getOrDefault(lower, countries.get(lower)));
  }
}
