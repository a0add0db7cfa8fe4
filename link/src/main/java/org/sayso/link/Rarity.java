package org.sayso.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How rare the words are that two statements share. */
final class Rarity {

  private final Map<String, Double> weights = new HashMap<>();

  Rarity(List<Profile> profiles) {
    Map<String, Integer> counts = new HashMap<>();
    for (Profile profile : profiles) {
      profile.told().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    // four more than there are, so that a word shared by the only two statements still counts
    double statements = profiles.size() + 4;
    counts.forEach(
        (word, count) ->
            weights.put(word, Math.clamp(-0.55 * Math.log(count / statements), 0.15, 0.8)));
  }

  /** Sum over the shared words of how rare each is in the document; each counts at most .8. */
  double shared(Profile a, Profile b) {
    Profile small = a.told().size() <= b.told().size() ? a : b;
    Profile large = small == a ? b : a;
    double sum = 0;
    for (String word : small.told()) {
      if (large.told().contains(word)) {
        sum += weights.getOrDefault(word, 0.0);
      }
    }
    return sum;
  }
}
