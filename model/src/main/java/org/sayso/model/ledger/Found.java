package org.sayso.model.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of an answer to a {@link Search}.
 *
 * @param total how many statements there are on all pages, exactly
 * @param hits those of this page, in order
 * @param next where this page ends, for {@link Search#after}; absent if it is the last
 * @param facets for each field asked for, its most frequent values over the whole result, most
 *     frequent first; of {@link Field#MONTH} all, in order of time
 */
public record Found(
    long total, List<Hit> hits, Optional<String> next, Map<Field, List<Count>> facets) {

  /**
   * One statement found.
   *
   * @param id of the statement
   * @param score how well it fits, comparable within one answer only; each whole thousand says that
   *     words are met exactly. 0 in orders other than by relevance
   */
  public record Hit(String id, float score) {}

  /**
   * How many statements of the result have a value.
   *
   * @param value the value; of {@link Field#SPEAKER} the actor's id
   * @param count exactly how many have it, at least 1
   */
  public record Count(String value, int count) {}

  /** Copies the lists and the map. */
  public Found {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
