package org.sayso.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An input without its packing, if it has one. At damage it ends like any stream, so that what was
 * whole before is read, and then tells of the damage.
 */
abstract class Unpacked extends InputStream {

  /** What is wrong with the packed data, once the stream has ended there. */
  abstract Optional<String> damage();

  /** How many bytes came before the part that is damaged began; there only if there is damage. */
  abstract long sound();

  /**
   * Goes on behind the damage, at the next place where packed data begin anew.
   *
   * @return whether there is one; if not the stream stays at its end
   */
  abstract boolean resume();

  /** A stream that is packed as gzip or Zstandard, by its first bytes; else the stream itself. */
  static Unpacked of(BufferedInputStream in, Limits limits) throws IOException, Unreadable {
    in.mark(4);
    byte[] first = in.readNBytes(4);
    in.reset();
    if (first.length >= 2 && (first[0] & 255) == 0x1f && (first[1] & 255) == 0x8b) {
      return new GzipMembers(in);
    }
    if (ZstdFrames.begin(first)) {
      return ZstdFrames.of(in, first, limits);
    }
    return plain(in);
  }

  /** A stream taken as it is. */
  static Unpacked plain(InputStream in) {
    return new Plain(in);
  }

  /** Whether anything was packed at all. */
  boolean isPacked() {
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;

  private static final class Plain extends Unpacked {

    private final InputStream in;

    Plain(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, length);
    }

    @Override
    Optional<String> damage() {
      return Optional.empty();
    }

    @Override
    long sound() {
      return Long.MAX_VALUE;
    }

    @Override
    boolean resume() {
      return false;
    }

    @Override
    boolean isPacked() {
      return false;
    }
  }
}
