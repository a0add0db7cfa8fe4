package org.sayso.store.search;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * Where a statement stands in the order by day: its day, and among those of one day its id.
 *
 * @param day counted from 1970-01-01, or {@link Columns#UNDATED}
 * @param id of the statement
 */
record Place(long day, BytesRef id) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::day).thenComparing(Place::id);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
