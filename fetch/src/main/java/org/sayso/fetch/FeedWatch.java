package org.sayso.fetch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.NotModified;
import org.sayso.fetch.FetchResult.Refused;
import org.sayso.model.Arrival;
import org.sayso.model.Document;
import org.sayso.model.FeedItem;
import org.sayso.model.Rejected;

/** Rounds over a feed: its new items, with the pages of those of which it holds only a teaser. */
final class FeedWatch {

  /** Of an item: it is done with. Others have the number of failed tries to get its page. */
  private static final String DONE = "done";

  /** After so many rounds in which the page could not be had, the teaser is taken. */
  private static final int TRIES = 3;

  /** Keys remembered of items that are no longer in the feed; some feeds bring them back. */
  private static final int REMEMBERED = 5_000;

  private final Fetcher fetcher;
  private final FeedParser parser;
  private final Clock clock;

  FeedWatch(Fetcher fetcher, FeedParser parser, Clock clock) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.clock = clock;
  }

  SourceState round(String url, SourceState state, Consumer<? super Found> sink) {
    boolean waiting = state.seen().values().stream().anyMatch(mark -> !mark.equals(DONE));
    // While pages are still to be had their items must come again.
    return switch (fetcher.get(url, waiting ? Validators.NONE : state.validators())) {
      case Refused refused ->
          state.after(new Outcome.Failed(clock.instant(), refused.reason(), refused.after()));
      case NotModified same -> state.after(new Outcome.Read(clock.instant(), 0, 0));
      case Fetched feed -> {
        Optional<List<FeedItem>> items = parser.items(feed.bytes(), feed.arrival());
        yield items.isPresent()
            ? new Round(state, sink).over(items.get(), feed.validators())
            : state.after(new Outcome.Failed(clock.instant(), noFeed(feed), Optional.empty()));
      }
    };
  }

  private static String noFeed(Fetched feed) {
    return "this is no RSS or Atom feed but %s; give the address of the feed itself"
        .formatted(feed.contentType().orElse("something else"));
  }

  /** One round, while it lasts. */
  private final class Round {

    private final SourceState before;
    private final Consumer<? super Found> sink;
    private final Map<String, String> seen;
    private int items;
    private int bodiesNotFound;

    Round(SourceState before, Consumer<? super Found> sink) {
      this.before = before;
      this.sink = sink;
      this.seen = new LinkedHashMap<>(before.seen());
    }

    /** Feeds have the newest item first; the oldest is handed on first. */
    SourceState over(List<FeedItem> feed, Validators validators) {
      boolean whole = true;
      for (FeedItem item : feed.reversed()) {
        if (Thread.currentThread().isInterrupted()) {
          whole = false;
          break;
        }
        String mark = seen.getOrDefault(item.key(), "0");
        if (!mark.equals(DONE)) {
          take(item, Integer.parseInt(mark));
        }
      }
      forget(feed.stream().map(FeedItem::key).collect(Collectors.toSet()));
      return new SourceState(
          before.source(),
          whole ? validators : Validators.NONE,
          seen,
          before.health().after(new Outcome.Read(clock.instant(), items, bodiesNotFound)));
    }

    private void take(FeedItem item, int tries) {
      if (item.whole() || item.link().isEmpty()) {
        ready(item);
        return;
      }
      switch (fetcher.get(item.link().get(), Validators.NONE)) {
        case Fetched page -> {
          sink.accept(new Found.Page(arrival(page, item), page.bytes(), item.received()));
          done(item);
        }
        case Refused refused -> withoutPage(item, tries, refused);
        case NotModified same -> ready(item);
      }
    }

    private void withoutPage(FeedItem item, int tries, Refused why) {
      if (Thread.currentThread().isInterrupted()) {
        return; // not tried at all
      }
      if (why.again() && tries + 1 < TRIES) {
        seen.put(item.key(), String.valueOf(tries + 1));
      } else if (item.received() instanceof Rejected nothing) {
        String reason = nothing.reason() + ", and its page was not got: " + why.reason();
        ready(new FeedItem(item.key(), item.link(), false, new Rejected(nothing.origin(), reason)));
      } else {
        ready(item);
      }
    }

    private void ready(FeedItem item) {
      sink.accept(new Found.Ready(item.received()));
      bodiesNotFound += item.whole() ? 0 : 1;
      done(item);
    }

    private void done(FeedItem item) {
      seen.put(item.key(), DONE);
      items++;
    }

    /** What the feed says of the report holds where its page does not say. */
    private static Arrival arrival(Fetched page, FeedItem item) {
      Arrival arrival = page.arrival();
      return item.received() instanceof Document told
          ? new Arrival(
              arrival.origin(),
              arrival.contentType(),
              told.outlet(),
              told.dates().published(),
              arrival.collected(),
              arrival.provenance())
          : arrival;
    }

    private void forget(Set<String> inFeed) {
      int more = seen.size() - inFeed.size() - REMEMBERED;
      List<String> old =
          seen.keySet().stream()
              .filter(key -> !inFeed.contains(key))
              .limit(Math.max(0, more))
              .toList();
      old.forEach(seen::remove);
      // An item that left the feed before its page could be had will not come again.
      seen.entrySet()
          .removeIf(entry -> !entry.getValue().equals(DONE) && !inFeed.contains(entry.getKey()));
    }
  }
}
