package org.sayso.extract.actor;

import java.util.List;

/** How texts name countries: names, adjectives, people and seats of government. */
final class Countries {

  private final PhraseBook<Country> names = new PhraseBook<>(false);
  private final PhraseBook<Country> adjectives = new PhraseBook<>(false);
  private final PhraseBook<Country> people = new PhraseBook<>(false);
  private final PhraseBook<Country> persons = new PhraseBook<>(false);
  private final PhraseBook<Country> seats = new PhraseBook<>(false);

  Countries() {
    for (String[] row : Table.rows("countries.tsv", 6)) {
      String code = row[0];
      addAll(names, row[1], code, false);
      addAll(adjectives, row[2], code, false);
      addAll(seats, row[4], code, false);
      addAll(seats, row[5], code, true);
      addPeople(code, Table.parts(row[2]), row[3]);
    }
  }

  private static void addAll(PhraseBook<Country> book, String cell, String code, boolean house) {
    for (String part : Table.parts(cell)) {
      boolean doubtful = part.endsWith("?");
      String name = doubtful ? part.substring(0, part.length() - 1) : part;
      book.add(name, new Country(code, doubtful, house));
    }
  }

  private void addPeople(String code, List<String> adjectives, String cell) {
    Country country = new Country(code, false, false);
    for (String part : Table.parts(cell)) {
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
