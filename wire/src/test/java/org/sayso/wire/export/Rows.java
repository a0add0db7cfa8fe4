package org.sayso.wire.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Dates;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
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
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Grade;
import org.sayso.model.ledger.Quote;

/** Rows about one small report, to write. */
final class Rows {

  static final String TEXT =
      "Colonel Jon Tarr alleged that Norwegian tugs rammed a ferry in June. "
          + "\"Our tugs were moored,\" Mara Ilk said on Friday.";

  static final Filing FILING =
      new Filing(
          "d7",
          2,
          "https://post.example/ferry",
          Optional.of("Harbour Post"),
          Optional.of("Ferry rammed, says colonel"),
          Optional.of("en"),
          new Dates(
              Optional.empty(),
              Optional.empty(),
              date("2026-07-03", "dateline"),
              date("2026-07-04T08:15:30Z", "clock")),
          "c7");

  static final ActorEntry TARR =
      new ActorEntry(
          "a1",
          "Jon Tarr",
          Actor.Kind.PERSON,
          Optional.of("Colonel"),
          Optional.of("ROU"),
          Optional.of(Sector.MIL));

  static final ActorEntry ILK =
      new ActorEntry(
          "a2",
          "Mara Ilk",
          Actor.Kind.PERSON,
          Optional.empty(),
          Optional.of("NOR"),
          Optional.of(Sector.GOV));

  static final ActorEntry NORWAY =
      new ActorEntry(
          "a3", "Norway", Actor.Kind.STATE, Optional.empty(), Optional.of("NOR"), Optional.empty());

  static final Entry CHARGE =
      new Entry(
          "s1",
          FILING,
          List.of(1, 2),
          Optional.of(TARR),
          List.of(NORWAY),
          List.of(link(Link.Kind.OUTLET, "Harbour Post"), link(Link.Kind.SPEAKER, "Jon Tarr")),
          Act.ACCUSE,
          Manner.INDIRECT,
          Optional.empty(),
          0.64,
          quote("Colonel Jon Tarr"),
          quote("alleged"),
          quote("that Norwegian tugs rammed a ferry in June"),
          "k1",
          Standing.DISPUTED,
          List.of(),
          List.of(Warning.Kind.REPETITION),
          List.of(Correction.Action.CONFIRM));

  static final Entry DENIAL =
      new Entry(
          "s2",
          FILING,
          List.of(2),
          Optional.of(ILK),
          List.of(),
          List.of(link(Link.Kind.OUTLET, "Harbour Post"), link(Link.Kind.SPEAKER, "Mara Ilk")),
          Act.DENY,
          Manner.DIRECT,
          Optional.empty(),
          0.9712,
          quote("Mara Ilk"),
          quote("said"),
          quote("\"Our tugs were moored,\""),
          "k2",
          Standing.CLAIMED,
          List.of(new Entry.Reply("s1", Relation.DENIES, 0.8, "both speak of tugs")),
          List.of(),
          List.of());

  /** Nothing but what every statement has. */
  static final Entry BARE =
      new Entry(
          "s3",
          new Filing(
              "d8",
              1,
              "note.txt",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Dates.NONE,
              "d8"),
          List.of(1),
          Optional.empty(),
          List.of(),
          List.of(),
          Act.ASSERT,
          Manner.CONTINUED,
          Optional.of("s0"),
          0,
          Quote.NONE,
          Quote.NONE,
          new Quote(List.of(new Quote.Piece(0, 2, "No"), new Quote.Piece(5, 8, "way"))),
          "k3",
          Standing.CLAIMED,
          List.of(),
          List.of(),
          List.of());

  static final EventEntry RAMMING =
      new EventEntry(
          "e1",
          FILING,
          EventRoot.ASSAULT,
          Optional.of("190"),
          List.of(NORWAY),
          List.of(),
          EventTime.PAST,
          false,
          Optional.of("2026-06"),
          Optional.of("the harbour"),
          Standing.DISPUTED,
          List.of("s1", "s2"),
          quote("tugs rammed a ferry"));

  static final Correction REJECTION =
      new Correction(
          "r1",
          Correction.Action.EDIT,
          "s1",
          Optional.of("act"),
          Optional.of("ASSERT"),
          "Ada",
          Instant.parse("2026-07-05T10:00:00Z"),
          "it blames nobody");

  static final Grade GRADE =
      new Grade(
          Grade.Axis.RELIABILITY,
          "Harbour Post",
          "B",
          "Ada",
          Instant.parse("2026-07-05T10:00:00Z"),
          "usually right");

  /** A ledger that has the report and its statements. */
  static final Lookup LOOKUP =
      new Lookup() {
        @Override
        public Optional<String> text(String document, int version) {
          return document.equals("d7") && version == 2 ? Optional.of(TEXT) : Optional.empty();
        }

        @Override
        public Optional<Entry> statement(String id) {
          return List.of(CHARGE, DENIAL).stream().filter(e -> e.id().equals(id)).findFirst();
        }
      };

  private Rows() {}

  static Quote quote(String words) {
    int start = TEXT.indexOf(words);
    return new Quote(List.of(new Quote.Piece(start, start + words.length(), words)));
  }

  /** The charge in a report with this headline. */
  static Entry titled(String title) {
    return filed(
        new Filing(
            FILING.document(),
            FILING.version(),
            FILING.origin(),
            FILING.outlet(),
            Optional.of(title),
            FILING.language(),
            FILING.dates(),
            FILING.copies()));
  }

  /** The charge in another report. */
  static Entry filed(Filing filing) {
    return copy(filing, CHARGE.content(), CHARGE.answers());
  }

  /** The charge in another report, with other words, as an answer. */
  static Entry copy(Filing filing, Quote content, List<Entry.Reply> answers) {
    return copy(filing, content, answers, CHARGE.marks());
  }

  /** The charge with another mark. */
  static Entry marked(Correction.Action mark) {
    return copy(FILING, CHARGE.content(), CHARGE.answers(), List.of(mark));
  }

  private static Entry copy(
      Filing filing, Quote content, List<Entry.Reply> answers, List<Correction.Action> marks) {
    return new Entry(
        CHARGE.id(),
        filing,
        CHARGE.versions(),
        CHARGE.speaker(),
        CHARGE.toward(),
        CHARGE.chain(),
        CHARGE.act(),
        CHARGE.manner(),
        CHARGE.within(),
        CHARGE.confidence(),
        CHARGE.source(),
        CHARGE.cue(),
        content,
        CHARGE.claim(),
        CHARGE.standing(),
        answers,
        CHARGE.warnings(),
        marks);
  }

  private static Link link(Link.Kind kind, String name) {
    return new Link(kind, Optional.of(name), Optional.empty(), Optional.empty());
  }

  private static Optional<ReportDate> date(String iso, String foundIn) {
    return Optional.of(new ReportDate(iso, foundIn));
  }
}
