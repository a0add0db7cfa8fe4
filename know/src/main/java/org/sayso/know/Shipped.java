package org.sayso.know;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.KnownActor;
import org.sayso.model.Office;
import org.sayso.model.Sector;

/** The lists of persons, bodies and states that come with this module. */
final class Shipped {

  /** The day up to which offices.tsv was kept; dates without one ask about this day. */
  static final LocalDate LISTED = LocalDate.of(2025, 11, 15);

  /** For how long after it whoever is in office is taken to be still there. */
  private static final LocalDate PRESUMED = LISTED.plusYears(2);

  private static final LocalDate LEADERS_LISTED = LocalDate.of(2015, 11, 15);

  private Shipped() {}

  /** Everybody of the lists. */
  static List<Entry> entries() {
    List<Entry> entries = persons();
    bodies(entries);
    states(entries);
    return entries;
  }

  /** All rows of one person, found by the first name that the row gives. */
  private static final class Person {
    final LinkedHashSet<String> names = new LinkedHashSet<>();
    final List<Term> terms = new ArrayList<>();
  }

  private static List<Entry> persons() {
    Map<String, Person> persons = new LinkedHashMap<>(1 << 12);
    for (String[] row : Table.rows("offices.tsv")) {
      add(persons, row, PartialDate.last(row[5]), PRESUMED);
    }
    for (String[] row : Table.rows("leaders.tsv")) {
      add(persons, row, Optional.empty(), LEADERS_LISTED);
    }
    List<Entry> entries = new ArrayList<>(persons.size() + 2000);
    persons.values().forEach(person -> entries.add(entry(person)));
    return entries;
  }

  private static void add(
      Map<String, Person> persons, String[] row, Optional<LocalDate> until, LocalDate sure) {
    String[] names = Table.list(row[0]);
    Person person = persons.computeIfAbsent(names[0], name -> new Person());
    person.names.addAll(Arrays.asList(names));
    Office office =
        new Office(
            Optional.of(row[3]), code(row[1]), sector(row[2]), PartialDate.first(row[4]), until);
    person.terms.add(new Term(office, sure));
  }

  private static Entry entry(Person person) {
    List<String> names = List.copyOf(person.names);
    Optional<String> country = Optional.empty();
    List<Office> offices = new ArrayList<>(person.terms.size());
    for (Term term : person.terms) {
      offices.add(term.office());
      country = country.isPresent() ? country : term.office().country();
    }
    KnownActor actor =
        new KnownActor(
            names.getFirst(),
            names.subList(1, names.size()),
            Actor.Kind.PERSON,
            country,
            Optional.empty(),
            offices);
    return new Entry(actor, person.terms, false);
  }

  private static void bodies(List<Entry> entries) {
    for (String[] row : Table.rows("organisations.tsv")) {
      add(entries, Table.list(row[0]), Actor.Kind.ORGANISATION, code(row[1]), sector(row[2]));
    }
  }

  private static void states(List<Entry> entries) {
    for (String file : List.of("countries.tsv", "states.tsv")) {
      for (String[] row : Table.rows(file)) {
        String names = row.length > 3 && !row[3].isEmpty() ? row[1] + "|" + row[3] : row[1];
        add(entries, Table.list(names), Actor.Kind.STATE, code(row[0]), Optional.of(Sector.GOV));
      }
    }
  }

  private static void add(
      List<Entry> entries,
      String[] names,
      Actor.Kind kind,
      Optional<String> country,
      Optional<Sector> sector) {
    KnownActor actor =
        new KnownActor(
            names[0],
            Arrays.asList(names).subList(1, names.length),
            kind,
            country,
            sector,
            List.of());
    entries.add(new Entry(actor, List.of(), false));
  }

  private static Optional<String> code(String cell) {
    return Optional.of(cell).filter(code -> !code.equals("-") && !code.isEmpty());
  }

  private static Optional<Sector> sector(String cell) {
    return Optional.of(cell).filter(s -> !s.equals("-") && !s.isEmpty()).map(Sector::valueOf);
  }
}
