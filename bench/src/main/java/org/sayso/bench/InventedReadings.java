package org.sayso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Answer;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Mention;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.ledger.ActorEntry;

/**
 * Readings of reports that nobody wrote, the same for the same number in every run: eight statements
 * each. Every third statement tells, in nearly the same words and within days, what a statement of
 * another report tells about the same actor; every sixth denies something of that kind. Words,
 * actors and outlets are those of {@link InventedEntries}.
 */
final class InventedReadings {

  private static final int STATEMENTS = 8;
  private static final int DAYS = 3650;
  private static final int MATTERS = 100_000;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  private final InventedEntries invented = new InventedEntries();
  private final int documents;

  /** Readings of so many documents, over ten years. */
  InventedReadings(int documents) {
    this.documents = documents;
  }

  /** A matter that several reports tell of. */
  private record Matter(ActorEntry accuser, ActorEntry accused, LocalDate day, String words) {}

  Reading reading(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    LocalDate day = day(number, random);
    StringBuilder text = new StringBuilder();
    Map<String, Actor> actors = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Map<String, List<Link>> chains = new LinkedHashMap<>();
    // all that a report tells of known matters is of one time
    long nearest = (long) ((double) MATTERS * day.toEpochDay() - MATTERS * (double) FIRST.toEpochDay()) / DAYS;
    for (int i = 1; i <= STATEMENTS; i++) {
      boolean known = random.nextInt(2) == 0;
      Matter matter = matter(known ? nearest + random.nextInt(30) : 1_000_000 + number * 16 + i, day);
      boolean denial = known && random.nextInt(3) == 0;
      ActorEntry speaker = denial ? matter.accused : matter.accuser;
      ActorEntry other = denial ? matter.accuser : matter.accused;
      int start = text.length();
      Mention by = mention(text, speaker, actors, mentions);
      Span source = Span.of(start, text.length());
      Span cue = word(text, denial ? "denied" : "said");
      int from = text.length() + 1;
      text.append(" that ");
      Mention about = mention(text, other, actors, mentions);
      text.append(' ').append(varied(matter.words, random));
      Span content = Span.of(from, text.length());
      text.append(i % 4 == 0 ? ".\n\n" : ". ");
      String id = "s" + i;
      statements.add(
          new Statement(
              id,
              Optional.of(by.actor()),
              new Attribution(List.of(source), List.of(cue), List.of(content), 0.8),
              Manner.INDIRECT,
              denial ? Act.DENY : Act.ACCUSE,
              List.of(about.actor()),
              Optional.empty()));
      chains.put(
          id,
          List.of(
              new Link(Link.Kind.OUTLET, Optional.of("Outlet"), Optional.empty(), Optional.empty()),
              new Link(
                  Link.Kind.SPEAKER,
                  Optional.of(speaker.name()),
                  Optional.of(by.actor()),
                  Optional.empty())));
    }
    return new Reading(
        document(number, day, text.toString(), random),
        new Cast(withMentions(actors, mentions), mentions),
        statements,
        chains,
        List.<Answer>of(),
        List.of(),
        List.of());
  }

  /** Reports come in the order of their days, some within a week, and one in twenty years late. */
  private LocalDate day(long number, Random random) {
    if (random.nextInt(20) == 0) {
      return FIRST.plusDays(random.nextInt(DAYS));
    }
    return FIRST.plusDays(number * DAYS / documents + random.nextInt(7));
  }

  private Matter matter(long number, LocalDate day) {
    Random random = new Random(number * 0xD1B54A32D192ED03L);
    StringBuilder words = new StringBuilder();
    int length = 8 + random.nextInt(16);
    for (int i = 0; i < length; i++) {
      words.append(i == 0 ? "" : " ").append(invented.word(random, 0));
    }
    return new Matter(invented.actor(random), invented.actor(random), day, words.toString());
  }

  /** The words with one in ten left out. */
  private static String varied(String words, Random random) {
    StringBuilder varied = new StringBuilder();
    for (String word : words.split(" ")) {
      if (random.nextInt(10) > 0) {
        varied.append(varied.isEmpty() ? "" : " ").append(word);
      }
    }
    return varied.isEmpty() ? words : varied.toString();
  }

  private static Mention mention(
      StringBuilder text, ActorEntry actor, Map<String, Actor> actors, List<Mention> mentions) {
    Actor own =
        actors.computeIfAbsent(
            actor.id(),
            id ->
                new Actor(
                    "a" + (actors.size() + 1),
                    actor.name(),
                    actor.kind(),
                    actor.role(),
                    actor.country(),
                    actor.sector(),
                    List.of()));
    int start = text.length();
    text.append(actor.name());
    Span span = Span.of(start, text.length());
    Mention mention = new Mention(span, span, Mention.Kind.NAME, own.id());
    mentions.add(mention);
    return mention;
  }

  private static Span word(StringBuilder text, String word) {
    text.append(' ');
    int start = text.length();
    text.append(word);
    return Span.of(start, text.length());
  }

  private static List<Actor> withMentions(Map<String, Actor> actors, List<Mention> mentions) {
    return actors.values().stream()
        .map(
            actor ->
                new Actor(
                    actor.id(),
                    actor.name(),
                    actor.kind(),
                    actor.role(),
                    actor.country(),
                    actor.sector(),
                    mentions.stream()
                        .filter(mention -> mention.actor().equals(actor.id()))
                        .map(Mention::span)
                        .toList()))
        .toList();
  }

  private static Document document(long number, LocalDate day, String text, Random random) {
    return new Document(
        "r" + number,
        "https://example.org/" + number,
        Optional.of("Outlet " + random.nextInt(300)),
        Optional.of("Report " + number),
        Optional.of("en"),
        Dates.published(new ReportDate(day.toString(), "invented")),
        Text.of(text),
        List.of(),
        Alignment.NONE,
        Optional.empty());
  }
}
