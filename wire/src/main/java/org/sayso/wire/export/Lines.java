package org.sayso.wire.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Whole lines to a stream: each is handed over in one piece with others, never in parts, so that
 * what was written before a failure can be read line by line. After a failure it takes no more.
 */
final class Lines {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
  private boolean failed;

  Lines(OutputStream out) {
    this.out = out;
  }

  /** Takes text that ends with a line's end, or the last of the file. */
  void add(String wholeLines) throws IOException {
    refuseIfFailed();
    buffer.writeBytes(wholeLines.getBytes(StandardCharsets.UTF_8));
    if (buffer.size() >= BUFFER) {
      pass();
    }
  }

  /** Hands over what is left; nothing after a failure, which was told then. */
  void finish() throws IOException {
    if (!failed) {
      pass();
      out.flush();
    }
  }

  boolean hasFailed() {
    return failed;
  }

  private void pass() throws IOException {
    failed = true;
    buffer.writeTo(out);
    failed = false;
    buffer.reset();
  }

  private void refuseIfFailed() throws IOException {
    if (failed) {
      throw new IOException("the export broke off at an earlier row; start it again");
    }
  }
}
