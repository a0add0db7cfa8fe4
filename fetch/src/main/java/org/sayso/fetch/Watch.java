package org.sayso.fetch;

import java.time.Clock;
import java.util.function.Consumer;

/**
 * Makes rounds over sources: what is new since the last one, and what to remember for the next.
 *
 * <pre>{@code
 * Watch watch = new Watch(Fetcher.polite(rules), reader::feed, Clock.systemUTC());
 * SourceState state = SourceState.of(Source.of("https://news.example/rss"));
 * state = watch.round(state, found -> ...);
 * }</pre>
 *
 * <p>Keeps nothing itself, so a round that is broken off is made again from the same state.
 * Thread-safe if its fetcher and parser are.
 */
public final class Watch {

  private final FeedWatch feeds;
  private final FolderWatch folders;

  /** A watch that fetches and reads feeds by these means. */
  public Watch(Fetcher fetcher, FeedParser parser, Clock clock) {
    this.feeds = new FeedWatch(fetcher, parser, clock);
    this.folders = new FolderWatch(clock);
  }

  /**
   * One round of one source. It fetches and waits on this thread; if the thread is interrupted, the
   * round ends early and what was not come to stays new.
   *
   * @param sink receives what is new, as it is found; what it throws ends the round
   * @return what to remember once all that was handed on is safe
   */
  public SourceState round(SourceState state, Consumer<? super Found> sink) {
    return switch (state.source()) {
      case Source.Feed feed -> feeds.round(feed.url(), state, sink);
      case Source.Folder folder -> folders.round(folder.path(), state, sink);
    };
  }
}
