package org.sayso.cli;

import java.io.IOException;

/** Knows when whoever reads our output has gone. */
final class Pipes {

  private Pipes() {}

  /** Whether the reader has gone, as {@code head} does when it has enough. */
  static boolean isClosed(IOException failed) {
    String message = String.valueOf(failed.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
