package org.sayso.model;

/**
 * What came of one input: a {@link Document} that can be read on, or a {@link Rejected} with its
 * reason.
 */
public sealed interface Received permits Document, Rejected {

  /** File name, URL or other name of the input. */
  String origin();
}
