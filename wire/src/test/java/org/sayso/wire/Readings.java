package org.sayso.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Answer;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Reading;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Span;
import org.sayso.model.Standing;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Warning;

/** Readings made by hand for the tests of the output forms. */
final class Readings {

  static final String HARBOUR =
      "The port authority of Lorvania told the agency LNA on Friday that the charges are baseless. "
          + "Its director Mara Ilk said Colonel Jon Tarr of Sudmark had alleged and alleged that "
          + "Lorvanian tugs rammed a ferry in June. \"Our tugs were moored,\" she said.";

  private final Text text;

  private Readings(String text) {
    this.text = Text.of(text);
  }

  /**
   * Two parties blame each other over a ferry: a relayed denial, a claim within a claim and its
   * answer, an event in dispute, a doubled word.
   */
  static Reading harbour() {
    Readings in = new Readings(HARBOUR);
    List<Actor> actors =
        List.of(
            in.actor(
                "a1",
                "port authority of Lorvania",
                Actor.Kind.ORGANISATION,
                "",
                "LRV",
                Sector.GOV,
                "The port authority of Lorvania"),
            in.actor(
                "a2",
                "Mara Ilk",
                Actor.Kind.PERSON,
                "director",
                "LRV",
                Sector.GOV,
                "Its director Mara Ilk",
                "she"),
            in.actor(
                "a3",
                "Jon Tarr",
                Actor.Kind.PERSON,
                "Colonel",
                "SDM",
                Sector.MIL,
                "Colonel Jon Tarr of Sudmark"));
    List<Statement> statements =
        List.of(
            in.statement(
                "s1",
                "a1",
                "The port authority of Lorvania",
                "told",
                "that the charges are baseless",
                Manner.INDIRECT,
                Act.DENY,
                "",
                0.91),
            in.statement(
                "s2",
                "a2",
                "Its director Mara Ilk",
                "said",
                "Colonel Jon Tarr of Sudmark had alleged and alleged that Lorvanian tugs rammed a"
                    + " ferry in June",
                Manner.INDIRECT,
                Act.ASSERT,
                "",
                0.88),
            in.statement(
                "s3",
                "a3",
                "Colonel Jon Tarr of Sudmark",
                "had alleged and alleged",
                "that Lorvanian tugs rammed a ferry in June",
                Manner.INDIRECT,
                Act.ACCUSE,
                "s2",
                0.64),
            in.statement(
                "s4",
                "a2",
                "she",
                "said.",
                "\"Our tugs were moored,\"",
                Manner.DIRECT,
                Act.DENY,
                "",
                0.97));
    Link outlet = new Link(Link.Kind.OUTLET, Optional.of("Harbour Post"), none(), none());
    Map<String, List<Link>> chains = new LinkedHashMap<>();
    chains.put(
        "s1",
        List.of(
            outlet,
            new Link(Link.Kind.AGENCY, Optional.of("LNA"), none(), none()),
            speaker("port authority of Lorvania", "a1")));
    chains.put("s2", List.of(outlet, speaker("Mara Ilk", "a2")));
    chains.put(
        "s3",
        List.of(
            outlet,
            new Link(
                Link.Kind.RELAY, Optional.of("Mara Ilk"), Optional.of("a2"), Optional.of("s2")),
            speaker("Jon Tarr", "a3")));
    chains.put("s4", List.of(outlet, speaker("Mara Ilk", "a2")));
    return new Reading(
        in.document("d-harbour", "reports/harbour.txt"),
        new Cast(actors, List.of()),
        statements,
        chains,
        List.of(new Answer("s4", "s3", Relation.DENIES, 0.8)),
        List.of(
            new Event(
                "e1",
                EventRoot.ASSAULT,
                Optional.of("190"),
                List.of("a1"),
                List.of("a3"),
                EventTime.PAST,
                false,
                Optional.of("2026-06"),
                none(),
                Standing.DISPUTED,
                List.of("s3", "s4"),
                in.pieces("Lorvanian tugs rammed a ferry in June"))),
        List.of(
            new Warning(
                Warning.Kind.REPETITION,
                in.pieces("alleged and alleged"),
                "\"alleged\" stands twice")));
  }

  /** One statement in a text with emoji, Arabic and what else makes offsets go wrong. */
  static Reading speech(String origin, String text, String source, String cue, String content) {
    Readings in = new Readings(text);
    Actor actor = in.actor("a1", source, Actor.Kind.PERSON, "", "", Sector.GOV, source);
    return new Reading(
        in.document("d1", origin),
        new Cast(List.of(actor), List.of()),
        List.of(
            in.statement("s1", "a1", source, cue, content, Manner.INDIRECT, Act.ASSERT, "", 0.5)),
        Map.of("s1", List.of(speaker(source, "a1"))),
        List.of(),
        List.of(),
        List.of());
  }

  /** A document in which nobody says anything. */
  static Reading silent(String text) {
    Document bare = new Readings(text).document("d0", "silent.txt");
    return new Reading(
        new Document(
            bare.id(),
            bare.origin(),
            none(),
            none(),
            none(),
            Dates.NONE,
            bare.text(),
            List.of(),
            Alignment.NONE),
        new Cast(List.of(), List.of()),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Document document(String id, String origin) {
    return new Document(
        id,
        origin,
        Optional.of("Harbour Post"),
        Optional.of("Port rejects ferry charges"),
        Optional.of("en"),
        Dates.published(new ReportDate("2026-07-03", "by hand")),
        text,
        List.of(),
        Alignment.NONE);
  }

  private Actor actor(
      String id,
      String name,
      Actor.Kind kind,
      String role,
      String country,
      Sector sector,
      String... mentions) {
    return new Actor(
        id, name, kind, given(role), given(country), Optional.of(sector), pieces(mentions));
  }

  private Statement statement(
      String id,
      String speaker,
      String source,
      String cue,
      String content,
      Manner manner,
      Act act,
      String within,
      double confidence) {
    return new Statement(
        id,
        given(speaker),
        new Attribution(pieces(source), pieces(cue), pieces(content), confidence),
        manner,
        act,
        act == Act.ACCUSE ? List.of("a1") : List.of(),
        given(within));
  }

  private static Link speaker(String name, String actor) {
    return new Link(Link.Kind.SPEAKER, Optional.of(name), Optional.of(actor), none());
  }

  private List<Span> pieces(String... words) {
    List<Span> pieces = new ArrayList<>();
    for (String piece : words) {
      int start = text.value().indexOf(piece);
      if (start < 0) {
        throw new IllegalArgumentException("\"%s\" is not in the text".formatted(piece));
      }
      pieces.add(Span.of(start, start + piece.length()));
    }
    return pieces;
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
