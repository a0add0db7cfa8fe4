package org.sayso.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.KnownActor;
import org.sayso.model.Office;
import org.sayso.model.Sector;

/** Gathers rows that speak of the same actors. Confined to one call. */
final class ActorRows {

  private static final class Gathered {
    final Set<String> names = new LinkedHashSet<>();
    final List<Office> offices = new ArrayList<>();
    Optional<Actor.Kind> kind = Optional.empty();
    Optional<String> country = Optional.empty();
    Optional<Sector> sector = Optional.empty();
  }

  private final Map<String, Gathered> actors = new LinkedHashMap<>();

  /** Adds names and facts to the actor of this key. */
  void add(
      String key,
      List<String> names,
      Optional<Actor.Kind> kind,
      Optional<String> country,
      Optional<Sector> sector) {
    Gathered actor = actors.computeIfAbsent(key, k -> new Gathered());
    actor.names.addAll(names);
    actor.kind = actor.kind.or(() -> kind);
    actor.country = actor.country.or(() -> country);
    actor.sector = actor.sector.or(() -> sector);
  }

  /** Adds an office; false if nobody has this key. */
  boolean add(String key, Office office) {
    Gathered actor = actors.get(key);
    if (actor != null) {
      actor.offices.add(office);
    }
    return actor != null;
  }

  /** All actors in the order of their first rows; without a kind they are persons. */
  List<KnownActor> actors() {
    List<KnownActor> all = new ArrayList<>();
    for (Gathered actor : actors.values()) {
      List<String> names = List.copyOf(actor.names);
      all.add(
          new KnownActor(
              names.getFirst(),
              names.subList(1, names.size()),
              actor.kind.orElse(Actor.Kind.PERSON),
              actor.country,
              actor.sector,
              actor.offices));
    }
    return all;
  }

  /** A day, the first or last of a month or year where only that is given. */
  static Optional<LocalDate> day(String date, boolean last) {
    String plain = date.strip();
    try {
      if (plain.isEmpty()) {
        return Optional.empty();
      } else if (plain.matches("\\d{4}")) {
        int year = Integer.parseInt(plain);
        return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
      } else if (plain.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(plain);
        return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
      }
      return Optional.of(LocalDate.parse(plain));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "\"%s\" is no date like 2026-03-01, 2026-03 or 2026".formatted(date), wrong);
    }
  }

  /** A country code in capitals. */
  static Optional<String> country(String code) {
    String plain = code.strip().toUpperCase(Locale.ROOT);
    if (!plain.isEmpty() && !plain.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no ISO 3166-1 alpha-3 country code like AFG".formatted(code));
    }
    return Optional.of(plain).filter(c -> !c.isEmpty());
  }

  /** A constant by its name in any case. */
  static <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    String plain = name.strip().toUpperCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(plain)) {
        return Optional.of(constant);
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not one of %s".formatted(name, List.of(type.getEnumConstants())));
  }
}
