package org.sayso.store;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.model.ledger.Found;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;
import org.sayso.store.search.IndexUnavailable;
import org.sayso.store.search.Indexer;
import org.sayso.store.search.SearchIndex;

/**
 * Searches the statements of a ledger. The index is brought up to date with what has changed in the
 * ledger before it is first asked, and whenever {@link #refresh} is called. Thread-safe.
 *
 * <p>Methods throw {@link IndexUnavailable} where the index is damaged: the ledger is not.
 */
public final class LedgerSearch implements AutoCloseable {

  private final Database database;
  private final Entries entries;
  private final Path folder;
  private @Nullable SearchIndex index;

  LedgerSearch(Database database, Path folder) {
    this.database = database;
    this.entries = new Entries(database);
    this.folder = folder;
  }

  /**
   * Brings the index up to date. Where another process is just doing that, nothing is done.
   *
   * @throws IndexUnavailable if the index is damaged
   */
  public void refresh() {
    int change = database.read(Ledger::lastChange);
    try (Indexer indexer = Indexer.open(folder)) {
      long mark = indexer.mark();
      if (mark > change) {
        indexer.close();
        rebuild();
      } else if (mark < change) {
        fill(indexer, (int) mark, change);
      } else if (mark == 0) {
        indexer.commit(0);
      }
    } catch (IndexUnavailable unavailable) {
      if (!unavailable.isInUse()) {
        throw unavailable;
      }
    }
  }

  /** Makes the index anew from the ledger, whatever is there. */
  public void rebuild() {
    int change = database.read(Ledger::lastChange);
    try (Indexer indexer = Indexer.afresh(folder)) {
      fill(indexer, 0, change);
    }
  }

  private void fill(Indexer indexer, int since, int change) {
    indexer.remove(entries.removedSince(since));
    entries.changedSince(since, chunk -> indexer.put(chunk.stream()));
    indexer.commit(change);
  }

  /** One page of what is asked for. */
  public Found find(Search search) {
    return index().find(search);
  }

  /** Permanent ids of all statements asked for, by day and then id; to be closed. */
  public Stream<String> walk(Query query) {
    return index().walk(query, Search.Order.OLDEST);
  }

  /** How many statements are asked for, exactly. */
  public long count(Query query) {
    return index().count(query);
  }

  private synchronized SearchIndex index() {
    SearchIndex open = index;
    if (open == null) {
      refresh();
      open = SearchIndex.open(folder);
      index = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (index != null) {
      index.close();
      index = null;
    }
  }
}
