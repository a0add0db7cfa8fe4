package org.sayso.fetch;

/** What one request brought: an end, or another address to ask. */
sealed interface Hop {

  /** The end. */
  record Done(FetchResult result) implements Hop {}

  /**
   * Another address to ask.
   *
   * @param location as the server wrote it
   */
  record Redirect(String location) implements Hop {}
}
