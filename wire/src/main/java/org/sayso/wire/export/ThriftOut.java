package org.sayso.wire.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes a structure of Apache Thrift in its compact protocol, as far as Parquet's headers need it
 * (thrift, doc/specs/thrift-compact-protocol.md). Fields must come in the order of their ids.
 */
final class ThriftOut {

  private static final int BOOLEAN_TRUE = 1;
  private static final int BOOLEAN_FALSE = 2;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out;
  private int lastId;

  private ThriftOut(ByteArrayOutputStream out) {
    this.out = out;
  }

  /** The bytes of one structure. */
  static byte[] bytes(Consumer<ThriftOut> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    struct(out, fields);
    return out.toByteArray();
  }

  void flag(int id, boolean value) {
    field(id, value ? BOOLEAN_TRUE : BOOLEAN_FALSE);
  }

  void i32(int id, int value) {
    field(id, I32);
    varint(zigzag(value));
  }

  void i64(int id, long value) {
    field(id, I64);
    varint(zigzag(value));
  }

  void text(int id, String value) {
    field(id, BINARY);
    binary(value);
  }

  void struct(int id, Consumer<ThriftOut> fields) {
    field(id, STRUCT);
    struct(out, fields);
  }

  /** A structure without fields: how Thrift spells a choice. */
  void empty(int id) {
    struct(id, none -> {});
  }

  void i32s(int id, List<Integer> values) {
    list(id, I32, values.size());
    values.forEach(value -> varint(zigzag(value)));
  }

  void texts(int id, List<String> values) {
    list(id, BINARY, values.size());
    values.forEach(this::binary);
  }

  <T> void structs(int id, List<T> values, BiConsumer<ThriftOut, T> fields) {
    list(id, STRUCT, values.size());
    values.forEach(value -> struct(out, thrift -> fields.accept(thrift, value)));
  }

  private static void struct(ByteArrayOutputStream out, Consumer<ThriftOut> fields) {
    fields.accept(new ThriftOut(out));
    out.write(0);
  }

  private void field(int id, int type) {
    out.write((id - lastId) << 4 | type);
    lastId = id;
  }

  private void list(int id, int type, int size) {
    field(id, LIST);
    if (size < 15) {
      out.write(size << 4 | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
  }

  private void binary(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    long rest = value;
    for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
      out.write((int) (rest & 0x7F) | 0x80);
    }
    out.write((int) rest);
  }
}
