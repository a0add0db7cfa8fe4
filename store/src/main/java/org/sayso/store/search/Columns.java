package org.sayso.store.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.ledger.Field;

/** What the parts of an index entry are called inside the index. */
final class Columns {

  /** Id of the statement, for finding and for ordering. */
  static final String ID = "id";

  /** Day of the statement, counted from 1970-01-01; {@link #UNDATED} where it has none. */
  static final String DAY = "day";

  /** Before all days. */
  static final long UNDATED = Long.MIN_VALUE;

  private static final Set<String> STEMMED =
      Stream.of(Field.values())
          .filter(field -> field.kind() == Field.Kind.WORDS)
          .map(Columns::words)
          .collect(Collectors.toUnmodifiableSet());

  private Columns() {}

  /**
   * Where the words of a field are, as they are written to the index; those of {@link
   * Field#ANYWHERE} are what is found anywhere but in the content.
   */
  static String words(Field field) {
    return field.label();
  }

  /** All places in which the words of a field are to be looked for. */
  static List<String> wordsOf(Field field) {
    return field == Field.ANYWHERE
        ? List.of(words(Field.CONTENT), words(Field.ANYWHERE))
        : List.of(words(field));
  }

  /** Where the whole values of a field are. */
  static String wholes(Field field) {
    return field.label() + "=";
  }

  /** Where the values of a field are for counting. */
  static String counts(Field field) {
    return field.label() + "#";
  }

  /** Whether the words of such a place have their stems beside them: running text, no names. */
  static boolean isStemmed(String words) {
    return STEMMED.contains(words);
  }
}
