package org.sayso.extract.actor;

import java.util.Optional;
import org.sayso.model.Sector;

/**
 * A well-known body.
 *
 * @param name its usual name, which also tells it from others
 */
record Body(String name, Sector sector, Optional<String> country, boolean doubtful) {

  /** All bodies of the table, by each of their names. */
  static PhraseBook<Body> read() {
    PhraseBook<Body> book = new PhraseBook<>(false);
    for (String[] row : Table.rows("bodies.tsv", 4)) {
      Optional<String> country = row[2].isEmpty() ? Optional.empty() : Optional.of(row[2]);
      String usual = Table.parts(row[0]).get(0).replace("?", "");
      for (String part : Table.parts(row[0])) {
        boolean doubtful = part.endsWith("?");
        String name = doubtful ? part.substring(0, part.length() - 1) : part;
        book.add(name, new Body(usual, Sector.valueOf(row[1]), country, doubtful));
      }
    }
    return book;
  }
}
