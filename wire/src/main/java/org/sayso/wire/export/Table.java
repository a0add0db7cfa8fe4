package org.sayso.wire.export;

import java.util.List;

/**
 * A table: its columns in order.
 *
 * @param columns all of them
 * @param <R> what a row is
 */
record Table<R>(List<Column<R>> columns) {

  Table {
    columns = List.copyOf(columns);
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
