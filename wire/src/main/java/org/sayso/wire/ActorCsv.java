package org.sayso.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.KnownActor;
import org.sayso.model.Office;
import org.sayso.model.Sector;

/** Lists of actors as comma-separated values (RFC 4180). Confined to one call. */
final class ActorCsv {

  private static final List<String> COLUMNS =
      List.of("name", "other_names", "kind", "country", "sector", "role", "from", "until");

  private final Consumer<String> problems;
  private final ActorRows actors = new ActorRows();

  ActorCsv(Consumer<String> problems) {
    this.problems = problems;
  }

  ActorList read(String text) {
    List<String> header = List.of();
    int number = 0;
    StringBuilder row = new StringBuilder();
    int first = 1;
    for (String line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      row.append(row.isEmpty() ? "" : "\n").append(line);
      if (row.chars().filter(c -> c == '"').count() % 2 == 1) {
        continue; // a quoted cell goes on
      }
      if (!row.toString().isBlank()) {
        try {
          List<String> cells = cells(row.toString());
          if (header.isEmpty()) {
            header = header(cells);
          } else {
            add(header, cells);
          }
        } catch (IllegalArgumentException wrong) {
          problems.accept("line %d: %s".formatted(first, wrong.getMessage()));
        }
      }
      row.setLength(0);
      first = number + 1;
    }
    if (!row.isEmpty()) {
      problems.accept("line %d: a quotation mark is not closed".formatted(first));
    }
    return new ActorList(actors.actors(), Map.of());
  }

  private static List<String> header(List<String> cells) {
    List<String> header = cells.stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalArgumentException(
            "column \"%s\" is unknown; there are %s".formatted(column, COLUMNS));
      }
    }
    return header;
  }

  private void add(List<String> header, List<String> cells) {
    if (cells.size() > header.size()) {
      throw new IllegalArgumentException(
          "%d cells, but the header names %d columns".formatted(cells.size(), header.size()));
    }
    String name = cell(header, cells, "name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name is missing");
    }
    List<String> names = new ArrayList<>(List.of(name));
    Arrays.stream(cell(header, cells, "other_names").split("\\|"))
        .map(String::strip)
        .filter(other -> !other.isEmpty())
        .forEach(names::add);
    Optional<Actor.Kind> kind = ActorRows.constant(cell(header, cells, "kind"), Actor.Kind.class);
    Optional<String> country = ActorRows.country(cell(header, cells, "country"));
    Optional<Sector> sector = ActorRows.constant(cell(header, cells, "sector"), Sector.class);
    String role = cell(header, cells, "role");
    String from = cell(header, cells, "from");
    String until = cell(header, cells, "until");
    boolean office = !(role + from + until).isEmpty();
    Optional<Office> held =
        office
            ? Optional.of(
                new Office(
                    Optional.of(role).filter(r -> !r.isEmpty()),
                    country,
                    sector,
                    ActorRows.day(from, false),
                    ActorRows.day(until, true)))
            : Optional.empty();
    actors.add(name, names, kind, country, office ? Optional.empty() : sector);
    held.ifPresent(term -> actors.add(name, term));
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  static String write(ActorList list) {
    StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (KnownActor actor : list.actors()) {
      if (actor.offices().isEmpty()) {
        row(out, actor, actor.country(), actor.sector(), Optional.empty());
      }
      for (Office office : actor.offices()) {
        row(out, actor, office.country(), office.sector(), Optional.of(office));
      }
    }
    return out.toString();
  }

  private static void row(
      StringBuilder out,
      KnownActor actor,
      Optional<String> country,
      Optional<Sector> sector,
      Optional<Office> office) {
    List<String> cells =
        List.of(
            actor.name(),
            String.join("|", actor.otherNames()),
            actor.kind().name(),
            country.orElse(""),
            sector.map(Enum::name).orElse(""),
            office.flatMap(Office::role).orElse(""),
            office.flatMap(Office::from).map(Object::toString).orElse(""),
            office.flatMap(Office::until).map(Object::toString).orElse(""));
    out.append(String.join(",", cells.stream().map(ActorCsv::quoted).toList())).append('\n');
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
