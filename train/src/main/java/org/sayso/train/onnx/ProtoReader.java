package org.sayso.train.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks over the fields of one protobuf message.
 *
 * <p>Call {@link #next()}, look at {@link #field()}, then take the value in the form the field has;
 * a field whose value is not taken is left out. Only what ONNX files use: no groups.
 */
final class ProtoReader {

  private final ByteBuffer bytes;
  private int field;
  private long number;
  private ByteBuffer content = ByteBuffer.allocate(0);

  /** A reader of the bytes that remain. */
  ProtoReader(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field, if there is one. */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    long key = varint();
    field = (int) (key >>> 3);
    switch ((int) key & 7) {
      case 0 -> number = varint();
      case 1 -> number = bytes.getLong();
      case 5 -> number = bytes.getInt();
      case 2 -> {
        long length = varint();
        if (length < 0 || length > bytes.remaining()) {
          throw new IllegalArgumentException(
              "field %d has %d bytes, %d are left".formatted(field, length, bytes.remaining()));
        }
        content = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
      }
      default -> throw new IllegalArgumentException("not protobuf: a field of kind " + (key & 7));
    }
    return true;
  }

  /** The number of the field. */
  int field() {
    return field;
  }

  /** The value of a field that is a number. */
  long number() {
    return number;
  }

  /** The value of a field that is bytes; little endian. */
  ByteBuffer bytes() {
    return content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The value of a field that is a text. */
  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  /** The value of a field that is a message. */
  ProtoReader message() {
    return new ProtoReader(content);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("not protobuf: a number of more than ten bytes");
  }
}
