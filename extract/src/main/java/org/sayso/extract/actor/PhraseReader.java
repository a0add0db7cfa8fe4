package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Mention;
import org.sayso.model.NounPhrase;
import org.sayso.model.PartOfSpeech;

/**
 * Turns base noun phrases into drafts: {@code Nordland's general staff} gives the state and the
 * staff, {@code Foreign Ministry spokesman Igor Petrov} the ministry and the man.
 */
final class PhraseReader {

  private final Scene scene;
  private final Lexicon lexicon;
  private final CoreReader cores;
  private final List<Draft> drafts = new ArrayList<>();

  PhraseReader(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.cores = new CoreReader(scene, lexicon, drafts);
  }

  /** All drafts of the text, in the order of their phrases, possessors before what they own. */
  List<Draft> read() {
    int consumed = 0;
    for (NounPhrase phrase : scene.text.nounPhrases()) {
      int first = Math.max(phrase.first(), consumed);
      if (first >= phrase.end()) {
        continue;
      }
      outside(consumed, first);
      int end = withKnownNames(first, phrase.end());
      consumed = end;
      phrase(first, end);
    }
    outside(consumed, scene.tokens.size());
    return drafts;
  }

  /** Known names that the tagger took for something else: {@code The Kremlin/ADJ said}. */
  private void outside(int from, int limit) {
    int at = from;
    while (at < limit) {
      int end = at;
      if (scene.isCapital(at)) {
        int last = Math.min(limit, scene.sentenceEnd(at));
        end = Math.max(end, endOf(lexicon.bodies(), at, last));
        end = Math.max(end, endOf(lexicon.countries().names(), at, last));
        end = Math.max(end, endOf(lexicon.countries().seats(), at, last));
      }
      if (end > at) {
        boolean article = at > from && scene.lower(at - 1).equals("the");
        phrase(article ? at - 1 : at, end);
      }
      at = Math.max(at + 1, end);
    }
  }

  /** A known name may run over the end of the phrase: {@code House of Representatives}. */
  private int withKnownNames(int first, int end) {
    int limit = scene.sentenceEnd(first);
    int longest = end;
    for (int i = first; i < end; i++) {
      if (scene.isCapital(i)) {
        longest = Math.max(longest, endOf(lexicon.bodies(), i, limit));
        longest = Math.max(longest, endOf(lexicon.countries().names(), i, limit));
        longest = Math.max(longest, endOf(lexicon.countries().seats(), i, limit));
      }
    }
    for (int i = first; i < end; i++) {
      PhraseBook.Match<Role> role = lexicon.roles().longestAt(scene.tokens, i, limit);
      if (role != null && role.end() > longest && role.end() - role.first() > 1) {
        longest = role.end();
      }
    }
    // "secretary of state Mara Lindt": the name after a title with a small word inside
    while (longest > end && longest < limit && scene.is(longest, PartOfSpeech.PROPN)) {
      longest++;
    }
    return longest;
  }

  private <T> int endOf(PhraseBook<T> book, int at, int limit) {
    PhraseBook.Match<T> match = book.longestAt(scene.tokens, at, limit);
    return match == null ? at : match.end();
  }

  private void phrase(int first, int end) {
    if (end == first + 1 && scene.is(first, PartOfSpeech.PRON, PartOfSpeech.DET)) {
      pronoun(first);
      return;
    }
    Draft possessor = null;
    int from = first;
    if (lexicon.in("possessive", scene.lower(first))) {
      possessor = pronoun(first);
      if (possessor != null) {
        possessor.possessor = true;
      }
      from = first + 1;
    }
    for (int i = from; i <= end; i++) {
      boolean last = i == end;
      if (last || scene.isPossessive(i) && i > from) {
        if (i > from) {
          Draft draft = cores.read(first, from, i, possessor);
          if (draft != null && !last) {
            draft.possessor = true;
          }
          possessor = draft;
        }
        from = i + 1;
      }
    }
  }

  private @Nullable Draft pronoun(int at) {
    String lower = scene.lower(at);
    Draft draft = new Draft(at, at + 1, at, Mention.Kind.PRONOUN, Draft.Type.UNKNOWN);
    if (lexicon.in("pronoun-he", lower)) {
      draft.type = Draft.Type.PERSON;
      draft.gender = Gender.MALE;
    } else if (lexicon.in("pronoun-she", lower)) {
      draft.type = Draft.Type.PERSON;
      draft.gender = Gender.FEMALE;
    } else if (lexicon.in("pronoun-they", lower)) {
      draft.plural = true;
    } else if (lexicon.in("pronoun-i", lower)) {
      draft.type = Draft.Type.PERSON;
      draft.person = 1;
    } else if (lexicon.in("pronoun-we", lower)) {
      draft.person = 1;
      draft.plural = true;
    } else if (!lexicon.in("pronoun-it", lower)
        && !lexicon.in("pronoun-who", lower)
        && !lower.equals("which")
        && !lower.equals("that")) {
      return null;
    }
    draft.object = at > 0 && scene.is(at - 1, PartOfSpeech.VERB, PartOfSpeech.ADP);
    drafts.add(draft);
    return draft;
  }
}
