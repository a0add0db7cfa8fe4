package org.sayso.language;

import java.util.HashMap;
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

  private final Map<String, String> irregularVerbs = new HashMap<>();
  private final Map<String, String> irregularNouns = new HashMap<>();

  Lemmatizer() {
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
    if (n > 4 && word.endsWith("ing")) {
      return stem(word.substring(0, n - 3));
    }
    if (n > 3 && word.endsWith("ied")) {
      return n == 4 ? word.substring(0, n - 1) : word.substring(0, n - 3) + "y";
    }
    if (n > 3 && word.endsWith("ed")) {
      return stem(word.substring(0, n - 2));
    }
    return thirdPerson(word);
  }

  private static String thirdPerson(String word) {
    int n = word.length();
    if (n > 3 && word.endsWith("ies")) {
      return n == 4 ? word.substring(0, n - 1) : word.substring(0, n - 3) + "y";
    }
    if (n > 3
        && (word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes")
            || word.endsWith("oes"))) {
      return word.substring(0, n - 2);
    }
    if (n > 2
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return word.substring(0, n - 1);
    }
    return word;
  }

  /**
   * Undoes doubling ({@code plann -> plan}) and gives back a silent e ({@code accus -> accuse}).
   */
  private static String stem(String stem) {
    int n = stem.length();
    if (n < 2) {
      return stem;
    }
    char last = stem.charAt(n - 1);
    char before = stem.charAt(n - 2);
    if (last == before && "bdgkmnprt".indexOf(last) >= 0 && n > 3) {
      return stem.substring(0, n - 1);
    }
    if (last == before && last == 'l' && n > 3) {
      return n > 5 || stem.endsWith("ell") && n == 5 && !stem.startsWith("sp")
          ? stem.substring(0, n - 1)
          : stem;
    }
    return needsE(stem, n, last, before) ? stem + "e" : stem;
  }

  private static boolean needsE(String stem, int n, char last, char before) {
    if ("cuvz".indexOf(last) >= 0) {
      return true;
    }
    if (last == 's') {
      return before != 's' && !stem.endsWith("focus");
    }
    if (last == 'g') {
      return "nrd".indexOf(before) >= 0
              && !stem.endsWith("ing")
              && !stem.endsWith("ong")
              && !stem.endsWith("ang")
          || stem.endsWith("gag")
          || stem.endsWith("leg");
    }
    if (last == 'l') {
      return "bcdfgkptz".indexOf(before) >= 0;
    }
    if (last == 'r') {
      return stem.endsWith("ar")
              && n > 3
              && "aeiou".indexOf(stem.charAt(n - 3)) < 0
              && stem.charAt(n - 3) != 'e'
          || stem.endsWith("ir") && n > 3
          || stem.endsWith("or")
              && n > 3
              && "plgn".indexOf(stem.charAt(n - 3)) >= 0
              && !stem.endsWith("nor")
          || stem.endsWith("ur");
    }
    boolean vowelBefore = "aiou".indexOf(before) >= 0;
    boolean longBefore = n >= 3 && "aeiou".indexOf(stem.charAt(n - 3)) >= 0;
    if (last == 't') {
      return before == 'a' && !longBefore && n > 3 && !stem.endsWith("treat")
          || stem.endsWith("ot") && n > 3 && stem.endsWith("not")
          || stem.endsWith("vit")
          || stem.endsWith("cit")
          || stem.endsWith("nit") && n > 3
          || stem.endsWith("but") && n > 4
          || stem.endsWith("put") && n > 3
          || stem.endsWith("let") && stem.endsWith("plet");
    }
    if (last == 'd') {
      return vowelBefore && !longBefore && n > 2;
    }
    if (last == 'n') {
      return before == 'i' && !longBefore && n > 3 && !stem.endsWith("gin")
          || before == 'o' && stem.endsWith("tpon")
          || stem.endsWith("don");
    }
    if (last == 'm') {
      return vowelBefore && !longBefore && n > 2 && !stem.endsWith("claim");
    }
    if (last == 'k') {
      return vowelBefore && !longBefore && n > 2;
    }
    if (last == 'p') {
      return vowelBefore && !longBefore && n > 2 && !stem.endsWith("lop");
    }
    return last == 'h' && stem.endsWith("ath") && n > 4;
  }

  private String noun(String word) {
    String irregular = irregularNouns.get(word);
    if (irregular != null) {
      return irregular;
    }
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4
        && (word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes"))) {
      return word.substring(0, n - 2);
    }
    if (n > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return word.substring(0, n - 1);
    }
    return word;
  }
}
