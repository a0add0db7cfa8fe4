package org.sayso.know;

import java.util.List;

/**
 * How well the words asked for agree with those of a known name.
 *
 * @param score from 0 to 1
 * @param reason why, for people
 */
record Comparison(double score, String reason) {

  static final Comparison NONE = new Comparison(0, "");

  /** Least agreement of letters for words of one loose key to count as spellings of one name. */
  private static final double ALIKE = 0.6;

  /** The same for a family name, which tells more. */
  static final double FAMILY_ALIKE = 0.8;

  /** The same if one of the two has lost its vowels. */
  static final double UNVOWELLED_ALIKE = 0.5;

  private static final int MOST_LEFT = 2;

  /**
   * Compares close keys of words.
   *
   * @param family index of the family name among the known words
   * @param least how much of the letters must agree for other transliterations to count, from 0 to
   *     1; 1 if none does
   */
  static Comparison of(List<String> asked, List<String> known, int family, double least) {
    boolean[] used = new boolean[known.size()];
    int equal = 0;
    int loose = 0;
    int initials = 0;
    boolean familyFound = false;
    boolean firstFound = false;
    boolean ordered = true;
    int last = -1;
    for (String word : asked) {
      int at = find(word, known, used, family, least);
      if (at < 0) {
        continue;
      }
      used[at] = true;
      firstFound |= asked.getFirst().equals(word);
      ordered &= at > last;
      last = at;
      String other = known.get(at);
      if (word.equals(other)) {
        equal++;
      } else if (word.length() == 1 || other.length() == 1) {
        initials++;
        continue;
      } else {
        loose++;
      }
      familyFound |= at == family;
    }
    int found = equal + loose + initials;
    int left = asked.size() - found;
    int missing = known.size() - found;
    boolean part = left + missing > 0;
    if (!ordered && (part || loose > 0) || loose > 0 && part || left > 0 && !firstFound) {
      return NONE; // two kinds of doubt are one too many
    }
    if (!familyFound
        || left > MOST_LEFT
        || left > 0 && missing > 0
        || found < 2 && left + missing > 0) {
      return NONE;
    }
    double score = initials > 0 ? 0.8 : left > 0 || missing > 0 ? 0.86 : 0.97;
    String reason =
        initials > 0
            ? "same name with initials"
            : left > 0 || missing > 0 ? "part of the name" : "same name";
    return loose == 0
        ? new Comparison(score, reason)
        : new Comparison(score * 0.9, reason + ", other transliteration");
  }

  private static int find(
      String word, List<String> known, boolean[] used, int family, double least) {
    int initial = -1;
    int alike = -1;
    for (int i = 0; i < known.size(); i++) {
      String other = known.get(i);
      if (used[i]) {
        continue;
      }
      if (word.equals(other)) {
        return i;
      }
      if (i != family && isInitial(word, other, i == known.size() - 1)) {
        initial = initial < 0 ? i : initial;
      } else if (least < 1
          && alike < 0
          && isSpelling(word, other, i == family ? least : Math.min(least, ALIKE))) {
        alike = i;
      }
    }
    return alike >= 0 ? alike : initial;
  }

  /** One of the two is a letter that begins the other; a last letter is a number: Juan Carlos I. */
  private static boolean isInitial(String word, String other, boolean last) {
    boolean letter = word.length() == 1 || other.length() == 1 && !last;
    return letter && word.charAt(0) == other.charAt(0);
  }

  /** Whether two close keys may be spellings of one name that agree in most letters. */
  static boolean isSpelling(String a, String b) {
    return isSpelling(a, b, FAMILY_ALIKE);
  }

  private static boolean isSpelling(String a, String b, double least) {
    String loose = NameKey.loose(a);
    if (loose.isEmpty() || !loose.equals(NameKey.loose(b))) {
      return false;
    }
    boolean unvowelled = loose.length() > 1 && (vowels(a) == 0 || vowels(b) == 0);
    return unvowelled || alike(a, b) >= least;
  }

  private static int vowels(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      count += "aeiou".indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** One less the share of letters to change. */
  private static double alike(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return 1 - (double) row[b.length()] / Math.max(a.length(), b.length());
  }
}
