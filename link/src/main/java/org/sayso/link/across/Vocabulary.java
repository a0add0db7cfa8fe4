package org.sayso.link.across;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English words without a grammar: what one stem stands for them, and how rare it is in general
 * English. The same for every ledger, so that how alike two statements are depends on them alone.
 * Immutable.
 */
final class Vocabulary {

  /** Words of a rank below this carry no meaning of their own: {@code with}, {@code also}. */
  private static final double COMMON = 150;

  /** Words of a rank above this, and words of no rank, are as rare as a word can count. */
  private static final double RARE = 8000;

  /** Endings that make nouns and adjectives of verbs; what is left has at least four letters. */
  private static final List<String> ENDINGS =
      List.of("ations", "ation", "ions", "ion", "ments", "ment", "ively", "ive", "ors", "or", "ly");

  private static final int STEM = 8;
  private static final int LEFT = 4;

  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();

  Vocabulary() {
    for (String[] row : Tables.rows("forms.tsv", 2)) {
      for (String form : row[1].split(" ")) {
        forms.putIfAbsent(form, row[0]);
      }
    }
    int rank = 0;
    for (String word : Tables.lines("common.txt")) {
      rank++;
      String stem = stem(word);
      weights.putIfAbsent(stem, weight(rank));
      shown.putIfAbsent(stem, word);
    }
  }

  private static double weight(int rank) {
    return Math.clamp(Math.log(rank / COMMON) / Math.log(RARE / COMMON), 0, 1);
  }

  /** How rare a stem is: 0 for words like {@code with}, 1 for names and words like {@code silo}. */
  double rarity(String stem) {
    return weights.getOrDefault(stem, 1.0);
  }

  /** For people: the most frequent word of a stem; the stem where no word is known. */
  String shown(String stem) {
    return shown.getOrDefault(stem, stem);
  }

  /** What a lower-case word may be a form of, itself first: {@code denied, deni, denie, deny}. */
  List<String> forms(String word) {
    Set<String> found = new LinkedHashSet<>(List.of(word));
    int n = word.length();
    if (word.endsWith("ies") && n > 4) {
      found.add(word.substring(0, n - 3) + "y");
    } else if (word.endsWith("es") && n > 4) {
      found.add(word.substring(0, n - 1));
      found.add(word.substring(0, n - 2));
    } else if (word.endsWith("s") && !word.endsWith("ss") && n > 3) {
      found.add(word.substring(0, n - 1));
    } else if (word.endsWith("ied") && n > 4) {
      found.add(word.substring(0, n - 3) + "y");
    } else if (word.endsWith("ed") && n > 4) {
      without(word.substring(0, n - 2), found);
    } else if (word.endsWith("ing") && n > 5) {
      without(word.substring(0, n - 3), found);
    }
    return List.copyOf(found);
  }

  private static void without(String rest, Set<String> found) {
    int n = rest.length();
    if (n > 2 && rest.charAt(n - 1) == rest.charAt(n - 2)) {
      found.add(rest.substring(0, n - 1));
    }
    found.add(rest);
    found.add(rest + "e");
  }

  /** One stem for the forms of a lower-case word and those used for it. */
  String stem(String word) {
    for (String form : forms(word)) {
      String base = forms.get(form);
      if (base != null) {
        return regular(base);
      }
    }
    return regular(word);
  }

  private static String regular(String word) {
    String stem = plain(word);
    for (String ending : ENDINGS) {
      if (stem.length() - ending.length() >= LEFT && stem.endsWith(ending)) {
        return cut(stem.substring(0, stem.length() - ending.length()));
      }
    }
    return cut(stem);
  }

  /** Without the endings of number and tense. */
  private static String plain(String word) {
    int n = word.length();
    if ((word.endsWith("ies") || word.endsWith("ied")) && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && n > 3) {
      boolean hisses = word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
      return word.substring(0, n - (hisses || word.endsWith("sses") ? 2 : 1));
    }
    if (word.endsWith("ed") && n > 4) {
      return undoubled(word.substring(0, n - 2));
    }
    return word.endsWith("ing") && n > 5 ? undoubled(word.substring(0, n - 3)) : word;
  }

  private static String undoubled(String stem) {
    int n = stem.length();
    char last = stem.charAt(n - 1);
    boolean doubled = n > 3 && last == stem.charAt(n - 2) && "lsz".indexOf(last) < 0;
    return doubled ? stem.substring(0, n - 1) : stem;
  }

  /** {@code violate} and {@code violat}(ed) meet in {@code viol}, as {@code violation} does. */
  private static String cut(String stem) {
    String cut = stem;
    if (cut.length() > LEFT - 1 && cut.endsWith("e")) {
      cut = cut.substring(0, cut.length() - 1);
    }
    if (cut.length() - 2 >= LEFT && cut.endsWith("at")) {
      cut = cut.substring(0, cut.length() - 2);
    }
    return cut.length() <= STEM ? cut : cut.substring(0, STEM);
  }
}
