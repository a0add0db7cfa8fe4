package org.sayso.read;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Zstandard data (RFC 8878), also with the dictionary that archives of web pages carry in a first
 * frame of their own (iipc.github.io/warc-specifications, "Zstandard Compression for WARC files").
 */
final class ZstdFrames extends Unpacked {

  /** Little-endian; the second is a frame that decoders skip, the one with a dictionary. */
  private static final int FRAME = 0xFD2FB528;

  private static final int DICTIONARY = 0x184D2A5D;

  private final InputStream in;
  private Optional<String> damage = Optional.empty();

  private ZstdFrames(InputStream in) {
    this.in = in;
  }

  static boolean begin(byte[] first) {
    return first.length == 4 && (number(first) == FRAME || number(first) == DICTIONARY);
  }

  static ZstdFrames of(InputStream in, byte[] first, Limits limits) throws IOException, Unreadable {
    try {
      Optional<byte[]> dictionary =
          number(first) == DICTIONARY ? Optional.of(dictionary(in, limits)) : Optional.empty();
      ZstdInputStreamNoFinalizer frames = new ZstdInputStreamNoFinalizer(in);
      if (dictionary.isPresent()) {
        frames.setDict(dictionary.get());
      }
      return new ZstdFrames(frames);
    } catch (LinkageError e) {
      throw new Unreadable(
          "Zstandard cannot be unpacked on this machine (%s); unpack it first"
              .formatted(e.getMessage()));
    }
  }

  /** The dictionary may itself be packed. */
  private static byte[] dictionary(InputStream in, Limits limits) throws IOException, Unreadable {
    in.readNBytes(4);
    long length = Integer.toUnsignedLong(number(in.readNBytes(4)));
    if (length > limits.maxBytes()) {
      throw Unreadable.tooManyBytes(OptionalLong.of(length), limits.maxBytes());
    }
    byte[] dictionary = in.readNBytes((int) length);
    if (dictionary.length < length || length < 8) {
      throw new EOFException("the Zstandard dictionary breaks off");
    }
    if (number(dictionary) != FRAME) {
      return dictionary;
    }
    try (InputStream packed =
        new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(dictionary))) {
      byte[] unpacked = packed.readNBytes(limits.maxBytes());
      if (packed.read() >= 0) {
        throw Unreadable.tooManyBytes(OptionalLong.empty(), limits.maxBytes());
      }
      return unpacked;
    }
  }

  private static int number(byte[] bytes) {
    int number = 0;
    for (int i = Math.min(4, bytes.length) - 1; i >= 0; i--) {
      number = number << 8 | bytes[i] & 255;
    }
    return number;
  }

  @Override
  Optional<String> damage() {
    return damage;
  }

  /** What was unpacked of a frame is whole as far as it goes. */
  @Override
  long sound() {
    return Long.MAX_VALUE;
  }

  @Override
  boolean resume() {
    return false;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (damage.isPresent()) {
      return -1;
    }
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      damage =
          Optional.of("the Zstandard data break off or are damaged (%s)".formatted(e.getMessage()));
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
