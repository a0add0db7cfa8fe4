package org.sayso.extract.actor;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Mention;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/** Decides whether a capital or a building stands for its government ({@code Ankara rejected}) or is a place ({@code in Ankara}). */
final class Metonyms {

  private static final int STATE_NOUN_REACH = 4;

  private final Scene scene;
  private final Lexicon lexicon;

  Metonyms(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
  }

  void decide(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.kind == Mention.Kind.METONYM && draft.type == Draft.Type.UNKNOWN) {
        draft.type = acts(draft) ? Draft.Type.STATE : Draft.Type.PLACE;
        if (draft.type == Draft.Type.STATE && draft.land != null) {
          draft.country = Optional.of(draft.land.code());
        }
      }
    }
  }

  private boolean acts(Draft draft) {
    String before = scene.lower(draft.first - 1);
    if (draft.possessor) {
      return ownsStateNoun(scene, lexicon, draft);
    }
    if (lexicon.in("place-preposition", before)) {
      return false;
    }
    if (scene.sourceOf[draft.head] >= 0 && draft.end - draft.first <= 2 && !before.equals("at") && !before.equals("of")) {
      return true;
    }
    Token verb = scene.verbAfter(draft.end, scene.sentenceEnd(draft.head));
    if (verb != null && !scene.is(draft.first - 1, PartOfSpeech.ADP)) {
      return !lexicon.hasLemma("place-verb", verb);
    }
    if (draft.first > 0 && lexicon.hasLemma("party-verb", scene.token(draft.first - 1))) {
      return true;
    }
    return lexicon.in("other-party-preposition", before) && !before.equals("to") && !before.equals("by");
  }

  /** Whether what the name owns is what states own: {@code Nordland's army}. */
  static boolean ownsStateNoun(Scene scene, Lexicon lexicon, Draft draft) {
    int limit = Math.min(scene.sentenceEnd(draft.head), draft.end + 1 + STATE_NOUN_REACH);
    for (int i = draft.end + 1; i < limit && scene.is(i, PartOfSpeech.ADJ, PartOfSpeech.NOUN, PartOfSpeech.PROPN); i++) {
      if (lexicon.in("state-noun", scene.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }
}
