package org.sayso.wire.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sayso.model.ReportDate;
import org.sayso.model.ledger.ActorEntry;

/**
 * A table shaped like that of GDELT 2.0's events (Event Codebook V2.0, 2015): its 61 columns, and
 * ours after them.
 *
 * <p>GDELT takes what is told for what happened; we do not. So each row says on whose word it
 * stands, and scales that would weigh it (Goldstein, tone) stay empty.
 */
final class GdeltEvents {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  static final Table<Deed> TABLE = new Table<>(columns());

  private GdeltEvents() {}

  private static List<Column<Deed>> columns() {
    List<Column<Deed>> columns = new ArrayList<>();
    columns.add(
        Column.whole(
            "GlobalEventID",
            "63 bits of SHA-256 over our id and the names of both actors; the same in every export.",
            deed -> Optional.of(GdeltIds.number(deed))));
    columns.addAll(date());
    columns.addAll(actor("Actor1", Deed::actor));
    columns.addAll(actor("Actor2", Deed::recipient));
    columns.add(Column.empty("IsRootEvent", "we do not rank events within a report."));
    columns.addAll(code());
    columns.addAll(actorGeo("Actor1Geo", Deed::actor));
    columns.addAll(actorGeo("Actor2Geo", Deed::recipient));
    columns.addAll(actionGeo());
    columns.add(
        Column.optional(
            "DATEADDED",
            "When the report came to the ledger, UTC: YYYYMMDDHHMMSS.",
            deed -> GdeltIds.collected(deed.filing())));
    columns.add(
        Column.optional(
            "SOURCEURL", "URL of the report, if it has one.", deed -> deed.filing().url()));
    columns.addAll(ours());
    return columns;
  }

  private static List<Column<Deed>> date() {
    return List.of(
        Column.optional(
            "Day",
            "YYYYMMDD: when it was said, else published; of deeds only where told to the day.",
            deed -> day(deed).map(DAY::format)),
        Column.optional("MonthYear", "YYYYMM.", deed -> digits(deed, 7)),
        Column.optional("Year", "YYYY.", deed -> digits(deed, 4)),
        Column.fraction(
            "FractionDate",
            "Year and the part of it that is over: ((month - 1) * 30 + day) / 365 (formula from"
                + " memory).",
            deed -> day(deed).map(GdeltEvents::fraction)));
  }

  private static List<Column<Deed>> actor(String name, Function<Deed, Optional<ActorEntry>> actor) {
    String religion = "the ledger keeps no religion of actors.";
    return List.of(
        Column.optional(
            name + "Code",
            "CAMEO country and type in one.",
            deed ->
                actor
                    .apply(deed)
                    .map(a -> country(a).orElse("") + type(a).orElse(""))
                    .filter(code -> !code.isEmpty())),
        Column.optional(
            name + "Name", "Usual name.", deed -> actor.apply(deed).map(ActorEntry::name)),
        Column.optional(
            name + "CountryCode",
            "CAMEO, three letters; ISO 3166-1 alpha-3 but for Romania.",
            deed -> actor.apply(deed).flatMap(GdeltEvents::country)),
        Column.empty(name + "KnownGroupCode", "we have no list of CAMEO's groups."),
        Column.empty(name + "EthnicCode", "the ledger keeps no ethnic origin of actors."),
        Column.empty(name + "Religion1Code", religion),
        Column.empty(name + "Religion2Code", religion),
        Column.optional(
            name + "Type1Code",
            "CAMEO type (GOV, MIL, ...).",
            deed -> actor.apply(deed).flatMap(GdeltEvents::type)),
        Column.empty(name + "Type2Code", "an actor has one sector here."),
        Column.empty(name + "Type3Code", "an actor has one sector here."));
  }

  private static List<Column<Deed>> code() {
    return List.of(
        Column.optional(
            "EventCode",
            "CAMEO, a string with leading zeros: of statements the act, of deeds what the text makes"
                + " plain; empty where a code would say too much.",
            Deed::cameo),
        Column.optional(
            "EventBaseCode",
            "The first three digits.",
            deed -> deed.cameo().map(code -> code.substring(0, Math.min(3, code.length())))),
        Column.optional(
            "EventRootCode",
            "The first two digits.",
            deed -> deed.cameo().map(code -> code.substring(0, 2))),
        Column.whole(
            "QuadClass",
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
            deed -> Optional.of(deed.quad())),
        Column.empty("GoldsteinScale", "a weight would be invented."),
        Column.whole("NumMentions", "1: one row a mention.", deed -> Optional.of(1)),
        Column.whole("NumSources", "1.", deed -> Optional.of(1)),
        Column.whole("NumArticles", "1.", deed -> Optional.of(1)),
        Column.empty("AvgTone", "a tone would be invented."));
  }

  private static List<Column<Deed>> actorGeo(
      String name, Function<Deed, Optional<ActorEntry>> actor) {
    Function<Deed, Optional<String>> fips =
        deed ->
            actor
                .apply(deed)
                .flatMap(ActorEntry::country)
                .flatMap(iso -> Codes.COUNTRIES.of(iso, "fips"));
    return Stream.concat(
            Stream.of(
                Column.<Deed>whole(
                    name + "_Type",
                    "1 (country) where the country of the actor is known.",
                    deed -> fips.apply(deed).map(code -> 1)),
                Column.<Deed>empty(name + "_Fullname", "the code says it."),
                Column.<Deed>optional(
                    name + "_CountryCode", "FIPS 10-4, two letters: of the actor's country.", fips),
                Column.<Deed>optional(
                    name + "_ADM1Code", "The same, as GDELT has it for a country.", fips)),
            unlocated(name))
        .toList();
  }

  private static List<Column<Deed>> actionGeo() {
    String unknown = "the place is a name only, not looked up.";
    return Stream.concat(
            Stream.of(
                Column.<Deed>empty("ActionGeo_Type", unknown),
                Column.<Deed>optional(
                    "ActionGeo_Fullname", "Name of the place as the text has it.", Deed::place),
                Column.<Deed>empty("ActionGeo_CountryCode", unknown),
                Column.<Deed>empty("ActionGeo_ADM1Code", unknown)),
            unlocated("ActionGeo"))
        .toList();
  }

  private static Stream<Column<Deed>> unlocated(String name) {
    return Stream.of("_ADM2Code", "_Lat", "_Long", "_FeatureID")
        .map(part -> Column.empty(name + part, "the ledger has no gazetteer."));
  }

  private static List<Column<Deed>> ours() {
    return List.of(
        Column.texts(
            "AttributedToName",
            "On whose word it stands: speakers; for a statement the last who relays it; the outlet"
                + " where it tells in its own voice.",
            deed -> deed.by().stream().map(Deed.By::name).toList()),
        Column.texts(
            "AttributedToCountryCode",
            "Their CAMEO countries, in the same order.",
            deed ->
                deed.by().stream()
                    .map(by -> by.country().flatMap(GdeltEvents::cameo).orElse(""))
                    .toList()),
        Column.texts(
            "AttributedToTypeCode",
            "Their CAMEO types, in the same order.",
            deed ->
                deed.by().stream()
                    .map(by -> by.sector().flatMap(s -> Codes.SECTORS.of(s, "cameo")).orElse(""))
                    .toList()),
        Column.texts(
            "DisputedByName",
            "Speakers who deny or doubt it in the statements about it.",
            deed -> deed.disputedBy().stream().map(Deed.By::name).toList()),
        Column.texts(
            "AttributedToStatements",
            "Ids of the statements that give the standing, or that this one stands in.",
            Deed::statements),
        Column.text(
            "Standing",
            "REPORTED, CLAIMED, DISPUTED or CONFIRMED; never \"true\".",
            deed -> deed.standing().name()),
        Column.text(
            "EventTime",
            "PAST, ONGOING, FUTURE or HYPOTHETICAL, seen from the report.",
            Deed::time),
        Column.flag("Negated", "Whether the text says that it did not happen.", Deed::negated),
        Column.text("SaysoType", "Our act, or PLOVER's event type.", Deed::type),
        Column.text("SaysoID", "Our id of the statement or event.", Deed::id));
  }

  private static Optional<String> country(ActorEntry actor) {
    return actor.country().flatMap(GdeltEvents::cameo);
  }

  private static Optional<String> cameo(String iso) {
    return Codes.COUNTRIES.of(iso, "cameo").or(() -> Optional.of(iso));
  }

  private static Optional<String> type(ActorEntry actor) {
    return actor.sector().flatMap(sector -> Codes.SECTORS.of(sector.name(), "cameo"));
  }

  private static Optional<LocalDate> day(Deed deed) {
    return deed.date().flatMap(iso -> ReportDate.of(iso, "")).map(ReportDate::day);
  }

  /** The first figures of {@code 2026-07-03}, if the date is that precise. */
  private static Optional<String> digits(Deed deed, int length) {
    return deed.date()
        .filter(iso -> iso.matches("\\d{4}(-\\d\\d(-\\d\\d.*)?)?") && iso.length() >= length)
        .map(iso -> iso.substring(0, length).replace("-", ""));
  }

  private static double fraction(LocalDate day) {
    double over = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
    return day.getYear() + Math.min(0.9999, over);
  }
}
