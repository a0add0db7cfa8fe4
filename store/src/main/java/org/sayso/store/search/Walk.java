package org.sayso.store.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Goes through all that a query finds, by day and then by id, holding no more than one statement of
 * each part of the index: the parts are kept in that order and only need merging.
 */
final class Walk implements Iterator<String> {

  private static final Comparator<Part> ORDER =
      Comparator.comparingLong((Part part) -> part.day).thenComparing(part -> part.id);

  private final PriorityQueue<Part> parts = new PriorityQueue<>(ORDER);

  private final Snapshot snapshot;

  Walk(Query query, Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    Weight weight = snapshot.weight(query);
    for (LeafReaderContext leaf : snapshot.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Part part = new Part(scorer.iterator(), leaf);
        if (part.advance()) {
          parts.add(part);
        }
      }
    }
  }

  @Override
  public boolean hasNext() {
    return !parts.isEmpty();
  }

  @Override
  public String next() {
    Part first = parts.remove();
    String id = first.id.utf8ToString();
    if (snapshot.use(first::advance)) {
      parts.add(first);
    }
    return id;
  }

  /** One part of the index, at the statement that comes next of it. */
  private static final class Part {
    private final DocIdSetIterator found;
    private final Bits live;
    private final NumericDocValues days;
    private final SortedDocValues ids;
    private long day;
    private BytesRef id = new BytesRef();

    Part(DocIdSetIterator found, LeafReaderContext leaf) throws IOException {
      this.found = found;
      Bits deleted = leaf.reader().getLiveDocs();
      this.live = deleted == null ? new Bits.MatchAllBits(leaf.reader().maxDoc()) : deleted;
      this.days = leaf.reader().getNumericDocValues(Columns.DAY);
      this.ids = leaf.reader().getSortedDocValues(Columns.ID);
    }

    boolean advance() throws IOException {
      int doc = found.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS && !live.get(doc)) {
        doc = found.nextDoc();
      }
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      days.advanceExact(doc);
      day = days.longValue();
      ids.advanceExact(doc);
      id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
      return true;
    }
  }
}
