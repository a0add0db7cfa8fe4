package org.sayso.extract.actor;

import java.util.Optional;
import org.sayso.extract.rules.RuleFile;
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
    for (RuleFile.Row row : RuleFile.read(Body.class, "bodies.tsv").rows()) {
      Optional<String> country = Optional.of(row.get("country")).filter(c -> !c.isEmpty());
      String usual = row.list("names").getFirst().replace("?", "");
      for (String part : row.list("names")) {
        boolean doubtful = part.endsWith("?");
        String name = doubtful ? part.substring(0, part.length() - 1) : part;
        book.add(name, new Body(usual, row.constant("sector", Sector.class), country, doubtful));
      }
    }
    return book;
  }
}
