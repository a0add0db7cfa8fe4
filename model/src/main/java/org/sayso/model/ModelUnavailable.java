package org.sayso.model;

/**
 * A model is missing or broken, or this machine cannot run it. The message says which model, where
 * it was looked for, what is wrong and what to do.
 */
public final class ModelUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** For a person to read. */
  public ModelUnavailable(String message) {
    super(message);
  }

  /** With what lies behind it. */
  public ModelUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
