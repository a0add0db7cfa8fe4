package org.sayso.fetch;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Arrival;
import org.sayso.model.FeedItem;

/** Reads the items of a feed, as {@code Reader.feed} does. */
@FunctionalInterface
public interface FeedParser {

  /** The items in the order of the feed; empty if the bytes are no feed. */
  Optional<List<FeedItem>> items(byte[] bytes, Arrival arrival);
}
