package org.sayso.model.ledger;

import java.util.Optional;
import java.util.Set;

/**
 * A question to the ledger: which statements, in which order, which page of them.
 *
 * @param query which statements
 * @param order in which order
 * @param size how many on a page, 0 to {@value #LARGEST_PAGE}
 * @param after where the page before ended, as {@link Found#next} said; absent for the first page
 * @param facets fields whose values are to be counted over the whole result; each must be {@link
 *     Field#counted}
 */
public record Search(
    Query query, Order order, int size, Optional<String> after, Set<Field> facets) {

  /** Most hits on one page. */
  public static final int LARGEST_PAGE = 1000;

  /** In which order statements come; each is total, and the same every time. */
  public enum Order {
    /**
     * Exact words first, then by how telling the words are, then newest first. Newest first
     * throughout where the query has no word or phrase.
     */
    RELEVANCE,
    /** Oldest first turned round. */
    NEWEST,
    /** By day, those of one day by id; those without a date before all. */
    OLDEST
  }

  /** Checks size and facets, copies the set. */
  public Search {
    facets = Set.copyOf(facets);
    if (size < 0 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "page size is %d, must be from 0 to %d".formatted(size, LARGEST_PAGE));
    }
    for (Field field : facets) {
      if (!field.counted()) {
        throw new IllegalArgumentException("values of %s are not counted".formatted(field.label()));
      }
    }
  }

  /** The first 50 by relevance, nothing counted. */
  public static Search of(Query query) {
    return new Search(query, Order.RELEVANCE, 50, Optional.empty(), Set.of());
  }

  /** The same in another order, from the first page. */
  public Search order(Order newOrder) {
    return new Search(query, newOrder, size, Optional.empty(), facets);
  }

  /** The same with pages of another size. */
  public Search size(int newSize) {
    return new Search(query, order, newSize, after, facets);
  }

  /** The page after the one that ended there. */
  public Search after(String end) {
    return new Search(query, order, size, Optional.of(end), facets);
  }

  /** The same with these fields counted, and no others. */
  public Search facets(Set<Field> newFacets) {
    return new Search(query, order, size, after, newFacets);
  }
}
