package org.sayso.wire.export;

import java.util.Optional;
import java.util.function.Consumer;

/** How a kind of column is spelled in Parquet (parquet-format, parquet.thrift). */
enum ParquetType {
  TEXT(Physical.BYTE_ARRAY, Optional.of(0), logical -> logical.empty(1)),
  WHOLE(Physical.INT64, Optional.empty(), plain -> {}),
  FRACTION(Physical.DOUBLE, Optional.empty(), plain -> {}),
  FLAG(Physical.BOOLEAN, Optional.empty(), plain -> {}),
  DAY(Physical.INT32, Optional.of(6), logical -> logical.empty(6)),
  INSTANT(Physical.INT64, Optional.of(10), ParquetType::microsUtc);

  /** Physical types with their number in the format. */
  static final class Physical {
    static final int BOOLEAN = 0;
    static final int INT32 = 1;
    static final int INT64 = 2;
    static final int DOUBLE = 5;
    static final int BYTE_ARRAY = 6;

    private Physical() {}
  }

  private final int physical;
  private final Optional<Integer> converted;
  private final Consumer<ThriftOut> logical;

  ParquetType(int physical, Optional<Integer> converted, Consumer<ThriftOut> logical) {
    this.physical = physical;
    this.converted = converted;
    this.logical = logical;
  }

  static ParquetType of(Column.Kind kind) {
    return valueOf(kind.name());
  }

  int physical() {
    return physical;
  }

  /** Writes what the values mean, both the old way and the new. */
  void annotate(ThriftOut element) {
    converted.ifPresent(
        number -> {
          element.i32(6, number);
          element.struct(10, logical);
        });
  }

  private static void microsUtc(ThriftOut logical) {
    logical.struct(
        8,
        timestamp -> {
          timestamp.flag(1, true);
          timestamp.struct(2, unit -> unit.empty(2));
        });
  }
}
