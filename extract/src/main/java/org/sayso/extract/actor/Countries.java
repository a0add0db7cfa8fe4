package org.sayso.extract.actor;

import java.util.List;
import org.sayso.extract.rules.RuleFile;

/** How texts name countries: names, adjectives, people and seats of government. */
final class Countries {

  private final PhraseBook<Country> names = new PhraseBook<>(false);
  private final PhraseBook<Country> adjectives = new PhraseBook<>(false);
  private final PhraseBook<Country> people = new PhraseBook<>(false);
  private final PhraseBook<Country> persons = new PhraseBook<>(false);
  private final PhraseBook<Country> seats = new PhraseBook<>(false);

  Countries() {
    for (RuleFile.Row row : RuleFile.read(Countries.class, "countries.tsv").rows()) {
      String code = row.required("code");
      addAll(names, row.list("names"), code, false);
      addAll(adjectives, row.list("adjectives"), code, false);
      addAll(seats, row.list("capitals"), code, false);
      addAll(seats, row.list("houses"), code, true);
      addPeople(code, row.list("adjectives"), row.list("people"));
    }
  }

  private static void addAll(
      PhraseBook<Country> book, List<String> parts, String code, boolean house) {
    for (String part : parts) {
      boolean doubtful = part.endsWith("?");
      String name = doubtful ? part.substring(0, part.length() - 1) : part;
      book.add(name, new Country(code, doubtful, house));
    }
  }

  private void addPeople(String code, List<String> adjectives, List<String> parts) {
    Country country = new Country(code, false, false);
    for (String part : parts) {
      if (part.equals("+")) {
        for (String adjective : adjectives) {
          people.add(adjective + "s", country);
          persons.add(adjective, country);
        }
      } else if (part.endsWith("s") || part.endsWith("men")) {
        people.add(part, country);
      } else {
        persons.add(part, country);
      }
    }
  }

  /** {@code Turkey}. */
  PhraseBook<Country> names() {
    return names;
  }

  /** {@code Turkish}. */
  PhraseBook<Country> adjectives() {
    return adjectives;
  }

  /** {@code Turks}. */
  PhraseBook<Country> people() {
    return people;
  }

  /** {@code Turk}. */
  PhraseBook<Country> persons() {
    return persons;
  }

  /** {@code Ankara}, {@code Downing Street}. */
  PhraseBook<Country> seats() {
    return seats;
  }
}
