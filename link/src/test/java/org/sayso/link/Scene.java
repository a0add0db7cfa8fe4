package org.sayso.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.language.EnglishParser;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Answer;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Manner;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.Sector;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Zone;

/** A short report with its actors and statements, told by their words. */
final class Scene {

  private static final EnglishParser PARSER = new EnglishParser();

  private final String words;
  private final ParsedText text;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  private Scene(String words, Optional<String> outlet, List<Zone> zones) {
    this.words = words;
    this.text =
        PARSER.parse(
            new Document(
                "d",
                "test",
                outlet,
                Optional.empty(),
                Optional.of("en"),
                Dates.NONE,
                Text.of(words),
                zones,
                Alignment.shifted(words.length(), 0)));
  }

  static Scene of(String words) {
    return new Scene(words, Optional.empty(), List.of());
  }

  static Scene published(String outlet, String words, Zone... zones) {
    return new Scene(words, Optional.of(outlet), List.of(zones));
  }

  /** An actor that every occurrence of {@code phrases} refers to. */
  Scene actor(String id, Actor.Kind kind, String country, String... phrases) {
    List<Span> spans = new ArrayList<>();
    for (String phrase : phrases) {
      for (int at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
        Span span = Span.of(at, at + phrase.length());
        spans.add(span);
        mentions.add(
            new Mention(
                span,
                Span.of(at + phrase.lastIndexOf(' ') + 1, span.end()),
                Mention.Kind.NAME,
                id));
      }
    }
    actors.add(
        new Actor(
            id,
            phrases[0],
            kind,
            Optional.empty(),
            country.isEmpty() ? Optional.empty() : Optional.of(country),
            Optional.<Sector>empty(),
            spans));
    return this;
  }

  /** A statement with these words, each at its first place in the text. */
  Scene says(String id, String speaker, Act act, String cue, String content, String... toward) {
    return says(id, speaker, act, cue, content, Optional.empty(), toward);
  }

  Scene says(
      String id,
      String speaker,
      Act act,
      String cue,
      String content,
      Optional<String> within,
      String... toward) {
    List<Span> cues = cue.isEmpty() ? List.of() : List.of(span(cue));
    statements.add(
        new Statement(
            id,
            speaker.isEmpty() ? Optional.empty() : Optional.of(speaker),
            new Attribution(List.of(), cues, List.of(span(content)), 1),
            Manner.INDIRECT,
            act,
            List.of(toward),
            within));
    return this;
  }

  private Span span(String phrase) {
    int at = words.indexOf(phrase);
    if (at < 0) {
      throw new IllegalArgumentException("\"%s\" is not in \"%s\"".formatted(phrase, words));
    }
    return Span.of(at, at + phrase.length());
  }

  Cast cast() {
    return new Cast(actors, mentions);
  }

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  Document document() {
    return text.document();
  }

  List<Answer> answers() {
    return new AnswerLinker().link(text, statements, cast());
  }
}
