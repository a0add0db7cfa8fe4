package org.sayso.pipeline;

import java.util.List;
import java.util.Map;
import org.sayso.extract.act.ActClassifier;
import org.sayso.extract.actor.ActorFinder;
import org.sayso.extract.attribution.RuleAttributor;
import org.sayso.extract.event.EventCoder;
import org.sayso.extract.voice.Heard;
import org.sayso.extract.voice.Voices;
import org.sayso.extract.warning.WarningFinder;
import org.sayso.language.EnglishParser;
import org.sayso.link.AnswerLinker;
import org.sayso.link.Chains;
import org.sayso.link.Standings;
import org.sayso.model.Answer;
import org.sayso.model.Cast;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.Link;
import org.sayso.model.ParsedText;
import org.sayso.model.Reading;
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
  private final RuleAttributor attributor = new RuleAttributor();
  private final Voices voices = new Voices();
  private final ActorFinder actors = new ActorFinder();
  private final ActClassifier acts = new ActClassifier();
  private final EventCoder events = new EventCoder();
  private final AnswerLinker answers = new AnswerLinker();
  private final WarningFinder warnings = new WarningFinder();

  private Sayso() {}

  /** A reader with the rules and models that come with it; takes some 100 ms. */
  public static Sayso create() {
    return new Sayso();
  }

  /** Reads a text as it stands: a report of unknown origin. */
  public Reading read(String text) {
    return read(reader.text(text, "text"));
  }

  /**
   * Reads a document. Never fails on what a text says; one without prose gives a reading without
   * statements.
   */
  public Reading read(Document document) {
    ParsedText parsed = parser.parse(document);
    Heard heard = voices.listen(parsed, attributor.attribute(parsed));
    Cast cast = actors.find(parsed, heard.attributions(), heard.voices());
    List<Statement> statements =
        new Statements(parsed, cast, acts, heard.voices()).of(heard.attributions());
    List<Answer> answered = answers.link(parsed, statements, cast);
    List<Event> coded =
        Standings.settle(events.code(parsed, statements, cast), statements, answered, cast);
    Map<String, List<Link>> chains = Chains.of(document, statements, cast, heard.voices());
    List<Warning> warned = warnings.find(parsed, cast);
    return new Reading(document, cast, statements, chains, answered, coded, warned);
  }
}
