package org.sayso.wire.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.sayso.wire.JsonOut;

/**
 * The values of one column in one row group: one page, plain encoding, levels as runs, gzip.
 *
 * <p>A value that is absent has definition level 0. The values of a list are told apart by their
 * repetition level: 0 begins a row, 1 goes on in it; an empty list has definition level 0.
 */
final class ParquetColumn {

  private final Column.Kind kind;
  private final boolean list;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final Levels repetitions = new Levels();
  private final Levels definitions = new Levels();
  private int bits;
  private int bitCount;

  /**
   * The column ready to be written.
   *
   * @param page header and compressed page
   * @param sizes what the footer has to say of it
   */
  record Chunk(byte[] page, Sizes sizes) {}

  /**
   * Sizes of a chunk.
   *
   * @param plain bytes before compression, header included
   * @param packed bytes as written, header included
   * @param count levels in it
   */
  record Sizes(long plain, long packed, int count) {}

  ParquetColumn(Column<?> column) {
    this.kind = column.kind();
    this.list = column.list();
  }

  void add(List<?> row) {
    if (row.isEmpty()) {
      repetitions.add(0);
      definitions.add(0);
    }
    for (int i = 0; i < row.size(); i++) {
      repetitions.add(i == 0 ? 0 : 1);
      definitions.add(1);
      value(row.get(i));
    }
  }

  int size() {
    return values.size();
  }

  Chunk chunk() {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    if (list) {
      repetitions.writeTo(plain);
    }
    definitions.writeTo(plain);
    plain.writeBytes(values.toByteArray());
    if (bitCount > 0) {
      plain.write(bits);
    }
    byte[] packed = gzip(plain);
    byte[] header =
        ThriftOut.bytes(
            page -> {
              page.i32(1, 0);
              page.i32(2, plain.size());
              page.i32(3, packed.length);
              page.struct(
                  5,
                  data -> {
                    data.i32(1, definitions.count());
                    data.i32(2, ParquetFooter.PLAIN);
                    data.i32(3, ParquetFooter.RLE);
                    data.i32(4, ParquetFooter.RLE);
                  });
            });
    byte[] page =
        ByteBuffer.allocate(header.length + packed.length).put(header).put(packed).array();
    return new Chunk(
        page, new Sizes(header.length + plain.size(), page.length, definitions.count()));
  }

  private void value(Object value) {
    switch (kind) {
      case TEXT -> text(JsonOut.wellFormed((String) value));
      case WHOLE -> number(8, ((Number) value).longValue());
      case FRACTION ->
          number(8, Double.doubleToLongBits(Double.parseDouble(Cells.decimal((Double) value))));
      case FLAG -> bit((Boolean) value);
      case DAY -> number(4, ((LocalDate) value).toEpochDay());
      case INSTANT -> number(8, ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(4, bytes.length);
    values.writeBytes(bytes);
  }

  private void number(int size, long value) {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
    values.write(bytes.array(), 0, size);
  }

  private void bit(boolean value) {
    bits |= (value ? 1 : 0) << bitCount++;
    if (bitCount == 8) {
      values.write(bits);
      bits = 0;
      bitCount = 0;
    }
  }

  private static byte[] gzip(ByteArrayOutputStream plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      plain.writeTo(gzip);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return packed.toByteArray();
  }

  /** Levels of 0 or 1 as runs (parquet-format, Encodings.md, RLE), after their length in bytes. */
  private static final class Levels {

    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private int level;
    private int run;
    private int count;

    void add(int newLevel) {
      if (newLevel != level) {
        endRun();
        level = newLevel;
      }
      run++;
      count++;
    }

    int count() {
      return count;
    }

    void writeTo(ByteArrayOutputStream out) {
      endRun();
      out.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(runs.size()).array());
      out.writeBytes(runs.toByteArray());
    }

    private void endRun() {
      if (run == 0) {
        return;
      }
      int header = run << 1;
      for (; (header & ~0x7F) != 0; header >>>= 7) {
        runs.write(header & 0x7F | 0x80);
      }
      runs.write(header);
      runs.write(level);
      run = 0;
    }
  }
}
