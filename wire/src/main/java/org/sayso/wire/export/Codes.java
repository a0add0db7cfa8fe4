package org.sayso.wire.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small table of codes beside this class: tab-separated, with a header and {@code #} comments,
 * asked by its first column.
 */
final class Codes {

  static final Codes COUNTRIES = load("countries.tsv");
  static final Codes SECTORS = load("sectors.tsv");
  static final Codes ACTS = load("acts.tsv");
  static final Codes ROOTS = load("roots.tsv");

  private final List<String> header;
  private final Map<String, List<String>> rows;

  private Codes(List<String> header, Map<String, List<String>> rows) {
    this.header = header;
    this.rows = rows;
  }

  /** The code in this column, or empty if the table has none. */
  Optional<String> of(String key, String column) {
    int index = header.indexOf(column);
    return Optional.ofNullable(rows.get(key))
        .map(row -> row.get(index))
        .filter(code -> !code.isEmpty());
  }

  private static Codes load(String file) {
    List<List<String>> rows = Resources.rows(file);
    Map<String, List<String>> byKey = new HashMap<>();
    rows.stream().skip(1).forEach(row -> byKey.put(row.getFirst(), row));
    return new Codes(rows.getFirst(), byKey);
  }
}
