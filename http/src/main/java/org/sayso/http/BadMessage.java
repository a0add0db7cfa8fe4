package org.sayso.http;

import java.io.IOException;

/** A message that breaks the rules of HTTP; says in plain words how. */
public final class BadMessage extends IOException {

  /** With the reason, without a capital letter or a full stop. */
  public BadMessage(String reason) {
    super(reason);
  }

  /** The reason in plain words. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
