package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Goes through a result by day and id, newest or oldest first, from any place on. The parts of the
 * index are kept in that order, so that they only need merging; one bit a statement and a handful
 * of ids are held.
 */
final class Walk implements Iterator<Place> {

  private final Snapshot snapshot;
  private final PriorityQueue<Part> parts;

  /**
   * A walk through the result.
   *
   * @param after the place after which it begins; with the first statement if absent
   */
  Walk(Result result, Snapshot snapshot, boolean newestFirst, Optional<Place> after)
      throws IOException {
    Comparator<Place> order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    this.snapshot = snapshot;
    this.parts = new PriorityQueue<>((one, other) -> order.compare(one.next(), other.next()));
    for (int i = 0; i < result.parts().size(); i++) {
      Part part =
          new Part(snapshot.leaves().get(i).reader(), result.parts().get(i), newestFirst, after);
      if (part.fill()) {
        parts.add(part);
      }
    }
  }

  @Override
  public boolean hasNext() {
    return !parts.isEmpty();
  }

  @Override
  public Place next() {
    Part first = parts.remove();
    Place next = first.waiting.remove();
    if (snapshot.use(first::fill)) {
      parts.add(first);
    }
    return next;
  }

  /** One part of the index: it is kept newest first, so that oldest first is from its end. */
  private static final class Part {

    /** How many places are read at once. */
    private static final int BLOCK = 64;

    private final LeafReader reader;
    private final FixedBitSet found;
    private final boolean newestFirst;
    private final Deque<Place> waiting = new ArrayDeque<>();

    /** The next to be looked at. */
    private int doc;

    Part(LeafReader reader, FixedBitSet found, boolean newestFirst, Optional<Place> after)
        throws IOException {
      this.reader = reader;
      this.found = found;
      this.newestFirst = newestFirst;
      if (after.isEmpty()) {
        this.doc = newestFirst ? 0 : found.length() - 1;
      } else if (newestFirst) {
        this.doc = firstBelow(after.get(), false);
      } else {
        this.doc = firstBelow(after.get(), true) - 1;
      }
    }

    Place next() {
      return waiting.element();
    }

    /** Reads on if nothing is waiting; false at the end. */
    boolean fill() throws IOException {
      if (!waiting.isEmpty()) {
        return true;
      }
      int[] block = new int[BLOCK];
      int size = 0;
      while (size < BLOCK && (doc = step()) != DocIdSetIterator.NO_MORE_DOCS) {
        block[size++] = doc;
        doc += newestFirst ? 1 : -1;
      }
      // The values of an index can be read forwards only.
      NumericDocValues days = reader.getNumericDocValues(Columns.DAY);
      SortedDocValues ids = reader.getSortedDocValues(Columns.ID);
      for (int i = 0; i < size; i++) {
        if (newestFirst) {
          waiting.add(read(days, ids, block[i]));
        } else {
          waiting.addFirst(read(days, ids, block[size - 1 - i]));
        }
      }
      return size > 0;
    }

    private int step() {
      if (doc < 0 || doc >= found.length()) {
        return DocIdSetIterator.NO_MORE_DOCS;
      }
      if (newestFirst) {
        return found.nextSetBit(doc);
      }
      int before = found.prevSetBit(doc);
      return before < 0 ? DocIdSetIterator.NO_MORE_DOCS : before;
    }

    /** The first statement of the part that is older than the place, or as old if so asked. */
    private int firstBelow(Place place, boolean orThere) throws IOException {
      int low = 0;
      int high = found.length();
      while (low < high) {
        int middle = (low + high) >>> 1;
        int order =
            read(
                    reader.getNumericDocValues(Columns.DAY),
                    reader.getSortedDocValues(Columns.ID),
                    middle)
                .compareTo(place);
        if (order < 0 || (orThere && order == 0)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private static Place read(NumericDocValues days, SortedDocValues ids, int doc)
        throws IOException {
      if (!days.advanceExact(doc) || !ids.advanceExact(doc)) {
        throw new IllegalStateException("a statement of the index has no day or no id");
      }
      return new Place(days.longValue(), BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
    }
  }
}
