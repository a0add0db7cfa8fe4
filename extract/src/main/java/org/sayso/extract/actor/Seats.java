package org.sayso.extract.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Mention;
import org.sayso.model.Sector;
import org.sayso.model.Token;

/** Tells a capital that acts for its government from one where something takes place. */
final class Seats {

  private final Scene scene;
  private final Lexicon lexicon;
  private final Set<String> told = new HashSet<>();

  Seats(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
  }

  /** Settles every draft that names a seat of government or a country of a doubtful name. */
  void settle(List<Draft> drafts, NameJudge names) {
    for (Draft draft : drafts) {
      draft.country.ifPresent(told::add);
    }
    for (Draft draft : drafts) {
      Country land = draft.land;
      if (land == null || draft.type == Draft.Type.PERSON) {
        continue;
      }
      if (draft.kind == Mention.Kind.METONYM) {
        boolean known = !land.doubtful() || told.contains(land.code());
        boolean person = draft.name.indexOf(' ') < 0 && names.isSurname(draft.name);
        if (person) {
          draft.kind = Mention.Kind.NAME;
          draft.type = Draft.Type.PERSON;
          draft.land = null;
          draft.country = Optional.empty();
        } else if (known && acts(draft)) {
          draft.type = land.house() ? Draft.Type.ORGANISATION : Draft.Type.STATE;
          draft.country = Optional.of(land.code());
          draft.sector = Optional.of(Sector.GOV);
        } else {
          draft.type = Draft.Type.PLACE;
        }
      } else if (land.doubtful() && !told.contains(land.code()) && american(draft)) {
        draft.type = Draft.Type.PLACE;
      } else if (draft.country.isEmpty()) {
        draft.country = Optional.of(land.code());
      }
    }
  }

  /** Whether what the name owns is what states own: {@code Nordland's air defence forces}. */
  static boolean ownsStateNoun(Scene scene, Lexicon lexicon, Draft draft) {
    int limit = Math.min(scene.sentenceEnd(draft.head), draft.baseEnd + 5);
    for (int i = draft.baseEnd + 1; i < limit; i++) {
      if (lexicon.hasLemma("state-noun", scene.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** The one name of a country that is also that of an American state. */
  private boolean american(Draft draft) {
    return draft.name.equals("Georgia") && told.contains("USA");
  }

  private boolean acts(Draft draft) {
    if (draft.source) {
      return true;
    }
    String before = scene.lower(draft.first - 1);
    if (lexicon.in("place-preposition", before) || before.equals("at") || before.equals("to")) {
      return false;
    }
    if (lexicon.in("other-party-preposition", before)
        || draft.first > 0 && lexicon.hasLemma("party-verb", scene.token(draft.first - 1))) {
      return true;
    }
    if (scene.isPossessive(draft.baseEnd)) {
      return ownsStateNoun(scene, lexicon, draft);
    }
    int end = draft.end;
    if (scene.lower(end).equals("and") && scene.isCapitalAt(end + 1)) {
      end += 2;
    }
    Token verb = scene.verbAfter(end, scene.sentenceEnd(draft.head));
    return verb != null && !lexicon.hasLemma("place-verb", verb) && !before.equals("of");
  }
}
