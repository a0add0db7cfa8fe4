package org.sayso.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Gzip data member by member (RFC 1952). The JDK's own stream cannot go on after a damaged member,
 * and archives of web pages pack each record as one.
 */
final class GzipMembers extends Unpacked {

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECK = 2;
  private static final int RESERVED = 0xe0;

  /** Damaged data may end late, within the next member; so far back its beginning is found. */
  private static final int KEPT = 1 << 14;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  /** Where in the buffer the member began; negative if that is no longer in it. */
  private int start;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private boolean inMember;
  private boolean ended;
  private long given;
  private long sound;
  private Optional<String> damage = Optional.empty();

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  Optional<String> damage() {
    return damage;
  }

  @Override
  long sound() {
    return sound;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      while (length > 0 && damage.isEmpty() && !ended) {
        if (!inMember) {
          begin();
          continue;
        }
        int count = inflater.inflate(into, offset, length);
        if (count > 0) {
          check.update(into, offset, count);
          given += count;
          return count;
        }
        advance();
      }
    } catch (EOFException e) {
      damage = Optional.of("the gzip data break off; the file is not whole");
    } catch (DataFormatException | ZipException e) {
      damage = Optional.of("the gzip data are damaged (%s)".formatted(e.getMessage()));
    }
    return length == 0 ? 0 : -1;
  }

  private void advance() throws IOException, DataFormatException {
    if (inflater.finished()) {
      finish();
    } else if (inflater.needsDictionary()) {
      throw new ZipException("they need a dictionary");
    } else {
      at = end;
      fill();
      inflater.setInput(buffer, at, end - at);
    }
  }

  /** At the end of the data, or within the next member; zeros are padding. */
  private void begin() throws IOException {
    int first = 0;
    while (first == 0) {
      if (at == end && !more()) {
        ended = true;
        return;
      }
      first = next();
    }
    start = at - 1;
    if (first != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("something else follows");
    }
    header();
  }

  private void header() throws IOException {
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown flags");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      int c = flags & text;
      while (c != 0) {
        c = next();
      }
    }
    skip((flags & HEADER_CHECK) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    check.reset();
    inMember = true;
  }

  private void finish() throws IOException {
    inMember = false;
    at = end - inflater.getRemaining();
    long sum = number();
    long size = number();
    if (sum != check.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the check sum does not fit");
    }
    sound = given;
  }

  @Override
  boolean resume() {
    try {
      at = Math.max(0, start + 1);
      inMember = false;
      int window = 0;
      while (at < end || more()) {
        window = (window << 8 | next()) & 0xffffff;
        if (window == 0x1f8b08) {
          start = at - 3;
          sound = given;
          header();
          damage = Optional.empty();
          return true;
        }
      }
    } catch (IOException nothingMore) {
      // the damage is told already
    }
    return false;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (at == end) {
      fill();
    }
    return buffer[at++] & 255;
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new EOFException();
    }
  }

  private boolean more() throws IOException {
    int kept = Math.min(end, KEPT);
    System.arraycopy(buffer, end - kept, buffer, 0, kept);
    start -= end - kept;
    at = kept;
    end = kept + Math.max(0, in.read(buffer, kept, buffer.length - kept));
    return end > at;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
