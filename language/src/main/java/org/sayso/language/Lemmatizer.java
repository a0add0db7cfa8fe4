package org.sayso.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.model.PartOfSpeech;

/**
 * Dictionary forms of English words: a list of irregular forms, then the regular endings by part of
 * speech.
 *
 * <p>{@code said/VERB -> say}, {@code denied/VERB -> deny}, {@code ministries/NOUN -> ministry}.
 * Thread-safe.
 */
final class Lemmatizer {

  /** Endings after which the -s is -es. */
  private static final List<String> HISSING = List.of("sses", "shes", "ches", "xes", "zzes");

  /** Endings whose s belongs to the word. */
  private static final List<String> NO_ENDING = List.of("ss", "us", "is");

  private static final int LONGEST_ENDING = 5;

  private final Map<String, Boolean> silentE = new HashMap<>();
  private final Map<String, String> irregularVerbs = new HashMap<>();
  private final Map<String, String> irregularNouns = new HashMap<>();

  Lemmatizer() {
    for (String[] row : Resources.rows("silent-e.tsv")) {
      silentE.put(row[0], row[1].equals("yes"));
    }
    for (String[] row : Resources.rows("irregular-forms.tsv")) {
      Map<String, String> forms = row[1].equals("verb") ? irregularVerbs : irregularNouns;
      for (int i = 2; i < row.length; i++) {
        forms.put(row[i], row[0]);
      }
    }
  }

  /** The lemma of a lower-case word. */
  String lemma(String lower, PartOfSpeech pos) {
    return switch (pos) {
      case VERB, AUX -> verb(lower);
      case NOUN -> noun(lower);
      case PART -> lower.equals("n't") || lower.equals("n’t") ? "not" : lower;
      default -> lower;
    };
  }

  private String verb(String word) {
    String irregular = irregularVerbs.get(word);
    if (irregular != null) {
      return irregular;
    }
    int n = word.length();
    if (n > 4 && word.endsWith("ing") && hasVowel(word, n - 3)) {
      return stem(word.substring(0, n - 3));
    }
    if (n > 3 && word.endsWith("ied")) {
      return n == 4 ? word.substring(0, n - 1) : word.substring(0, n - 3) + "y";
    }
    if (n > 3 && word.endsWith("ed") && !word.endsWith("eed") && hasVowel(word, n - 2)) {
      return stem(word.substring(0, n - 2));
    }
    return thirdPerson(word);
  }

  /** Whether what an ending leaves could be a word: {@code br|ing} could not. */
  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String thirdPerson(String word) {
    return word.length() > 3 && word.endsWith("oes")
        ? word.substring(0, word.length() - 2)
        : withoutS(word);
  }

  /** Takes off the -s of a verb or the plural of a noun, which are formed alike. */
  private static String withoutS(String word) {
    int n = word.length();
    if (n > 3 && word.endsWith("ies")) {
      return n == 4 ? word.substring(0, n - 1) : word.substring(0, n - 3) + "y";
    }
    if (n > 4 && HISSING.stream().anyMatch(word::endsWith)) {
      return word.substring(0, n - 2);
    }
    boolean ending = word.endsWith("s") && NO_ENDING.stream().noneMatch(word::endsWith);
    return n > 3 && ending ? word.substring(0, n - 1) : word;
  }

  /**
   * Undoes doubling ({@code plann -> plan}) and gives back a silent e ({@code accus -> accuse}).
   */
  private String stem(String stem) {
    int n = stem.length();
    if (n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
      char last = stem.charAt(n - 1);
      // "expelled" and "rebelled" double, "called" and "spelled" do not
      boolean doubled = last == 'l' ? n > 5 : "bdgkmnprt".indexOf(last) >= 0;
      return doubled ? stem.substring(0, n - 1) : stem;
    }
    for (int from = Math.max(0, n - LONGEST_ENDING); from < n; from++) {
      Boolean e = silentE.get(stem.substring(from));
      if (e != null) {
        return e && n > 2 ? stem + "e" : stem;
      }
    }
    return stem;
  }

  private String noun(String word) {
    String irregular = irregularNouns.get(word);
    return irregular != null ? irregular : withoutS(word);
  }
}
