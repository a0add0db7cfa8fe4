package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which drafts stand for one actor, by ranked rules from left to right: the same name, short forms and spellings of it, what an
 * apposition or a relative clause joins, descriptions by their role, pronouns by number, gender and who speaks.
 *
 * <p>In the manner of the sieves of Lee et al. (2013), but in one pass. Different names never merge. Confined to one call.
 */
final class Coreference {

  private static final int PRONOUN_SENTENCES = 4;
  private static final int DESCRIPTION_SENTENCES = 12;
  private static final int CANDIDATES = 80;

  private final Scene scene;
  private final Map<String, Entity> byName = new HashMap<>();
  private final Map<String, Entity> byLastWord = new HashMap<>();
  private final Set<Entity> entities = new LinkedHashSet<>();
  private final List<Draft> resolved = new ArrayList<>();
  private final Map<Integer, Draft> sourceDrafts = new HashMap<>();

  Coreference(Scene scene) {
    this.scene = scene;
  }

  /** The entities of the drafts, in the order of their first mention. */
  List<Entity> resolve(List<Draft> drafts) {
    for (Draft draft : drafts) {
      int source = scene.sourceOf[draft.head];
      draft.source = source >= 0;
      draft.subject |= scene.verbAfter(draft.end, scene.sentenceEnd(draft.head)) != null;
      if (source >= 0 && (!sourceDrafts.containsKey(source) || !draft.possessor && draft.first < sourceDrafts.get(source).first)) {
        sourceDrafts.put(source, draft);
      }
    }
    for (Draft draft : drafts) {
      if (draft.isPronoun() && draft.person == 1) {
        continue; // "I" may stand before the words that name who says it
      }
      Draft root = root(draft);
      if (root != draft && root.entity == null && !root.isPronoun()) {
        place(root);
      }
      if (draft.entity == null) {
        Entity joined = root == draft ? null : root.entity;
        if (joined != null) {
          joined.add(draft);
          remember(draft, joined);
        } else {
          place(draft);
        }
      }
      if (draft.entity != null) {
        resolved.add(draft);
      }
    }
    drafts.stream().filter(d -> d.isPronoun() && d.person == 1).forEach(this::place);
    return List.copyOf(entities);
  }

  private static Draft root(Draft draft) {
    Draft root = draft;
    for (int step = 0; step < 5 && root.same != null; step++) {
      root = root.same;
    }
    return root;
  }

  private void place(Draft draft) {
    Entity entity = draft.isPronoun() ? pronoun(draft) : draft.isActor() ? find(draft) : null;
    if (entity == null && !draft.isPronoun() && draft.isActor()) {
      entity = new Entity(draft);
      entities.add(entity);
    } else if (entity != null) {
      entity.add(draft);
    }
    if (entity != null) {
      remember(draft, entity);
    }
  }

  private @Nullable Entity find(Draft draft) {
    if (draft.land != null && draft.type == Draft.Type.STATE) {
      return byName.get("land:" + draft.land.code());
    }
    if (draft.isName()) {
      Entity same = byName.get(key(draft));
      return same != null && same.fits(draft) ? same : shortForm(draft);
    }
    return draft.definite || draft.affiliation != null ? described(draft) : null;
  }

  private static String key(Draft draft) {
    return draft.body == null ? "name:" + spelled(draft.name) : "body:" + draft.body.name();
  }

  private static String spelled(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.split(" ")) {
      key.append(Spelling.key(word)).append(' ');
    }
    return key.toString();
  }

  /** {@code Brandt} or {@code O. Brandt} after {@code Otto Brandt}; never two different first names. */
  private @Nullable Entity shortForm(Draft draft) {
    if (draft.type == Draft.Type.STATE) {
      return null;
    }
    Entity entity = byLastWord.get(Spelling.key(NameJudge.lastWord(draft.name)));
    if (entity == null || !entity.fits(draft)) {
      return byName.get("short:" + draft.name);
    }
    return firstNamesFit(entity.name, draft.name) ? entity : null;
  }

  private static boolean firstNamesFit(String known, String other) {
    if (!known.contains(" ") || !other.contains(" ")) {
      return true;
    }
    String a = Spelling.key(NameJudge.firstWord(known));
    String b = Spelling.key(NameJudge.firstWord(other));
    boolean initial = a.length() == 1 || b.length() == 1;
    return a.equals(b) || initial && a.charAt(0) == b.charAt(0);
  }

  /** {@code the general}: the last actor called so; {@code the ministry}: the last one of the kind that does not contradict. */
  private @Nullable Entity described(Draft draft) {
    int sentence = scene.sentenceOf[draft.head];
    Role role = draft.role;
    if (role == null || draft.plural) {
      return null;
    }
    for (int i = resolved.size() - 1; i >= 0 && i > resolved.size() - CANDIDATES; i--) {
      Draft before = resolved.get(i);
      if (sentence - scene.sentenceOf[before.head] > DESCRIPTION_SENTENCES) {
        break;
      }
      Role other = before.role;
      Entity entity = before.entity;
      boolean called = other != null && (other.word().equals(role.word()) || other.word().endsWith(" " + role.word()));
      if (called && entity != null && !other.plural() && entity.fits(draft) && affiliationsFit(before, draft) && saysNothingNew(before, draft)) {
        return entity;
      }
    }
    return null;
  }

  /** {@code the foreign ministry} after {@code the defence ministry} is another one: it says a word that the first does not. */
  private boolean saysNothingNew(Draft before, Draft draft) {
    if (draft.bare || draft.roleFirst < 0) {
      return true;
    }
    for (int i = draft.roleFirst; i < draft.roleEnd; i++) {
      boolean said = scene.is(i, org.sayso.model.PartOfSpeech.DET) || scene.is(i, org.sayso.model.PartOfSpeech.PRON);
      boolean landWord = draft.country.isPresent() && scene.isCapital(i);
      for (int j = before.first; j < before.end && !said; j++) {
        String word = scene.lower(i);
        String other = scene.lower(j);
        said = other.equals(word) || Math.min(word.length(), other.length()) > 4 && (word.startsWith(other) || other.startsWith(word));
      }
      if (!said && !landWord) {
        return false;
      }
    }
    return true;
  }

  private static boolean affiliationsFit(Draft before, Draft draft) {
    if (draft.affiliation == null || before.affiliation == null) {
      return true;
    }
    Entity a = before.affiliation.entity;
    Entity b = draft.affiliation.entity;
    boolean named = !before.affiliation.name.isEmpty() && !draft.affiliation.name.isEmpty();
    return a != null && b != null ? a == b : !named || before.affiliation.name.equals(draft.affiliation.name);
  }

  private @Nullable Entity pronoun(Draft draft) {
    int content = scene.contentOf[draft.head];
    Draft speaking = content < 0 ? null : sourceDrafts.get(content);
    Entity speaker = speaking == null ? null : speaking.entity;
    if (draft.person == 1) {
      return speaker;
    }
    if (draft.type == Draft.Type.UNKNOWN && !draft.plural && expletive(draft)) {
      return null;
    }
    boolean quoted = scene.text.quotationAt(scene.token(draft.head).start()).isPresent();
    int sentence = scene.sentenceOf[draft.head];
    Entity best = null;
    int most = Integer.MIN_VALUE;
    for (int i = resolved.size() - 1; i >= 0 && i > resolved.size() - CANDIDATES; i--) {
      Draft before = resolved.get(i);
      Entity entity = before.entity;
      int distance = sentence - scene.sentenceOf[before.head];
      if (distance > PRONOUN_SENTENCES) {
        break;
      }
      if (entity == null || !agrees(draft, entity) || quoted && entity == speaker) {
        continue;
      }
      int score = score(before, distance, speaker == entity && !quoted);
      if (draft.object && before.subject && distance == 0 && !draft.possessor) {
        score -= 6; // "Brandt met him": not himself
      }
      if (score > most) {
        most = score;
        best = entity;
      }
    }
    return best;
  }

  private static int score(Draft before, int distance, boolean speaker) {
    int score = -4 * distance;
    score += before.subject ? 3 : 0;
    score += before.source ? 3 : 0;
    score += before.isName() ? 1 : 0;
    score += before.isPronoun() ? 1 : 0;
    score -= before.possessor ? 2 : 0;
    return score + (speaker ? 4 : 0);
  }

  private static boolean agrees(Draft pronoun, Entity entity) {
    if (pronoun.type == Draft.Type.PERSON) {
      return entity.type == Draft.Type.PERSON && !entity.plural && entity.gender.fits(pronoun.gender);
    }
    if (pronoun.plural) {
      return entity.plural || entity.type == Draft.Type.GROUP || entity.type == Draft.Type.ORGANISATION;
    }
    return entity.type == Draft.Type.ORGANISATION || entity.type == Draft.Type.STATE;
  }

  /** {@code It is clear that}, {@code it was said}. */
  private boolean expletive(Draft draft) {
    var verb = scene.verbAfter(draft.end, scene.sentenceEnd(draft.head));
    return verb == null && !draft.possessor || verb != null && Lexicon.get().hasLemma("expletive-verb", verb);
  }

  private void remember(Draft draft, Entity entity) {
    if (draft.land != null && draft.type == Draft.Type.STATE) {
      byName.put("land:" + draft.land.code(), entity);
    }
    if (!draft.isName() || draft.name.isEmpty()) {
      return;
    }
    byName.put(key(draft), entity);
    if (draft.type != Draft.Type.STATE) {
      byLastWord.put(Spelling.key(NameJudge.lastWord(draft.name)), entity);
      byName.put("short:" + initials(draft.name), entity);
    }
    if (draft.name.length() > entity.name.length() && (draft.land == null || entity.name.isEmpty())) {
      entity.name = draft.name;
    }
  }

  /** {@code NNA} for {@code Nordland News Agency}; the name itself if it is one word. */
  private static String initials(String name) {
    if (!name.contains(" ")) {
      return name;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
