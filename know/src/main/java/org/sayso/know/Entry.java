package org.sayso.know;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.KnownActor;
import org.sayso.model.Sector;

/**
 * A known actor with the terms of its offices, and what it was at a date.
 *
 * @param actor the actor
 * @param terms its offices, in the order of the list
 * @param own whether it comes from a user's own list
 */
record Entry(KnownActor actor, List<Term> terms, boolean own) {

  /** Sectors whose holders are former officials afterwards. */
  private static final Set<Sector> OFFICIAL =
      EnumSet.of(
          Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.COP, Sector.SPY, Sector.IGO);

  /** Years before a first office in which no other one is likely; chosen on a list of officials. */
  private static final int LONG_BEFORE = 12;

  /**
   * What somebody was at a date.
   *
   * @param sure from 0 to 1, for who it is given
   */
  record State(
      Optional<String> country, Optional<Sector> sector, Optional<String> role, double sure) {}

  Entry {
    terms = List.copyOf(terms);
  }

  boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON;
  }

  /** Whether an office was held on {@code day}. */
  boolean inOffice(LocalDate day) {
    return terms.stream().anyMatch(term -> term.holds(day));
  }

  /** Country, sector and role on {@code day}. */
  State on(LocalDate day) {
    if (terms.isEmpty()) {
      return new State(actor.country(), actor.sector(), Optional.empty(), 1);
    }
    Optional<Term> held =
        terms.stream().filter(t -> t.holds(day)).max(Comparator.comparing(Term::start));
    if (held.isPresent()) {
      Term term = held.get();
      return new State(term.office().country(), term.office().sector(), term.role(), 1);
    }
    if (actor.sector().isPresent()) {
      return new State(
          actor.country(), actor.sector(), Optional.empty(), 0.9); // whenever no office
    }
    Optional<Term> open = terms.stream().filter(t -> t.isOpen(day)).findFirst();
    if (open.isPresent()) {
      return new State(open.get().office().country(), Optional.empty(), Optional.empty(), 0.8);
    }
    Optional<Term> last =
        terms.stream().filter(t -> t.isPast(day)).max(Comparator.comparing(Term::end));
    return last.map(term -> former(term, day)).orElseGet(() -> before(day));
  }

  /** A former minister is an elite without an office (ELI); a former rebel may be anything. */
  private State former(Term term, LocalDate day) {
    Optional<Sector> sector =
        term.office().sector().filter(OFFICIAL::contains).map(s -> Sector.ELI);
    return new State(home(term, day), sector, term.role().map(role -> "former " + role), 0.8);
  }

  /**
   * Shortly before the first office that the list has, somebody may well have held others; long
   * before it an official to be counts as an elite without an office, as CAMEO's dictionaries do.
   */
  private State before(LocalDate day) {
    Optional<Term> next =
        terms.stream().filter(t -> t.start().isAfter(day)).min(Comparator.comparing(Term::start));
    Optional<Sector> sector =
        next.filter(t -> t.start().minusYears(LONG_BEFORE).isAfter(day))
            .flatMap(t -> t.office().sector())
            .filter(OFFICIAL::contains)
            .map(s -> Sector.ELI);
    Optional<String> country = next.flatMap(t -> home(t, day)).or(actor::country);
    return new State(country, sector, Optional.empty(), sector.isPresent() ? 0.6 : 0.7);
  }

  /** The country of the office, or of another one before or after it if it has none. */
  private Optional<String> home(Term term, LocalDate day) {
    if (term.office().country().isPresent()) {
      return term.office().country();
    }
    return terms.stream()
        .filter(t -> t.office().country().isPresent())
        .min(Comparator.comparing(t -> t.start().isAfter(day)))
        .flatMap(t -> t.office().country())
        .or(actor::country);
  }

  /** Every country that one of its offices belongs to, or its own. */
  boolean isOf(String country) {
    return actor.country().filter(country::equals).isPresent()
        || terms.stream().anyMatch(t -> t.office().country().filter(country::equals).isPresent());
  }
}
