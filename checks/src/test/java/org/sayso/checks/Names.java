package org.sayso.checks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says whether two names stand for one actor, for judging only. */
final class Names {

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "", "the", "a", "an", "of", "s", "for", "in", "its", "his", "her", "their", "your", "my",
          "our", "mr", "mrs", "ms");

  private Names() {}

  /** The words of a name in lower case, articles, possessives and courtesy titles aside. */
  static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !EMPTY_WORDS.contains(word))
        .toList();
  }

  /**
   * Whether {@code found} names the actor that gold calls {@code wanted}: all words of {@code
   * wanted} are there (more may be), or more than half of them and no other. {@code Varga} is not
   * enough for {@code Ilse Varga}.
   */
  static boolean same(String wanted, String found) {
    Set<String> gold = new HashSet<>(words(wanted));
    Set<String> ours = new HashSet<>(words(found));
    if (gold.isEmpty() || ours.isEmpty()) {
      return wanted.strip().equalsIgnoreCase(found.strip());
    }
    return ours.containsAll(gold) || (gold.containsAll(ours) && 2 * ours.size() > gold.size());
  }
}
