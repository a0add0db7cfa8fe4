package org.sayso.http;

import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks (RFC 9112, section 7.1), without their sizes and trailers. */
final class ChunkedInput extends InputStream {

  /** Sizes are hexadecimal numbers, with extensions behind a semicolon that nobody uses. */
  private static final int LINE = 1024;

  private final InputStream in;
  private long left;
  private boolean first = true;
  private boolean ended;

  ChunkedInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0 && !ended) {
      begin();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(buffer, offset, (int) Math.min(left, length));
    if (count < 0) {
      throw new BadMessage("the body breaks off within a chunk");
    }
    left -= count;
    return count;
  }

  private void begin() throws IOException {
    if (!first && !line().isEmpty()) {
      throw new BadMessage("a chunk of the body is longer than it says");
    }
    first = false;
    String size = line().split(";", 2)[0].strip();
    if (!size.matches("[0-9a-fA-F]{1,15}")) {
      throw new BadMessage("a chunk of the body begins with no size");
    }
    left = Long.parseLong(size, 16);
    if (left == 0) {
      ended = true;
      Fields.read(in);
    }
  }

  private String line() throws IOException {
    return Line.read(in, LINE)
        .orElseThrow(() -> new BadMessage("the body breaks off before its last chunk"));
  }
}
