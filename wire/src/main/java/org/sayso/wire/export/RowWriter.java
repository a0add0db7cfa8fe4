package org.sayso.wire.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Writes rows one by one and keeps none.
 *
 * <p>Closing ends what was begun (a bracket, a footer) and flushes; the stream underneath belongs
 * to whoever opened it and stays open. Formats of lines hand over whole lines only, so that what
 * was taken before a failure can be read line by line; after one, all later writes fail too. Good
 * for one thread.
 *
 * @param <R> what a row is
 */
public interface RowWriter<R> extends Closeable {

  /**
   * Writes one row.
   *
   * @throws IOException if the stream underneath does not take it
   */
  void write(R row) throws IOException;

  /** Writes all that are left, and says how many. */
  default long writeAll(Iterator<? extends R> rows) throws IOException {
    long count = 0;
    for (; rows.hasNext(); count++) {
      write(rows.next());
    }
    return count;
  }

  @Override
  void close() throws IOException;

  /** A writer of other rows, each of which becomes any number of these. */
  default <S> RowWriter<S> from(Function<? super S, ? extends List<? extends R>> rows) {
    RowWriter<R> target = this;
    return new RowWriter<>() {
      @Override
      public void write(S row) throws IOException {
        target.writeAll(rows.apply(row).iterator());
      }

      @Override
      public void close() throws IOException {
        target.close();
      }
    };
  }
}
