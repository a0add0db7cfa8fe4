package org.sayso.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.extract.act.ActClassifier;
import org.sayso.extract.actor.ActorFinder;
import org.sayso.extract.event.EventCoder;
import org.sayso.extract.voice.Heard;
import org.sayso.extract.voice.Voices;
import org.sayso.extract.warning.WarningFinder;
import org.sayso.know.KnowledgeBase;
import org.sayso.language.EnglishParser;
import org.sayso.link.AnswerLinker;
import org.sayso.link.Chains;
import org.sayso.link.Standings;
import org.sayso.model.ActorList;
import org.sayso.model.Answer;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.Link;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.ParsedText;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.model.Statement;
import org.sayso.model.Warning;
import org.sayso.read.Reader;

/**
 * Reads reports: who says or does what about whom, on whose word, and how the other side answered.
 *
 * <p>{@link #read(Document)} is the whole way of one report, stage by stage. Make one and share it:
 * it is thread-safe, keeps no state between calls, and loads its models once. The same text always
 * gives the same reading with the same ids.
 *
 * <pre>{@code
 * Sayso sayso = Sayso.create();
 * Reading reading = sayso.read("The mayor denied that the bridge was unsafe.");
 * reading.statements().forEach(s -> System.out.println(s.act() + " " + reading.words(s.attribution().content())));
 * }</pre>
 */
public final class Sayso {

  private final Reader reader = new Reader();
  private final EnglishParser parser = new EnglishParser();
  private final Attributions attributions;
  private final Voices voices = new Voices();
  private final ActorFinder actors = new ActorFinder();
  private final ActClassifier acts = new ActClassifier();
  private final EventCoder events = new EventCoder();
  private final AnswerLinker answers = new AnswerLinker();
  private final WarningFinder warnings = new WarningFinder();
  private final KnowledgeBase base;

  private Sayso(Attributions attributions, KnowledgeBase base) {
    this.attributions = attributions;
    this.base = base;
  }

  /**
   * A reader with the models and rules that come with it; takes some 100 ms, and as much again when
   * it reads its first text. A build without models reads by rules.
   */
  public static Sayso create() {
    return new Sayso(Attributions.shipped(), KnowledgeBase.shipped());
  }

  /** A reader that finds who says what by rules alone: quicker to start, and it finds less. */
  public static Sayso byRules() {
    return new Sayso(Attributions.byRules(), KnowledgeBase.shipped());
  }

  /** This reader with a list of actors of one's own, which wins over what it knew of them. */
  public Sayso with(ActorList list) {
    return new Sayso(attributions, base.with(list));
  }

  /** Reads a text as it stands: a report of unknown origin. */
  public Reading read(String text) {
    return read(reader.text(text, "text"));
  }

  /**
   * Reads a document. Never fails on what a text says; one without prose gives a reading without
   * statements.
   *
   * @throws ModelUnavailable if the model's file is broken, or cannot run on this machine
   */
  public Reading read(Document document) {
    ParsedText parsed = parser.parse(document);
    Heard heard = voices.listen(parsed, attributions.of(parsed));
    Cast found = actors.find(parsed, heard.attributions(), heard.voices());
    Cast cast = base.complete(found, day(document));
    List<Statement> statements =
        new Statements(parsed, cast, acts, heard.voices()).of(heard.attributions());
    List<Answer> answered = answers.link(parsed, statements, cast);
    List<Event> coded =
        Standings.settle(events.code(parsed, statements, cast), statements, answered, cast);
    Map<String, List<Link>> chains = Chains.of(document, statements, cast, heard.voices());
    List<Warning> warned = warnings.find(parsed, cast);
    return new Reading(document, cast, statements, chains, answered, coded, warned);
  }

  /** The day whose office holders a report speaks of. */
  private static Optional<LocalDate> day(Document document) {
    Dates dates = document.dates();
    return dates.said().or(dates::published).map(ReportDate::day);
  }
}
