package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sayso.model.EventRoot;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Filing;

/**
 * A table shaped like POLECAT's (its header of 2023): one row an event of PLOVER. Statements that
 * PLOVER does not count as events (assertions, denials, admissions, expectations) have no row, and
 * those that a person has rejected have none either.
 */
final class PolecatLike {

  /**
   * One row.
   *
   * @param id of the statement or event
   * @param type PLOVER event type
   * @param mode PLOVER mode, or what the text says of it being so: negation, future, hypothetical
   * @param quad 1 to 4
   * @param actors who acts
   * @param recipients to whom
   * @param date the day, if known
   * @param place name of the place
   * @param filing the report
   */
  record Row(
      String id,
      String type,
      List<String> mode,
      int quad,
      List<ActorEntry> actors,
      List<ActorEntry> recipients,
      Optional<String> date,
      Optional<String> place,
      Filing filing) {}

  static final Table<Row> TABLE = new Table<>(columns());

  private PolecatLike() {}

  static List<Row> of(Entry entry) {
    String act = entry.act().name();
    return Codes.ACTS.of(act, "plover").stream()
        .filter(type -> !entry.rejected())
        .map(
            type ->
                new Row(
                    entry.id(),
                    type,
                    Codes.ACTS.of(act, "mode").stream().toList(),
                    EventRoot.valueOf(type).quad(),
                    entry.speaker().stream().toList(),
                    entry.toward(),
                    entry
                        .filing()
                        .dates()
                        .said()
                        .or(() -> entry.filing().dates().published())
                        .map(said -> said.day().toString()),
                    Optional.empty(),
                    entry.filing()))
        .toList();
  }

  static List<Row> of(EventEntry event) {
    List<String> mode =
        Stream.of(
                event.negated() ? "negation" : "",
                switch (event.time()) {
                  case FUTURE -> "future";
                  case HYPOTHETICAL -> "hypothetical";
                  case PAST, ONGOING -> "";
                })
            .filter(word -> !word.isEmpty())
            .toList();
    return List.of(
        new Row(
            event.id(),
            event.root().name(),
            mode,
            event.root().quad(),
            event.actor(),
            event.recipient(),
            event.date(),
            event.place(),
            event.filing()));
  }

  private static List<Column<Row>> columns() {
    String gazetteer = "the ledger has no gazetteer.";
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("Event ID", "Our id of the statement or event.", Row::id));
    columns.add(
        Column.optional(
            "Event Date",
            "YYYY-MM-DD (or as much of it as is told): when it was said, else published; of deeds"
                + " as told.",
            Row::date));
    columns.add(
        Column.text("Event Type", "PLOVER type; YIELD for CONCEDE and RETREAT.", Row::type));
    columns.add(
        Column.texts(
            "Event Mode",
            "allege, or PLOVER's auxiliary modes negation, future, hypothetical.",
            Row::mode));
    columns.add(Column.empty("Intensity", "a weight would be invented."));
    columns.add(
        Column.text("Quad Code", "In words (spelling from memory).", row -> quad(row.quad())));
    columns.add(Column.empty("Contexts", "the ledger keeps no topics."));
    columns.addAll(actor("Actor", Row::actors));
    columns.addAll(actor("Recipient", Row::recipients));
    columns.add(Column.empty("Placename", gazetteer));
    columns.add(Column.empty("City", gazetteer));
    columns.add(Column.empty("District", gazetteer));
    columns.add(Column.empty("Province", gazetteer));
    columns.add(Column.empty("Country", gazetteer));
    columns.add(Column.empty("Latitude", gazetteer));
    columns.add(Column.empty("Longitude", gazetteer));
    columns.add(Column.empty("GeoNames ID", gazetteer));
    columns.add(Column.optional("Raw Placename", "As the text has it.", Row::place));
    columns.add(Column.empty("Feature Type", gazetteer));
    columns.add(Column.optional("Source", "The outlet.", row -> row.filing().outlet()));
    columns.add(
        Column.optional(
            "Publication Date",
            "YYYY-MM-DD.",
            row -> row.filing().dates().published().map(ReportDate::day).map(Object::toString)));
    String story = "see the statements and events for who and where.";
    columns.add(Column.empty("Story People", story));
    columns.add(Column.empty("Story Organizations", story));
    columns.add(Column.empty("Story Locations", story));
    columns.add(Column.optional("Language", "BCP 47 code.", row -> row.filing().language()));
    columns.add(
        Column.text("Version", "What made the row: sayso, not POLECAT.", row -> "sayso-polecat/1"));
    return columns;
  }

  private static List<Column<Row>> actor(String name, Function<Row, List<ActorEntry>> actors) {
    String order = " parted by semicolons, in the order of the names.";
    return List.of(
        Column.texts(
            name + " Name",
            "Usual names," + order,
            row -> actors.apply(row).stream().map(ActorEntry::name).toList()),
        Column.texts(
            name + " Country", "ISO 3166-1 alpha-3," + order, each(actors, ActorEntry::country)),
        Column.empty(name + " COW", "we have no list of Correlates of War codes."),
        Column.optional(
            "Primary " + name + " Sector",
            "PLOVER sector of the first.",
            row -> actors.apply(row).stream().findFirst().flatMap(PolecatLike::sector)),
        Column.texts(
            name + " Sectors", "PLOVER sectors," + order, each(actors, PolecatLike::sector)),
        Column.texts(
            name + " Title", "What the report calls them," + order, each(actors, ActorEntry::role)),
        Column.empty(name + " Name Raw", "the ledger row has the usual name only."),
        Column.empty("Wikipedia " + name + " ID", "the ledger names no pages of Wikipedia."));
  }

  private static Function<Row, List<String>> each(
      Function<Row, List<ActorEntry>> actors, Function<ActorEntry, Optional<String>> value) {
    return row -> actors.apply(row).stream().map(a -> value.apply(a).orElse("")).toList();
  }

  private static Optional<String> sector(ActorEntry actor) {
    return actor.sector().flatMap(sector -> Codes.SECTORS.of(sector.name(), "polecat"));
  }

  private static String quad(int quad) {
    return List.of(
            "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
        .get(quad - 1);
  }
}
