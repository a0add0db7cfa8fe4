package org.sayso.model;

import java.util.Optional;

/**
 * One item of a feed, such as RSS or Atom.
 *
 * @param key tells it from the other items of its feed: its guid or id, else its link, else a
 *     digest of its words
 * @param link absolute address of its page
 * @param whole whether the feed itself holds the whole report, and not only a teaser
 * @param received what the feed itself holds of the report, or why that cannot be read
 */
public record FeedItem(String key, Optional<String> link, boolean whole, Received received) {}
