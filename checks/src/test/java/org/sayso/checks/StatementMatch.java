package org.sayso.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.checks.Gold.GoldStatement;
import org.sayso.model.Attribution;
import org.sayso.model.Span;
import org.sayso.model.Statement;

/**
 * Which statement of a reading is which of the gold: at least half of the words of both contents
 * are shared, sources overlap or are both absent, cues overlap where both have one. One to one,
 * best contents first.
 */
final class StatementMatch {

  private record Pair(GoldStatement gold, Statement found, double jaccard) {}

  private final Map<String, Statement> byGold = new HashMap<>();
  private final Set<String> matched = new HashSet<>();

  /**
   * Matches {@code found} to {@code gold}, whose spans {@code map} carries over to the words of
   * {@code tokens}.
   */
  StatementMatch(List<GoldStatement> gold, List<Statement> found, TextMap map, WordTokens tokens) {
    List<Pair> pairs = new ArrayList<>();
    for (GoldStatement wanted : gold) {
      for (Statement statement : found) {
        Attribution words = statement.attribution();
        double jaccard =
            WordTokens.jaccard(tokens.in(map.toText(wanted.content())), tokens.in(words.content()));
        if (jaccard >= 0.5
            && sameSource(map.toText(wanted.source()), words.source(), tokens)
            && sameCue(map.toText(wanted.cue()), words.cue(), tokens)) {
          pairs.add(new Pair(wanted, statement, jaccard));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::jaccard).reversed());
    for (Pair pair : pairs) {
      if (!byGold.containsKey(pair.gold.id()) && !matched.contains(pair.found.id())) {
        byGold.put(pair.gold.id(), pair.found);
        matched.add(pair.found.id());
      }
    }
  }

  /** The statement found for the gold one with this id. */
  Optional<Statement> found(String goldId) {
    return Optional.ofNullable(byGold.get(goldId));
  }

  /** Whether the gold statement with this id was found as the one with {@code foundId}. */
  boolean same(String goldId, String foundId) {
    return found(goldId).filter(statement -> statement.id().equals(foundId)).isPresent();
  }

  /** Whether the found statement is one of the gold. */
  boolean isMatched(Statement found) {
    return matched.contains(found.id());
  }

  private static boolean sameSource(List<Span> wanted, List<Span> found, WordTokens tokens) {
    return wanted.isEmpty() ? found.isEmpty() : share(wanted, found, tokens);
  }

  private static boolean sameCue(List<Span> wanted, List<Span> found, WordTokens tokens) {
    return wanted.isEmpty() || found.isEmpty() || share(wanted, found, tokens);
  }

  private static boolean share(List<Span> a, List<Span> b, WordTokens tokens) {
    BitSet words = tokens.in(a);
    return words.intersects(tokens.in(b));
  }
}
