package org.sayso.wire.export;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Dates;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.Warning;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/** Statements made by chance, of words that formats stumble over; well-formed Unicode only. */
final class RandomRows {

  private static final List<String> WORDS =
      List.of(
          "=1+1",
          "+49",
          "-2",
          "@cmd",
          "'",
          "''",
          "\"",
          "\"\"",
          ",",
          ";",
          "; ",
          "\\",
          "\\;",
          "\\u",
          "\\u202E",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "a b",
          " ",
          "<script>alert(1)</script>",
          "&amp;",
          "\u202Eevil\u202C",
          "\u2066x\u2069",
          "قال الوزير",
          "🚢🙂",
          "e\u0301",
          "\u2028",
          "\u0085",
          "\uFF1D1",
          "null",
          "NaN",
          "{}",
          "]",
          "%s",
          "${x}",
          "\uFEFF",
          "x");

  private final Random random;

  RandomRows(long seed) {
    this.random = new Random(seed);
  }

  static Stream<Entry> of(long seed, int count) {
    RandomRows rows = new RandomRows(seed);
    return IntStream.range(0, count).mapToObj(i -> rows.entry());
  }

  Entry entry() {
    return new Entry(
        text(),
        new Filing(
            text(),
            1 + random.nextInt(3),
            text(),
            maybe(this::text),
            maybe(this::text),
            maybe(this::text),
            new Dates(maybe(this::date), maybe(this::date), maybe(this::date), maybe(this::date)),
            text()),
        some(() -> 1 + random.nextInt(9)),
        maybe(this::actor),
        some(this::actor),
        some(
            () ->
                new Link(
                    any(Link.Kind.values()),
                    maybe(this::text),
                    maybe(this::text),
                    maybe(this::text))),
        any(Act.values()),
        any(Manner.values()),
        maybe(this::text),
        random.nextInt(10_001) / 10_000.0,
        quote(),
        quote(),
        quote(),
        text(),
        any(Standing.values()),
        some(
            () ->
                new Entry.Reply(
                    text(), any(Relation.values()), random.nextInt(10_001) / 10_000.0, text())),
        some(() -> any(Warning.Kind.values())),
        some(() -> any(Correction.Action.values())));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private ActorEntry actor() {
    return new ActorEntry(
        text(),
        text(),
        any(Actor.Kind.values()),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> any(Sector.values())));
  }

  private ReportDate date() {
    return new ReportDate(
        any("2026-03-01", "2026-03-01T09:30", "1962-10-22T23:59:59Z", "2026-03-01T09:30:00+02:00"),
        text());
  }

  private Quote quote() {
    return new Quote(
        some(
            () -> {
              int start = random.nextInt(1000);
              return new Quote.Piece(start, start + random.nextInt(50), text());
            }));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> some(Supplier<T> value) {
    return Stream.generate(value).limit(random.nextInt(3)).toList();
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
