package org.sayso.wire.export;

import java.util.List;
import org.sayso.wire.JsonOut;

/** A row of a table as one flat JSON object: columns are keys, lists are lists. */
final class JsonTable {

  private JsonTable() {}

  static <R> void write(JsonOut json, Table<R> table, R row) {
    table.columns().forEach(column -> write(json, column, column.values().apply(row)));
  }

  private static void write(JsonOut json, Column<?> column, List<?> values) {
    if (column.list()) {
      list(json, column, values);
    } else if (values.isEmpty()) {
      json.nothing(column.name());
    } else {
      one(json, column, values.getFirst());
    }
  }

  private static void one(JsonOut json, Column<?> column, Object value) {
    switch (column.kind()) {
      case WHOLE -> json.number(column.name(), ((Number) value).longValue());
      case FRACTION -> json.fraction(column.name(), (Double) value);
      case FLAG -> json.flag(column.name(), (Boolean) value);
      case TEXT, DAY, INSTANT -> json.text(column.name(), value.toString());
    }
  }

  private static void list(JsonOut json, Column<?> column, List<?> values) {
    switch (column.kind()) {
      case WHOLE -> json.numbers(column.name(), values.stream().map(Number.class::cast).toList());
      case FRACTION ->
          json.fractions(column.name(), values.stream().map(Double.class::cast).toList());
      case TEXT, FLAG, DAY, INSTANT ->
          json.texts(column.name(), values.stream().map(Object::toString).toList());
    }
  }
}
