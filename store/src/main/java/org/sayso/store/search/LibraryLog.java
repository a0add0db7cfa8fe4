package org.sayso.store.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the search library logs. It warns at every start of an instruction set that it would like;
 * people who search cannot do anything about that.
 */
final class LibraryLog {

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private LibraryLog() {}

  /** Keeps it to what is severe. */
  static void quieten() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
