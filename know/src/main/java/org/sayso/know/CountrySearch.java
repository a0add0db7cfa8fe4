package org.sayso.know;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Actor;

/** Finds the country that some words name. Confined to one call. */
final class CountrySearch {

  private static final int LONGEST = 5;

  private final NameIndex index;
  private final Places places;
  private final Map<String, String> adjectives;

  CountrySearch(NameIndex index, Places places, Map<String, String> adjectives) {
    this.index = index;
    this.places = places;
    this.adjectives = adjectives;
  }

  /** Countries by name and adjective go before cities; of several the first. */
  Optional<String> find(String description) {
    List<String> words = new ArrayList<>();
    for (String word : description.split("[\\s,;()]+")) {
      String plain = word.replaceAll("['’]s?$|[.]$", "");
      if (!plain.isEmpty()) {
        words.add(plain);
      }
    }
    for (boolean cities : new boolean[] {false, true}) {
      for (int from = 0; from < words.size(); from++) {
        for (int end = Math.min(words.size(), from + LONGEST); end > from; end--) {
          String phrase = String.join(" ", words.subList(from, end));
          Optional<String> found =
              !Character.isUpperCase(phrase.codePointAt(0)) && phrase.codePointAt(0) < 0x250
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
    String adjective = adjectives.get(phrase.toLowerCase(Locale.ROOT));
    if (adjective != null) {
      return Optional.of(adjective);
    }
    return index.whole(phrase).stream()
        .filter(entry -> entry.actor().kind() == Actor.Kind.STATE)
        .flatMap(entry -> entry.actor().country().stream())
        .findFirst();
  }
}
