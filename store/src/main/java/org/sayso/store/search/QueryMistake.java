package org.sayso.store.search;

import java.util.OptionalInt;

/** A query that cannot be understood. The message is one sentence for the person who wrote it. */
public final class QueryMistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** The place or -1, as exceptions are serialisable and OptionalInt is not. */
  private final int place;

  QueryMistake(String message) {
    super(message);
    this.place = -1;
  }

  QueryMistake(int place, String message) {
    super("query, character %d: %s".formatted(place + 1, message));
    this.place = place;
  }

  /** Where the mistake is, in code points from 0; absent if it is not at one place. */
  public OptionalInt place() {
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
