package org.sayso.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.store.Directory;
import org.sayso.model.ledger.Found;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;
import org.sayso.model.ledger.Search.Order;

/**
 * Searches the index of one folder, which an {@link Indexer} of this or another process may be
 * writing: each call sees the latest commit. Thread-safe.
 *
 * <p>All methods throw {@link IndexUnavailable} if the index turns out to be damaged, and {@link
 * QueryMistake} if the query asks for too much.
 */
public final class SearchIndex implements AutoCloseable {

  private final Path folder;
  private final Directory directory;
  private final Snapshots snapshots;

  private SearchIndex(Path folder, Directory directory, Snapshots snapshots) {
    this.folder = folder;
    this.directory = directory;
    this.snapshots = snapshots;
  }

  /**
   * Opens the index for searching.
   *
   * @throws IndexUnavailable if there is none, or it is damaged or of another version
   */
  public static SearchIndex open(Path folder) {
    return IndexUnavailable.guardOpening(
        folder,
        () -> {
          Directory directory = Folder.open(folder);
          return new SearchIndex(folder, directory, new Snapshots(folder, directory));
        });
  }

  /**
   * One page of what a query finds. The facets are counted exactly over the whole result, and only
   * those that are asked for; pages after the first are quicker without.
   */
  public Found find(Search search) {
    return with(snapshot -> find(search, snapshot));
  }

  /** How many statements the query finds, exactly. */
  public long count(Query query) {
    return with(snapshot -> (long) snapshot.searcher().count(Translation.of(query)));
  }

  /**
   * The ids of all statements that the query finds, by day, as one commit has them: changes made
   * meanwhile are not seen. Reads on as the stream is taken and holds one bit a statement. Close
   * the stream.
   *
   * @param order {@link Order#OLDEST} or {@link Order#NEWEST}
   */
  public Stream<String> walk(Query query, Order order) {
    if (order == Order.RELEVANCE) {
      throw new IllegalArgumentException("a walk goes by day, oldest or newest first");
    }
    Snapshot snapshot = acquire();
    AtomicBoolean held = new AtomicBoolean(true);
    Runnable release =
        () -> {
          if (held.getAndSet(false)) {
            release(snapshot);
          }
        };
    try {
      Walk walk =
          snapshot.use(
              () ->
                  new Walk(
                      Result.of(Translation.of(query), snapshot),
                      snapshot,
                      order == Order.NEWEST,
                      Optional.empty()));
      int traits = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false)
          .map(place -> place.id().utf8ToString())
          .onClose(release);
    } catch (RuntimeException e) {
      release.run();
      throw e;
    }
  }

  /** Up to which change of the ledger the index is complete, as {@link Indexer#commit} said. */
  public long mark() {
    return with(Snapshot::mark);
  }

  /**
   * Reads the whole index and compares its checksums; opening it looks only at how it is built.
   *
   * @throws IndexUnavailable if it is damaged
   */
  public void check() {
    with(
        snapshot -> {
          snapshot.check();
          return true;
        });
  }

  /** Lets go of the files once the walks that are under way have been closed. */
  @Override
  public void close() {
    guard(
        () -> {
          snapshots.close();
          directory.close();
          return true;
        });
  }

  private static Found find(Search search, Snapshot snapshot) throws IOException {
    var query = Translation.of(search.query());
    Result result = Result.of(query, snapshot);
    Page page = Page.of(search, query, result, snapshot);
    return new Found(
        result.total(),
        page.hits(),
        page.next(),
        new Counting(snapshot, result).of(search.facets()));
  }

  /** Does something with a snapshot. */
  private interface Use<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private <T> T with(Use<T> use) {
    Snapshot snapshot = acquire();
    try {
      return snapshot.use(() -> use.of(snapshot));
    } finally {
      release(snapshot);
    }
  }

  private Snapshot acquire() {
    return IndexUnavailable.guardOpening(
        folder,
        () -> {
          snapshots.maybeRefreshBlocking();
          return snapshots.acquire();
        });
  }

  private void release(Snapshot snapshot) {
    guard(
        () -> {
          snapshots.release(snapshot);
          return true;
        });
  }

  private <T> T guard(IndexUnavailable.Work<T> work) {
    return IndexUnavailable.guard(folder, work);
  }
}
