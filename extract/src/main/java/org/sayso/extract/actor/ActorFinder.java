package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Voice;

/**
 * Finds who is in a text: persons, organisations, states and groups, with their roles, countries
 * and sectors from what the text says, and every passage that refers to them.
 *
 * <p>Thread-safe; keeps no state between calls. The word tables are read on first use.
 */
public final class ActorFinder {

  /** A finder with the tables that come with this module. */
  public ActorFinder() {}

  /**
   * The cast of one document; the attributions and voices tell whose words "I" and "we" stand in.
   */
  public Cast find(ParsedText text, List<Attribution> attributions, List<Voice> voices) {
    if (text.tokens().isEmpty()) {
      return new Cast(List.of(), List.of());
    }
    Lexicon lexicon = Lexicon.get();
    Scene scene = new Scene(text, attributions, voices);
    List<Draft> drafts = new PhraseReader(scene, lexicon).read();
    drafts.sort(Comparator.comparingInt((Draft d) -> d.baseEnd).thenComparing(d -> -d.first));
    places(scene, lexicon, drafts);
    NameJudge names = new NameJudge(scene, lexicon);
    new Attachments(scene, lexicon, names, drafts).join(drafts);
    for (Draft draft : drafts) {
      boolean verb = scene.verbAfter(draft.end, scene.sentenceEnd(draft.head)) != null;
      draft.subject = !draft.attached && (draft.source || draft.subject || verb && !draft.object);
    }
    names.judge(drafts);
    new Seats(scene, lexicon).settle(drafts, names);
    List<Entity> entities = new ArrayList<>();
    new NameLinker(entities).link(drafts);
    appositions(drafts);
    var speakers = new ReferenceLinker(scene, lexicon, entities, drafts).link();
    new FirstPerson(scene, entities, speakers).link(drafts);
    return new CastMaker(scene).make(entities);
  }

  private static void places(Scene scene, Lexicon lexicon, List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.source = scene.sourceOf[draft.head] >= 0 && !draft.possessor;
      draft.locative = lexicon.in("place-preposition", scene.lower(draft.first - 1));
      draft.object |= scene.is(draft.first - 1, PartOfSpeech.VERB, PartOfSpeech.ADP);
    }
  }

  /** A description before a name in apposition gets the name's entity. */
  private static void appositions(List<Draft> drafts) {
    for (Draft draft : drafts) {
      Draft same = draft.same;
      if (same != null
          && draft.entity != null
          && same.entity == null
          && same.kind == Mention.Kind.DESCRIPTION) {
        draft.entity.add(same);
      }
    }
  }
}
