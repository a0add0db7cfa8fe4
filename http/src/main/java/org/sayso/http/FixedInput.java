package org.sayso.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of a length given before; to end earlier is an error. */
final class FixedInput extends FilterInputStream {

  private final long length;
  private long left;

  FixedInput(InputStream in, long length) {
    super(in);
    this.length = length;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(buffer, offset, (int) Math.min(left, count));
    if (read < 0) {
      throw new BadMessage(
          "the body breaks off after %,d of %,d bytes".formatted(length - left, length));
    }
    left -= read;
    return read;
  }
}
