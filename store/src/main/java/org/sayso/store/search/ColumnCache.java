package org.sayso.store.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.sayso.model.ledger.Field;

/**
 * The columns read so far of the parts of an index. A part never changes, so that a new commit
 * costs only its own parts; those of parts that are gone are dropped. Takes some 20 bytes a
 * statement when all fields are counted. Thread-safe.
 */
final class ColumnCache {

  private final Map<IndexReader.CacheKey, Map<Field, Column>> parts = new ConcurrentHashMap<>();

  /** The column of a counted field in one part. */
  Column get(LeafReaderContext part, Field field) throws IOException {
    IndexReader.CacheHelper helper = part.reader().getCoreCacheHelper();
    Map<Field, Column> columns =
        parts.computeIfAbsent(
            helper.getKey(),
            missing -> {
              helper.addClosedListener(parts::remove);
              return new EnumMap<>(Field.class);
            });
    synchronized (columns) {
      Column column = columns.get(field);
      if (column == null) {
        column = Column.of(Snapshot.values(part, field), part.reader().maxDoc());
        columns.put(field, column);
      }
      return column;
    }
  }
}
