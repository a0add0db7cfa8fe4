package org.sayso.extract.actor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.model.Mention;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/**
 * Decides what each name of a document stands for, from all places where it is used: a title, a
 * first name, "the government of X", a verb of saying, "in X".
 */
final class NameJudge {

  private final Scene scene;
  private final Lexicon lexicon;
  private final Map<String, EnumMap<Draft.Type, Integer>> evidence = new HashMap<>();
  private final Map<String, Draft.Type> surnames = new HashMap<>();

  NameJudge(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
  }

  /** Counts {@code weight} for this name to be of {@code type}. */
  void add(Draft draft, Draft.Type type, int weight) {
    if (draft.isName() && !draft.name.isEmpty()) {
      evidence
          .computeIfAbsent(draft.name, n -> new EnumMap<>(Draft.Type.class))
          .merge(type, weight, Integer::sum);
    }
  }

  /** Gives every name without a type one. */
  void judge(List<Draft> drafts) {
    drafts.forEach(this::look);
    for (Draft draft : drafts) {
      if (draft.kind == Mention.Kind.NAME && draft.body == null) {
        Draft.Type type = best(draft);
        if (type == Draft.Type.PERSON && draft.name.indexOf(' ') > 0) {
          surnames.put(lastWord(draft.name), type);
        }
      }
    }
    for (Draft draft : drafts) {
      if (draft.kind == Mention.Kind.NAME) {
        decide(draft);
      }
    }
  }

  /** Whether the document has a person of this surname. */
  boolean isSurname(String word) {
    return surnames.containsKey(word);
  }

  private void decide(Draft draft) {
    boolean single = draft.name.indexOf(' ') < 0;
    if (draft.type == Draft.Type.STATE && draft.land != null) {
      if (draft.land.doubtful() && single && isSurname(draft.name)) {
        draft.type = Draft.Type.PERSON;
        draft.land = null;
      }
      return;
    }
    if (draft.type != Draft.Type.UNKNOWN) {
      return;
    }
    Draft.Type type = best(draft);
    if (single && isSurname(draft.name) && type != Draft.Type.ORGANISATION) {
      type = Draft.Type.PERSON;
    }
    draft.type = type;
    if (type == Draft.Type.PERSON && draft.gender == Gender.UNKNOWN) {
      draft.gender = lexicon.firstName(firstWord(draft.name)).orElse(Gender.UNKNOWN);
    }
  }

  private Draft.Type best(Draft draft) {
    if (draft.type != Draft.Type.UNKNOWN) {
      return draft.type;
    }
    EnumMap<Draft.Type, Integer> counts = evidence.get(draft.name);
    Draft.Type best = Draft.Type.UNKNOWN;
    int most = 0;
    if (counts != null) {
      for (Map.Entry<Draft.Type, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > most) {
          most = entry.getValue();
          best = entry.getKey();
        }
      }
    }
    return best;
  }

  /** Evidence from the words themselves and from those around them. */
  private void look(Draft draft) {
    if (draft.kind != Mention.Kind.NAME) {
      return;
    }
    if (draft.type != Draft.Type.UNKNOWN) {
      add(draft, draft.type, 5);
      return;
    }
    String[] words = draft.name.split(" ");
    shape(draft, words);
    String before = scene.lower(draft.first - 1);
    if (lexicon.in("place-preposition", before) || before.equals("at")) {
      add(draft, Draft.Type.PLACE, 2);
    }
    if (scene.lower(draft.first).equals("the")) {
      add(draft, Draft.Type.ORGANISATION, 1);
      add(draft, Draft.Type.PERSON, -3);
    }
    boolean speaks = !draft.attached && (draft.source || says(draft));
    if (speaks) {
      add(draft, Draft.Type.PERSON, 2);
      add(draft, Draft.Type.ORGANISATION, 1);
    }
    boolean owns = scene.isPossessive(draft.baseEnd) && words.length <= 2;
    if (owns && Seats.ownsStateNoun(scene, lexicon, draft)) {
      add(draft, Draft.Type.STATE, 3); // a country that no list has
    }
    if (draft.roleFirst >= 0 && words.length > 1) {
      add(draft, Draft.Type.PERSON, 2);
    }
    int next = draft.end;
    if (scene.lower(next).equals(",")
        && scene.is(next + 1, PartOfSpeech.NUM)
        && scene.lower(next + 2).equals(",")
        && scene.token(next + 1).word().length() == 2) {
      add(draft, Draft.Type.PERSON, 3);
    }
    String after = scene.lower(next).equals(",") ? scene.lower(next + 1) : scene.lower(next);
    if (after.equals("who") || after.equals("whose")) {
      add(draft, Draft.Type.PERSON, 4);
    }
  }

  private boolean says(Draft draft) {
    Token verb =
        scene.verbAfter(draft.end, scene.tokens.isEmpty() ? 0 : scene.sentenceEnd(draft.head));
    return verb != null && lexicon.hasLemma("speech-verb", verb);
  }

  private void shape(Draft draft, String[] words) {
    String last = words[words.length - 1];
    String lower = last.toLowerCase(Locale.ROOT);
    if (lexicon.in("not-name", lower)
        || words.length > 1 && lexicon.in("thing-suffix", lower)
        || Character.isDigit(last.charAt(0))) {
      add(draft, Draft.Type.THING, 6);
    }
    if (lexicon.in("place-name", draft.name.toLowerCase(Locale.ROOT))
        || words.length > 1 && lexicon.in("place-suffix", lower)) {
      add(draft, Draft.Type.PLACE, 6);
    }
    boolean first = lexicon.firstName(words[0]).isPresent();
    if (first) {
      add(draft, Draft.Type.PERSON, words.length > 1 ? 4 : 2);
    }
    if (words.length > 1 && words[0].length() == 2 && words[0].charAt(1) == '.') {
      add(draft, Draft.Type.PERSON, 4);
    }
    boolean capitals = last.length() >= 2 && last.equals(last.toUpperCase(Locale.ROOT));
    if (words.length == 1 && capitals && last.length() <= 6) {
      add(draft, Draft.Type.ORGANISATION, 3);
    } else if (words.length >= 2 && words.length <= 3 && draft.name.indexOf('\'') < 0) {
      add(draft, Draft.Type.PERSON, 1);
    }
  }

  static String lastWord(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (last.equals("Jr.") || last.equals("Sr.") || last.equals("III") || last.equals("II")) {
      String rest = name.substring(0, name.length() - last.length()).strip();
      return rest.isEmpty() ? last : lastWord(rest.replace(",", ""));
    }
    return last;
  }

  static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
