package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.List;

/** What a Parquet file says of itself at its end: columns, and where each row group lies. */
final class ParquetFooter {

  static final int PLAIN = 0;
  static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int REQUIRED = 0;
  private static final int OPTIONAL = 1;
  private static final int REPEATED = 2;
  private static final int CONVERTED_LIST = 3;
  private static final int LOGICAL_LIST = 3;

  private final List<? extends Column<?>> columns;
  private final List<Group> groups = new ArrayList<>();

  /** Where one column of one row group lies. */
  record Placed(Column<?> column, long offset, ParquetColumn.Sizes sizes) {}

  /** What is kept of a row group; its pages are not. */
  private record Group(long rows, List<Placed> columns) {}

  ParquetFooter(Table<?> table) {
    this.columns = table.columns();
  }

  void add(long rows, List<Placed> placed) {
    groups.add(new Group(rows, List.copyOf(placed)));
  }

  byte[] bytes() {
    return ThriftOut.bytes(
        file -> {
          file.i32(1, 1);
          List<Element> elements = schema();
          file.structs(2, elements, (out, element) -> element.write(out));
          file.i64(3, groups.stream().mapToLong(Group::rows).sum());
          file.structs(4, groups, ParquetFooter::group);
          file.text(6, "sayso");
        });
  }

  private static void group(ThriftOut out, Group group) {
    out.structs(1, group.columns(), ParquetFooter::column);
    out.i64(2, group.columns().stream().mapToLong(column -> column.sizes().plain()).sum());
    out.i64(3, group.rows());
  }

  private static void column(ThriftOut out, Placed placed) {
    out.i64(2, placed.offset());
    out.struct(
        3,
        meta -> {
          Column<?> column = placed.column();
          meta.i32(1, ParquetType.of(column.kind()).physical());
          meta.i32s(2, List.of(PLAIN, RLE));
          meta.texts(
              3,
              column.list() ? List.of(column.name(), "list", "element") : List.of(column.name()));
          meta.i32(4, GZIP);
          meta.i64(5, placed.sizes().count());
          meta.i64(6, placed.sizes().plain());
          meta.i64(7, placed.sizes().packed());
          meta.i64(9, placed.offset());
        });
  }

  private List<Element> schema() {
    List<Element> elements = new ArrayList<>();
    elements.add(
        out -> {
          out.text(4, "row");
          out.i32(5, columns.size());
        });
    for (Column<?> column : columns) {
      if (column.list()) {
        elements.add(out -> group(out, column.name(), REQUIRED, true));
        elements.add(out -> group(out, "list", REPEATED, false));
        elements.add(out -> leaf(out, "element", column, REQUIRED));
      } else {
        elements.add(out -> leaf(out, column.name(), column, OPTIONAL));
      }
    }
    return elements;
  }

  private static void group(ThriftOut out, String name, int repetition, boolean list) {
    out.i32(3, repetition);
    out.text(4, name);
    out.i32(5, 1);
    if (list) {
      out.i32(6, CONVERTED_LIST);
      out.struct(10, logical -> logical.empty(LOGICAL_LIST));
    }
  }

  private static void leaf(ThriftOut out, String name, Column<?> column, int repetition) {
    ParquetType type = ParquetType.of(column.kind());
    out.i32(1, type.physical());
    out.i32(3, repetition);
    out.text(4, name);
    type.annotate(out);
  }

  /** One element of the schema. */
  private interface Element {
    void write(ThriftOut out);
  }
}
