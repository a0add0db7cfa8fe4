package org.sayso.store.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.sayso.model.ledger.Search.Order;

/** The orders of results as Lucene has them; the id last, so that each is total and stable. */
final class Orders {

  /** Also the order in which the index itself is kept, which makes walking through it cheap. */
  static final Sort OLDEST = new Sort(day(false), id());

  private static final Sort NEWEST = new Sort(day(true), id());

  private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, day(true), id());

  private Orders() {}

  static Sort of(Order order) {
    return switch (order) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  private static SortField day(boolean newestFirst) {
    return new SortField(Columns.DAY, SortField.Type.LONG, newestFirst);
  }

  private static SortField id() {
    return new SortField(Columns.ID, SortField.Type.STRING);
  }
}
