package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.model.Dates;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/** Columns that several of the ledger's tables have: people, words, reports. */
final class Parts {

  private Parts() {}

  static <R> List<Column<R>> actor(
      String name, String who, Function<R, Optional<ActorEntry>> actor) {
    return List.of(
        Column.optional(
            name + "_id", "Id of " + who + ".", row -> actor.apply(row).map(ActorEntry::id)),
        Column.optional(
            name, "Usual name of " + who + ".", row -> actor.apply(row).map(ActorEntry::name)),
        Column.optional(
            name + "_kind",
            "PERSON, ORGANISATION, STATE or GROUP.",
            row -> actor.apply(row).map(a -> a.kind().name())),
        Column.optional(
            name + "_role",
            "What this report calls them: general, spokeswoman.",
            row -> actor.apply(row).flatMap(ActorEntry::role)),
        Column.optional(
            name + "_country",
            "ISO 3166-1 alpha-3, or 3166-3 for a state of the past.",
            row -> actor.apply(row).flatMap(ActorEntry::country)),
        Column.optional(
            name + "_sector",
            "PLOVER sector (GOV, MIL, ...).",
            row -> actor.apply(row).flatMap(ActorEntry::sector).map(Enum::name)));
  }

  static <R> List<Column<R>> actors(String name, String who, Function<R, List<ActorEntry>> actors) {
    String aligned = " in the order of the ids; empty where unknown.";
    return List.of(
        Column.texts(name + "_ids", "Ids of " + who + ".", each(actors, a -> Optional.of(a.id()))),
        Column.texts(
            name,
            "Usual names of " + who + "," + aligned,
            each(actors, a -> Optional.of(a.name()))),
        Column.texts(
            name + "_kinds",
            "PERSON, ORGANISATION, STATE or GROUP," + aligned,
            each(actors, a -> Optional.of(a.kind().name()))),
        Column.texts(
            name + "_roles",
            "What this report calls them," + aligned,
            each(actors, ActorEntry::role)),
        Column.texts(
            name + "_countries",
            "ISO 3166-1 alpha-3 or 3166-3," + aligned,
            each(actors, ActorEntry::country)),
        Column.texts(
            name + "_sectors",
            "PLOVER sectors," + aligned,
            each(actors, a -> a.sector().map(Enum::name))));
  }

  static <R> List<Column<R>> quote(String name, String what, Function<R, Quote> quote) {
    return List.of(
        Column.optional(
            name,
            what + ", pieces joined with \" … \".",
            row -> Optional.of(quote.apply(row).words()).filter(words -> !words.isEmpty())),
        Column.wholes(
            name + "_starts",
            "First code point of each piece, from 0, in the text of that version.",
            row -> quote.apply(row).pieces().stream().map(Quote.Piece::start).toList()),
        Column.wholes(
            name + "_ends",
            "After the last code point of each piece.",
            row -> quote.apply(row).pieces().stream().map(Quote.Piece::end).toList()));
  }

  static <R> List<Column<R>> filing(Function<R, Filing> filing) {
    List<Column<Filing>> columns = new ArrayList<>();
    columns.add(Column.text("document", "Id of the report, all versions.", Filing::document));
    columns.add(
        Column.whole(
            "version",
            "The version that the offsets count in, from 1.",
            file -> Optional.of(file.version())));
    columns.add(Column.text("origin", "File name or URL it came from.", Filing::origin));
    columns.add(Column.optional("url", "The origin, if it is a URL.", Filing::url));
    columns.add(Column.optional("outlet", "Who published it.", Filing::outlet));
    columns.add(Column.optional("title", "Headline.", Filing::title));
    columns.add(Column.optional("language", "BCP 47 code.", Filing::language));
    columns.addAll(date("said", "its words were said", Dates::said));
    columns.addAll(date("event", "what it tells took place", Dates::event));
    columns.addAll(date("published", "it was published", Dates::published));
    columns.addAll(date("collected", "it came to the ledger", Dates::collected));
    columns.add(
        Column.text("copies", "Id of the cluster of copies it belongs to.", Filing::copies));
    return columns.stream().map(column -> column.of(filing)).toList();
  }

  private static List<Column<Filing>> date(
      String name, String what, Function<Dates, Optional<ReportDate>> date) {
    return List.of(
        Column.optional(
            name,
            "When " + what + ": ISO 8601, as precise as the source.",
            file -> date.apply(file.dates()).map(ReportDate::iso)),
        Column.day(
            name + "_day",
            "The calendar day of that, in the source's zone.",
            file -> date.apply(file.dates()).map(ReportDate::day)));
  }

  static <R, T> Function<R, List<String>> each(
      Function<R, List<T>> items, Function<T, Optional<String>> value) {
    return row -> items.apply(row).stream().map(item -> value.apply(item).orElse("")).toList();
  }
}
