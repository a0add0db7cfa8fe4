package org.sayso.store;

import java.nio.ByteBuffer;

/** Rows of numbers as bytes, eight each, the most significant first. */
final class Numerals {

  private Numerals() {}

  static byte[] bytes(long[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * numbers.length);
    buffer.asLongBuffer().put(numbers);
    return buffer.array();
  }

  static long[] longs(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }
}
