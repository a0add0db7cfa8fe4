package org.sayso.wire.export;

import java.util.Optional;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;

/**
 * What an export asks the ledger for beyond the rows themselves. Each answer may be empty: the
 * export then leaves out what it would have said. Asked in the order of the rows, from the thread
 * that writes them.
 */
public interface Lookup {

  /** Knows nothing. */
  Lookup NONE = new Lookup() {};

  /** The text of one version of a document, for the words around a quotation. */
  default Optional<String> text(String document, int version) {
    return Optional.empty();
  }

  /** A statement, for who stands behind an event. */
  default Optional<Entry> statement(String id) {
    return Optional.empty();
  }

  /**
   * Whether a document is itself a fact-check; known from its outlet or a person, never guessed.
   */
  default boolean isFactCheck(Filing filing) {
    return false;
  }
}
