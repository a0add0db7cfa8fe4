package org.sayso.store.search;

import org.sayso.model.ledger.Field;

/** What the parts of an index entry are called inside the index. */
final class Columns {

  /** Id of the statement, for finding and for ordering. */
  static final String ID = "id";

  /** Day of the statement, counted from 1970-01-01; {@link #UNDATED} where it has none. */
  static final String DAY = "day";

  /** Before all days. */
  static final long UNDATED = Long.MIN_VALUE;

  private Columns() {}

  /** Where the words of a field are. */
  static String words(Field field) {
    return field.label();
  }

  /** Where the whole values of a field are. */
  static String wholes(Field field) {
    return field.label() + "=";
  }

  /** Where the values of a field are for counting. */
  static String counts(Field field) {
    return field.label() + "#";
  }

  /** Whether words have their stems beside them: in running text, not in names. */
  static boolean isStemmed(Field field) {
    return field.kind() == Field.Kind.WORDS;
  }
}
