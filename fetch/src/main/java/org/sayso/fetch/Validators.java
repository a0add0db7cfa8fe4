package org.sayso.fetch;

import java.util.Optional;

/**
 * What a server gave to ask it later whether anything has changed (RFC 9110, section 8.8).
 *
 * @param etag as the server wrote it, quotation marks and all
 * @param lastModified as the server wrote it
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  /** Nothing to ask with: everything comes. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
