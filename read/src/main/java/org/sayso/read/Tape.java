package org.sayso.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of an archive with their place; can be wound back, and forth to the next record. */
final class Tape extends InputStream {

  /** How a record begins, at the start of a line. */
  private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/', '1', '.'};

  private final InputStream in;
  private byte[] wound = {};
  private int at;
  private long offset;

  Tape(InputStream in) {
    this.in = in;
  }

  /** Bytes before this place. */
  long offset() {
    return offset;
  }

  @Override
  public int read() throws IOException {
    int next = at < wound.length ? wound[at++] & 255 : in.read();
    offset += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int count;
    if (at < wound.length) {
      count = Math.min(length, wound.length - at);
      System.arraycopy(wound, at, buffer, from, count);
      at += count;
    } else {
      count = in.read(buffer, from, length);
    }
    offset += Math.max(0, count);
    return count;
  }

  /** Winds back the last bytes read: {@code bytes} from {@code from} on. */
  void back(byte[] bytes, int from) {
    byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length + wound.length - at);
    System.arraycopy(wound, at, rest, bytes.length - from, wound.length - at);
    offset -= bytes.length - from;
    wound = rest;
    at = 0;
  }

  /** The next byte, which stays; -1 at the end. */
  int peek() throws IOException {
    int next = read();
    if (next >= 0) {
      back(new byte[] {(byte) next}, 0);
    }
    return next;
  }

  /**
   * Whether a record may end here: two line ends come. Some writers leave them out, then another
   * record comes, or the end.
   */
  boolean endsRecord() throws IOException {
    byte[] next = readNBytes(4 + RECORD.length);
    back(next, 0);
    int start = 0;
    while (start < next.length && (next[start] == '\r' || next[start] == '\n')) {
      start++;
    }
    int end = Math.min(next.length, start + RECORD.length);
    boolean record = Arrays.equals(next, start, end, RECORD, 0, RECORD.length);
    return record || start == 4 || (start < 4 && start == next.length);
  }

  /**
   * Goes forth by {@code count} bytes, or to a record that begins before, or to the end.
   *
   * @return bytes gone
   */
  long forth(long count) throws IOException {
    byte[] block = new byte[1 << 14];
    long gone = 0;
    int kept = 0;
    while (gone + kept < count) {
      int read = read(block, kept, (int) Math.min(block.length - kept, count - gone - kept));
      if (read < 0) {
        return gone + kept;
      }
      byte[] seen = Arrays.copyOf(block, kept + read);
      Optional<Integer> start = recordIn(seen);
      if (start.isPresent()) {
        back(seen, start.get());
        return gone + start.get();
      }
      kept = Math.min(RECORD.length, seen.length);
      System.arraycopy(seen, seen.length - kept, block, 0, kept);
      gone += seen.length - kept;
    }
    return gone + kept;
  }

  /** Where in these bytes a record begins, after a line end. */
  static Optional<Integer> recordIn(byte[] bytes) {
    for (int i = 1; i + RECORD.length <= bytes.length; i++) {
      if (bytes[i] == 'W'
          && bytes[i - 1] == '\n'
          && Arrays.equals(bytes, i, i + RECORD.length, RECORD, 0, RECORD.length)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
