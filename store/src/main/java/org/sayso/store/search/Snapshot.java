package org.sayso.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.packed.PackedInts;
import org.sayso.model.ledger.Field;

/** The index as one commit left it, with what is worked out of it once. Thread-safe. */
final class Snapshot {

  private final Path folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ColumnCache columns;
  private final Map<Field, OrdinalMap> ordinals = new ConcurrentHashMap<>();

  /**
   * A snapshot of what the reader sees; closing the reader is left to whoever opened it.
   *
   * @throws IndexUnavailable if another version of sayso made the index
   */
  Snapshot(Path folder, DirectoryReader reader, ColumnCache columns) throws IOException {
    CommitNote.check(folder, reader.getIndexCommit().getUserData());
    this.folder = folder;
    this.reader = reader;
    this.columns = columns;
    this.searcher = new IndexSearcher(reader);
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  List<LeafReaderContext> leaves() {
    return reader.leaves();
  }

  /** What finds the matches of a query without saying how well they fit. */
  Weight weight(Query query) throws IOException {
    return searcher.createWeight(
        searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** Reads all of it and compares the checksums. */
  void check() throws IOException {
    for (LeafReaderContext leaf : leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  /**
   * Does some work on the snapshot; where that stumbles over damage in the files, says so.
   *
   * @throws IndexUnavailable if the index cannot be read
   * @throws QueryMistake if the query asks for too much
   */
  <T> T use(IndexUnavailable.Work<T> work) {
    try {
      return IndexUnavailable.guard(folder, work);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryMistake("the query has too many words and conditions; leave some out");
    } catch (IndexUnavailable | QueryMistake told) {
      throw told;
    } catch (RuntimeException stumbled) {
      IndexUnavailable.guard(
          folder,
          () -> {
            check();
            return true;
          });
      throw stumbled;
    }
  }

  /** The mark of the commit. */
  long mark() throws IOException {
    return CommitNote.mark(reader.getIndexCommit().getUserData().entrySet());
  }

  /** The values of a counted field in one part of the index. */
  static SortedSetDocValues values(LeafReaderContext leaf, Field field) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), Columns.counts(field));
  }

  ColumnCache columns() {
    return columns;
  }

  /** Which values of the parts of the index are the same. */
  OrdinalMap ordinals(Field field) throws IOException {
    try {
      return ordinals.computeIfAbsent(
          field,
          missing -> {
            try {
              SortedSetDocValues[] parts = new SortedSetDocValues[leaves().size()];
              for (int i = 0; i < parts.length; i++) {
                parts[i] = values(leaves().get(i), missing);
              }
              return OrdinalMap.build(null, parts, PackedInts.DEFAULT);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
