package org.sayso.know;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.model.Identity;

/**
 * Names that several countries share, and the words around them that tell which one is meant:
 * {@code Georgia} beside {@code Florida}. Thread-safe.
 */
final class SharedNames {

  private record Row(String name, Optional<String> country, List<String> words) {}

  private final List<Row> rows = new ArrayList<>();

  SharedNames() {
    for (String[] row : Table.rows("shared-names.tsv")) {
      rows.add(
          new Row(
              row[0].toLowerCase(Locale.ROOT),
              Optional.of(row[1]).filter(code -> !code.equals("-")),
              List.of(Table.list(row[2]))));
    }
  }

  /** The identity with the country that the context tells; itself if it tells none. */
  Identity settle(Identity identity, String name, Optional<String> context) {
    String text = context.orElse("");
    for (Row row : rows) {
      if (row.name.equals(name.toLowerCase(Locale.ROOT))
          && row.words.stream().anyMatch(word -> hasWord(text, word))) {
        return new Identity(
            Optional.of(name),
            row.country.flatMap(c -> identity.kind()),
            row.country,
            row.country.flatMap(c -> identity.sector()),
            Optional.empty(),
            identity.basis(),
            0.7,
            "the context tells which");
      }
    }
    return identity;
  }

  private static boolean hasWord(String text, String word) {
    int at = text.indexOf(word);
    int end = at + word.length();
    return at >= 0
        && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }
}
