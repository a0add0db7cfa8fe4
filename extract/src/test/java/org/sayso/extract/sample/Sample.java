package org.sayso.extract.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.language.EnglishParser;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Manner;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.ReportDate;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;

/**
 * A text in which {@code [S the mayor] [C said] [T it rained]} marks source, cue and content of one
 * attribution, and in which actors are found by their words.
 */
public final class Sample {

  private static final EnglishParser PARSER = new EnglishParser();

  private final ParsedText text;
  private final List<Span> source = new ArrayList<>();
  private final List<Span> cue = new ArrayList<>();
  private final List<Span> content = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  private Sample(String marked, Dates dates) {
    StringBuilder plain = new StringBuilder();
    List<Span> open = null;
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[' && i + 2 < marked.length() && marked.charAt(i + 2) == ' ') {
        open =
            switch (marked.charAt(i + 1)) {
              case 'S' -> source;
              case 'C' -> cue;
              case 'T' -> content;
              default -> throw new IllegalArgumentException("unknown mark in " + marked);
            };
        start = plain.length();
        i += 2;
      } else if (c == ']' && open != null) {
        open.add(Span.of(start, plain.length()));
        open = null;
      } else {
        plain.append(c);
      }
    }
    text =
        PARSER.parse(
            new Document(
                "d",
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                dates,
                Text.of(plain.toString()),
                List.of(),
                Alignment.shifted(plain.length(), 0)));
  }

  /** The text with its marks taken out. */
  public static Sample of(String marked) {
    return new Sample(marked, Dates.NONE);
  }

  /** The same, published on {@code day}. */
  public static Sample of(String marked, String day) {
    return new Sample(marked, Dates.published(new ReportDate(day, "test")));
  }

  /**
   * Adds an actor that every occurrence of {@code words} refers to; the last word is the head.
   * Without words it is one that the text does not mention.
   */
  public Sample actor(String id, Actor.Kind kind, String country, String... words) {
    List<Span> spans = new ArrayList<>();
    for (String phrase : words) {
      String value = text.text().value();
      if (phrase.isEmpty()) {
        continue;
      }
      for (int at = value.indexOf(phrase); at >= 0; at = value.indexOf(phrase, at + 1)) {
        Span span = Span.of(at, at + phrase.length());
        if (spans.stream().anyMatch(s -> s.overlaps(span))) {
          continue;
        }
        spans.add(span);
        int head = phrase.lastIndexOf(' ') + 1;
        mentions.add(new Mention(span, Span.of(at + head, span.end()), Mention.Kind.NAME, id));
      }
    }
    if (spans.isEmpty() && !words[0].isEmpty()) {
      throw new IllegalArgumentException("no words of " + id + " in " + text.text());
    }
    actors.add(
        new Actor(
            id, words[0], kind, Optional.empty(), Optional.of(country), Optional.empty(), spans));
    return this;
  }

  /** The text as the stages read it. */
  public ParsedText text() {
    return text;
  }

  /** The attribution that the marks show. */
  public Attribution attribution() {
    return new Attribution(source, cue, content, 1);
  }

  /** The actors added so far. */
  public Cast cast() {
    return new Cast(actors, mentions);
  }

  /** The marked attribution as a statement. */
  public Statement statement(String id, String speaker, Act act, String... toward) {
    return new Statement(
        id,
        Optional.of(speaker),
        attribution(),
        Manner.INDIRECT,
        act,
        List.of(toward),
        Optional.empty());
  }
}
