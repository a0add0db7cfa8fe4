package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which statements a query finds, all of them, as one bit a statement.
 *
 * @param parts for each part of the index the statements found there
 */
record Result(List<FixedBitSet> parts) {

  static Result of(Query query, Snapshot snapshot) throws IOException {
    Weight weight = snapshot.weight(query);
    List<FixedBitSet> parts = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.leaves()) {
      FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      if (supplier != null) {
        BulkScorer scorer = supplier.bulkScorer();
        scorer.score(
            new Into(found), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
      }
      parts.add(found);
    }
    return new Result(parts);
  }

  /** How many there are. */
  long total() {
    return parts.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  private record Into(FixedBitSet found) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      found.set(doc);
    }

    @Override
    public void collectRange(int from, int to) {
      found.set(from, to);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(found::set);
    }
  }
}
