package org.sayso.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one text stands to another, as far as it can be told from their words.
 *
 * @param scores how likely the second answers the first in each of the ways; with {@code unrelated}
 *     they make 1
 * @param unrelated how likely it does not answer it at all
 */
public record Comparison(Map<Relation, Double> scores, double unrelated) {

  /** Copies the map; a relation that it lacks has a score of 0. */
  public Comparison {
    Map<Relation, Double> all = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      all.put(relation, scores.getOrDefault(relation, 0.0));
    }
    scores = Collections.unmodifiableMap(all);
  }

  /** The score of a relation. */
  public double score(Relation relation) {
    return scores.getOrDefault(relation, 0.0);
  }

  /** The likeliest relation; empty if it is likelier than not that the texts are unrelated. */
  public Optional<Relation> relation() {
    return unrelated > 0.5
        ? Optional.empty()
        : scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
