package org.sayso.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.extract.act.ActClassifier;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Manner;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Voice;

/**
 * Makes statements of attributions: their ids, speakers, manner, acts, and what each stands within.
 */
final class Statements {

  private final ParsedText text;
  private final Cast cast;
  private final ActClassifier acts;
  private final List<Voice> voices;

  Statements(ParsedText text, Cast cast, ActClassifier acts, List<Voice> voices) {
    this.text = text;
    this.cast = cast;
    this.acts = acts;
    this.voices = voices;
  }

  /** One statement for each attribution, in the same order. */
  List<Statement> of(List<Attribution> attributions) {
    Map<Attribution, Attribution> around = Nesting.of(attributions);
    Map<Attribution, String> ids = new HashMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      ids.put(attributions.get(i), "s" + (i + 1));
    }
    List<Statement> statements = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Manner manner = Manners.of(text, attribution);
      Optional<String> speaker = cast.named(attribution.source()).map(Actor::id);
      if (manner == Manner.CONTINUED && speaker.isEmpty()) {
        speaker = carriedOn(attribution, statements);
      }
      Act act = acts.act(text, attribution);
      List<String> toward = acts.toward(text, attribution, act, cast, speaker);
      Optional<String> within = Optional.ofNullable(around.get(attribution)).map(ids::get);
      statements.add(
          new Statement(
              "s" + (statements.size() + 1), speaker, attribution, manner, act, toward, within));
    }
    return statements;
  }

  /** Who speaks without being named: the voice it stands in, or else the one before. */
  private Optional<String> carriedOn(Attribution attribution, List<Statement> before) {
    Span extent = attribution.extent();
    Optional<Voice> voice = voices.stream().filter(v -> v.span().contains(extent)).findFirst();
    return voice.isPresent()
        ? cast.named(voice.get().source()).map(Actor::id)
        : speakerBefore(before);
  }

  /** The voice that a continued statement carries on: that of the outermost statement before it. */
  private static Optional<String> speakerBefore(List<Statement> before) {
    return before.reversed().stream()
        .filter(s -> s.within().isEmpty())
        .findFirst()
        .flatMap(Statement::speaker);
  }
}
