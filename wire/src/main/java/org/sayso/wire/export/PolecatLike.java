package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;

/**
 * A table shaped like POLECAT's (the header of its published files): one row an event of PLOVER.
 */
final class PolecatLike {

  static final Table<PloverEvent> TABLE = new Table<>(columns());

  private PolecatLike() {}

  private static List<Column<PloverEvent>> columns() {
    String gazetteer = "the ledger has no gazetteer.";
    List<Column<PloverEvent>> columns = new ArrayList<>();
    columns.add(Column.text("Event ID", "Our id of the statement or event.", PloverEvent::id));
    columns.add(
        Column.optional(
            "Event Date",
            "YYYY-MM-DD (or as much of it as is told): when it was said, else published; of deeds"
                + " as told.",
            PloverEvent::date));
    columns.add(
        Column.text(
            "Event Type", "PLOVER type; YIELD for CONCEDE and RETREAT.", PloverEvent::type));
    columns.add(
        Column.texts(
            "Event Mode",
            "allege, or PLOVER's auxiliary modes negation, future, hypothetical.",
            PloverEvent::mode));
    columns.add(Column.empty("Intensity", "a weight would be invented."));
    columns.add(
        Column.text("Quad Code", "In words (spelling from memory).", PloverEvent::quadWords));
    columns.add(Column.empty("Contexts", "the ledger keeps no topics."));
    columns.addAll(actor("Actor", PloverEvent::actors));
    columns.addAll(actor("Recipient", PloverEvent::recipients));
    columns.add(Column.empty("Placename", gazetteer));
    columns.add(Column.empty("City", gazetteer));
    columns.add(Column.empty("District", gazetteer));
    columns.add(Column.empty("Province", gazetteer));
    columns.add(Column.empty("Country", gazetteer));
    columns.add(Column.empty("Latitude", gazetteer));
    columns.add(Column.empty("Longitude", gazetteer));
    columns.add(Column.empty("GeoNames ID", gazetteer));
    columns.add(Column.optional("Raw Placename", "As the text has it.", PloverEvent::place));
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

  private static List<Column<PloverEvent>> actor(
      String name, Function<PloverEvent, List<ActorEntry>> actors) {
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
            row -> actors.apply(row).stream().findFirst().flatMap(PloverEvent::sector)),
        Column.texts(
            name + " Sectors", "PLOVER sectors," + order, each(actors, PloverEvent::sector)),
        Column.texts(
            name + " Title", "What the report calls them," + order, each(actors, ActorEntry::role)),
        Column.empty(name + " Name Raw", "the ledger row has the usual name only."),
        Column.empty("Wikipedia " + name + " ID", "the ledger names no pages of Wikipedia."));
  }

  private static Function<PloverEvent, List<String>> each(
      Function<PloverEvent, List<ActorEntry>> actors,
      Function<ActorEntry, Optional<String>> value) {
    return row -> actors.apply(row).stream().map(a -> value.apply(a).orElse("")).toList();
  }
}
