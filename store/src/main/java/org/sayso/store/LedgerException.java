package org.sayso.store;

/**
 * The ledger cannot do what is asked: its folder cannot be written, the disk is full, the server
 * does not answer, a newer program has written it.
 *
 * <p>The message says what happened and what to do, for a person. What was added before is kept.
 */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LedgerException(String message) {
    super(message);
  }

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
