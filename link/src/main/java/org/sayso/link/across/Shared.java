package org.sayso.link.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sayso.model.Told;

/**
 * The words that two statements share, weighed by how rare they are in general English.
 *
 * @param words the shared stems, the rarest first
 * @param weight the sum of how rare they are
 * @param ofSmaller which part that is of all words of the statement that says less, from 0 to 1
 * @param ofBoth which part that is of the words of both together, from 0 to 1
 * @param namesDiffer whether each has words as rare as names that the other has not
 */
record Shared(
    List<String> words, double weight, double ofSmaller, double ofBoth, boolean namesDiffer) {

  /** How many words a reason shows. */
  private static final int SHOWN = 4;

  static Shared of(Told a, Told b, Vocabulary vocabulary) {
    List<String> shared = new ArrayList<>();
    double weight = 0;
    double onlyA = 0;
    double onlyB = 0;
    boolean nameA = false;
    boolean nameB = false;
    int i = 0;
    int j = 0;
    while (i < a.words().size() || j < b.words().size()) {
      int order =
          i == a.words().size()
              ? 1
              : j == b.words().size() ? -1 : a.words().get(i).compareTo(b.words().get(j));
      String word = order <= 0 ? a.words().get(i) : b.words().get(j);
      double rarity = vocabulary.rarity(word);
      if (order == 0) {
        shared.add(word);
        weight += rarity;
      } else if (order < 0) {
        onlyA += rarity;
        nameA |= rarity == 1;
      } else {
        onlyB += rarity;
        nameB |= rarity == 1;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    shared.sort(Comparator.comparingDouble((String word) -> -vocabulary.rarity(word)));
    double smaller = weight + Math.min(onlyA, onlyB);
    double all = weight + onlyA + onlyB;
    return new Shared(
        shared,
        weight,
        smaller == 0 ? 0 : weight / smaller,
        all == 0 ? 0 : weight / all,
        nameA && nameB);
  }

  /** For people. */
  String inWords(Vocabulary vocabulary) {
    return words.isEmpty()
        ? "no shared words"
        : words.stream()
            .limit(SHOWN)
            .map(vocabulary::shown)
            .collect(Collectors.joining(", ", "shared: ", ""));
  }
}
