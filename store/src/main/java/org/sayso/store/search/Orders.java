package org.sayso.store.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Orders of statements as Lucene has them; the id last, so that each is total and stable. */
final class Orders {

  /** By day and id, both backwards: the order in which each part of the index is kept. */
  static final Sort NEWEST = new Sort(day(), id());

  /** By score, those alike in it newest first. */
  static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, day(), id());

  private Orders() {}

  private static SortField day() {
    return new SortField(Columns.DAY, SortField.Type.LONG, true);
  }

  private static SortField id() {
    return new SortField(Columns.ID, SortField.Type.STRING, true);
  }
}
