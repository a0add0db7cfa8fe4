package org.sayso.extract.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Mention;
import org.sayso.model.PartOfSpeech;

/** Links descriptions and pronouns of the third person, from left to right. */
final class ReferenceLinker {

  private static final int WINDOW = 60;
  private static final int SENTENCES = 3;

  private final Scene scene;
  private final Lexicon lexicon;
  private final List<Entity> entities;
  private final List<Draft> drafts;
  private final Map<String, Entity> byRole = new HashMap<>();

  /** The speaker of each attribution, as far as it is known. */
  private final @Nullable Entity[] speakers;

  private @Nullable Entity lastSpeaker;

  ReferenceLinker(Scene scene, Lexicon lexicon, List<Entity> entities, List<Draft> drafts) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.entities = entities;
    this.drafts = drafts;
    this.speakers = new Entity[scene.attributions.size()];
  }

  /** Links in text order; gives back the speakers by attribution. */
  @Nullable Entity[] link() {
    for (Draft draft : drafts) {
      Entity own = draft.entity;
      if (own != null && draft.isName() && draft.source) {
        speakers[scene.sourceOf[draft.head]] = own;
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.entity == null && draft.person == 3) {
        third(i, draft);
      }
      remember(draft);
    }
    return speakers;
  }

  private void third(int index, Draft draft) {
    Draft same = draft.same;
    if (same != null && same.entity != null) {
      same.entity.add(draft);
    } else if (draft.isPronoun()) {
      Entity found = expletive(draft) || relative(draft) ? null : antecedent(index, draft);
      if (found != null) {
        found.add(draft);
      }
    } else if (draft.isActor()) {
      Entity found = described(draft);
      if (found != null) {
        found.add(draft);
      } else {
        entities.add(new Entity(draft));
      }
    }
  }

  private boolean relative(Draft draft) {
    return draft.type == Draft.Type.UNKNOWN
        && !lexicon.in("pronoun-it", scene.lower(draft.head))
        && !lexicon.in("pronoun-they", scene.lower(draft.head));
  }

  private boolean expletive(Draft draft) {
    return scene.lower(draft.head).equals("it")
        && !draft.source
        && (scene.is(draft.end, PartOfSpeech.AUX, PartOfSpeech.VERB)
            && lexicon.hasLemma("expletive-verb", scene.token(draft.end)));
  }

  private void remember(Draft draft) {
    Entity entity = draft.entity;
    if (entity == null) {
      return;
    }
    Draft owner = draft.affiliation;
    if (entity.affiliation == null && owner != null && owner.entity != entity) {
      entity.affiliation = owner.entity;
    }
    if (draft.role != null && draft.type != Draft.Type.GROUP) {
      byRole.put(key(draft.role), entity);
    }
    if (draft.source) {
      int attribution = scene.sourceOf[draft.head];
      if (speakers[attribution] == null) {
        speakers[attribution] = entity;
      }
      lastSpeaker = entity;
    }
    if (draft.type == Draft.Type.STATE) {
      byRole.put("country", entity);
    }
  }

  private static String key(Role role) {
    String word = role.word();
    return role.kind() == Role.Kind.PERSON ? word.substring(word.lastIndexOf(' ') + 1) : word;
  }

  /** The entity that a definite description takes up, or null if it brings in a new one. */
  private @Nullable Entity described(Draft draft) {
    Role role = draft.role;
    if (role == null || !draft.definite || draft.plural && draft.type == Draft.Type.GROUP) {
      return null;
    }
    Entity found = byRole.get(key(role));
    if (found == null && role.word().endsWith("ministry")) {
      found = draft.bare ? byRole.get("foreign ministry") : null;
    }
    if (found == null && draft.bare && role.generic()) {
      found = generic(draft);
    }
    if (found == null || !found.fits(draft)) {
      return null;
    }
    Draft owner = draft.affiliation;
    boolean otherOwner =
        owner != null
            && owner.entity != null
            && found.affiliation != null
            && owner.entity != found.affiliation;
    return otherOwner ? null : found;
  }

  private @Nullable Entity generic(Draft draft) {
    Role role = draft.role;
    for (int i = entities.size() - 1; i >= Math.max(0, entities.size() - 20); i--) {
      Entity entity = entities.get(i);
      boolean sector =
          role == null
              || draft.sector.isEmpty()
              || draft.type == Draft.Type.PERSON
              || entity.sector.isEmpty()
              || entity.sector.equals(draft.sector);
      if (entity.named()
          && entity.drafts.get(0).head < draft.head
          && entity.fits(draft)
          && entity.type == draft.type
          && sector) {
        return entity;
      }
    }
    return null;
  }

  /** Scores the drafts before a pronoun and takes the best, unless that is a thing. */
  private @Nullable Entity antecedent(int index, Draft pronoun) {
    Entity excluded = excludedSpeaker(pronoun);
    Entity clauseSubject = pronoun.object && !reflexive(pronoun) ? subjectBefore(index) : null;
    Draft best = null;
    int bestScore = Integer.MIN_VALUE;
    int sentence = scene.sentenceOf[pronoun.head];
    for (int i = index - 1; i >= Math.max(0, index - WINDOW); i--) {
      Draft other = drafts.get(i);
      int distance = sentence - scene.sentenceOf[other.head];
      if (distance > SENTENCES) {
        break;
      }
      Entity entity = other.entity;
      boolean self = entity != null && (entity == excluded || entity == clauseSubject);
      if (self || !agrees(pronoun, other, entity)) {
        continue;
      }
      int score = score(pronoun, other, entity, distance) - (index - i);
      if (score > bestScore) {
        bestScore = score;
        best = other;
      }
    }
    return best == null ? null : best.entity;
  }

  private int score(Draft pronoun, Draft other, @Nullable Entity entity, int distance) {
    int score = 100 - 30 * distance;
    score += other.subject ? 30 : 0;
    score += other.isName() ? 8 : 0;
    score += other.possessor || other.object ? -8 : 0;
    if (entity != null) {
      score += Math.min(12, 2 * entity.drafts.size());
      score += pronoun.source && entity == lastSpeaker ? 30 : 0;
      score += pronoun.gender != Gender.UNKNOWN && entity.gender == pronoun.gender ? 15 : 0;
    }
    if (other.type == Draft.Type.THING) {
      score -= pronoun.source ? 100 : 10;
    }
    return score - (other.locative ? 30 : 0);
  }

  /** In somebody's words neither "he" nor "they" is the one who speaks. */
  private @Nullable Entity excludedSpeaker(Draft pronoun) {
    int content = scene.contentOf[pronoun.head];
    boolean quoted = scene.text.quotationAt(scene.token(pronoun.head).start()).isPresent();
    return content >= 0 && quoted && !pronoun.source ? speakers[content] : null;
  }

  private boolean reflexive(Draft pronoun) {
    return lexicon.in("reflexive", scene.lower(pronoun.head));
  }

  private @Nullable Entity subjectBefore(int index) {
    int sentence = scene.sentenceOf[drafts.get(index).head];
    for (int i = index - 1; i >= 0; i--) {
      Draft other = drafts.get(i);
      if (scene.sentenceOf[other.head] != sentence) {
        return null;
      }
      if (other.subject) {
        return other.entity;
      }
    }
    return null;
  }

  private boolean agrees(Draft pronoun, Draft other, @Nullable Entity entity) {
    if (other.type == Draft.Type.PLACE || other.person == 1) {
      return false;
    }
    Draft.Type type = entity == null ? other.type : entity.type;
    if (other.isPronoun() && entity == null) {
      return false;
    }
    if (type == Draft.Type.THING) {
      return pronoun.type == Draft.Type.UNKNOWN && other.plural == pronoun.plural;
    }
    if (pronoun.type == Draft.Type.PERSON) {
      Gender gender = entity == null ? other.gender : entity.gender;
      return entity != null && type == Draft.Type.PERSON && gender.fits(pronoun.gender);
    }
    if (pronoun.plural) {
      boolean many = other.plural || type == Draft.Type.GROUP;
      return entity != null && (many || type == Draft.Type.ORGANISATION);
    }
    return entity != null
        && !other.plural
        && (type == Draft.Type.ORGANISATION || type == Draft.Type.STATE)
        && other.kind != Mention.Kind.PRONOUN | entity.type != Draft.Type.PERSON;
  }
}
