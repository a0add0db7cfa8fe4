package org.sayso.know;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds known actors by whole names and by words of names. Thread-safe. */
final class NameIndex {

  /** Countries whose people put the family name first. */
  private static final Set<String> FAMILY_FIRST =
      Set.of("CHN", "HKG", "TWN", "KOR", "PRK", "VNM", "KHM");

  /** One name of one actor, by its words. */
  record Name(Entry entry, List<String> words, int family) {

    /** Whether it is that of a ruler, which has no family name to tell it from its parts. */
    boolean ruler() {
      return entry.terms().stream().anyMatch(t -> t.role().filter(RULERS::contains).isPresent());
    }
  }

  private static final Set<String> NO_FAMILY =
      Set.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "ks", "xi", "xii", "xiii", "xiv",
          "xvi", "xxiii", "jr", "sr");

  private static final Set<String> RULERS =
      Set.of("King", "Queen", "Pope", "Emperor", "Emir", "Sultan", "Shah", "Crown Prince");

  private final Map<String, List<Entry>> byWhole = new HashMap<>();
  private final Map<String, List<Entry>> asWritten = new HashMap<>();
  private final Map<String, List<Name>> byWord = new HashMap<>();
  private final List<Name> personNames = new ArrayList<>();
  private volatile Map<String, Set<Name>> byLoose = Map.of();

  NameIndex(List<Entry> entries) {
    for (Entry entry : entries) {
      add(entry, entry.actor().name());
      entry.actor().otherNames().forEach(name -> add(entry, name));
    }
  }

  private void add(Entry entry, String name) {
    if (!Latin.isLatin(name)) {
      put(asWritten, name.toLowerCase(Locale.ROOT), entry);
      if (!entry.own()) {
        return; // found as they are written; romanising all of them would cost a start-up
      }
    }
    List<String> words = NameKey.words(name);
    put(byWhole, String.join("", words), entry);
    if (entry.isPerson()) {
      boolean first = entry.actor().country().filter(FAMILY_FIRST::contains).isPresent();
      Name indexed = new Name(entry, words, first ? 0 : family(words));
      personNames.add(indexed);
      words.forEach(word -> put(byWord, word, indexed));
    }
  }

  /** The last word that is neither a number nor a mark of descent. */
  private static int family(List<String> words) {
    for (int i = words.size() - 1; i > 0; i--) {
      if (!NO_FAMILY.contains(words.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private static <T> void put(Map<String, List<T>> map, String key, T value) {
    List<T> list = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (T other : list) {
      if (other == value) {
        return;
      }
    }
    list.add(value);
  }

  /** Actors of this very name, whatever its marks, case and common romanisation. */
  List<Entry> whole(String name) {
    List<Entry> written = asWritten.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of());
    return written.isEmpty() ? byWhole.getOrDefault(NameKey.whole(name), List.of()) : written;
  }

  /** Names of persons that share a word with those asked for. */
  Set<Name> sharing(List<String> words) {
    Set<Name> found = new LinkedHashSet<>();
    for (String word : words) {
      if (word.length() > 1) {
        found.addAll(byWord.getOrDefault(word, List.of()));
      }
    }
    return found;
  }

  /** Names of persons that share the loose key of a word, or of the whole. */
  Set<Name> loosely(List<String> words) {
    Map<String, Set<Name>> index = loose();
    Set<Name> found = new LinkedHashSet<>();
    for (String word : words) {
      found.addAll(index.getOrDefault(NameKey.loose(word), Set.of()));
    }
    found.addAll(index.getOrDefault("=" + NameKey.loose(String.join("", words)), Set.of()));
    return found;
  }

  private Map<String, Set<Name>> loose() {
    if (byLoose.isEmpty() && !personNames.isEmpty()) {
      Map<String, Set<Name>> index = new HashMap<>();
      for (Name name : personNames) {
        for (String word : name.words()) {
          String key = NameKey.loose(word);
          if (key.length() > 1) {
            index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
          }
        }
        String whole = "=" + NameKey.loose(String.join("", name.words()));
        index.computeIfAbsent(whole, k -> new LinkedHashSet<>()).add(name);
      }
      byLoose = index;
    }
    return byLoose;
  }
}
