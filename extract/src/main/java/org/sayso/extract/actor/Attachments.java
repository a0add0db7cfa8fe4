package org.sayso.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Mention;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sector;
import org.sayso.model.Token;

/**
 * Joins what belongs to one actor across phrases: {@code the commander] of [the ground forces] of
 * [Nordland}, appositions, relative clauses, {@code X is the spokesman}, {@code News Agency (RTA)}.
 */
final class Attachments {

  private final Scene scene;
  private final Lexicon lexicon;
  private final NameJudge names;

  /** The widest draft that begins at each token. */
  private final @Nullable Draft[] at;

  Attachments(Scene scene, Lexicon lexicon, NameJudge names, List<Draft> drafts) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.names = names;
    this.at = new Draft[scene.tokens.size() + 3];
    for (Draft draft : drafts) {
      Draft other = at[draft.first];
      if (other == null || other.end <= draft.end) {
        at[draft.first] = draft;
      }
    }
  }

  /** Joins from the last phrase to the first, so that what is attached is whole already. */
  void join(List<Draft> drafts) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (at[draft.first] == draft && !draft.isPronoun()) {
        prepositions(draft);
      }
    }
    for (Draft draft : drafts) {
      if (at[draft.first] == draft) {
        acronym(draft);
        relative(draft);
        apposition(draft);
        copula(draft);
      }
    }
  }

  private @Nullable Draft at(int token) {
    return token < at.length ? at[token] : null;
  }

  private void prepositions(Draft draft) {
    String word = scene.lower(draft.end);
    Draft object = at(draft.end + 1);
    if (object == null || object.isPronoun() || draft.possessor) {
      return;
    }
    boolean quantity = draft.type == Draft.Type.THING && object.plural && object.animate();
    Draft owner = draft.affiliation;
    int start = owner != null && owner.possessor ? owner.first : draft.first;
    boolean verbs = start > 0 && lexicon.hasLemma("of-verb", scene.token(start - 1));
    if (word.equals("of") && verbs) {
      return; // "accused the union of sabotage": the second phrase belongs to the verb
    }
    if (word.equals("of")) {
      if (quantity && draft.kind == Mention.Kind.DESCRIPTION && isQuantity(draft)) {
        draft.type = Draft.Type.GROUP;
        draft.role = object.role;
        draft.plural = true;
        draft.country = object.country;
        draft.sector = object.sector;
        draft.end = object.end;
        object.same = draft;
      } else if (draft.role != null || draft.kind == Mention.Kind.NAME) {
        of(draft, object);
      }
    } else if (draft.role != null && draft.role.kind() == Role.Kind.PERSON && isBody(object)) {
      boolean close = word.equals("for") || word.equals("at") || word.equals("from");
      boolean in = word.equals("in") && object.type == Draft.Type.ORGANISATION;
      boolean to = word.equals("to") && draft.role.ofState();
      if (close || in) {
        attach(draft, object);
      } else if (to) {
        draft.end = object.end;
      } else if (word.equals("in") && object.land != null && draft.country.isEmpty()) {
        draft.country = object.land.doubtful() ? draft.country : object.country;
      }
    }
  }

  private boolean isQuantity(Draft draft) {
    Token head = scene.token(draft.head);
    return head.is(PartOfSpeech.NUM)
        || lexicon.in("indefinite", head.lower())
        || lexicon.in("quantity", head.lemma());
  }

  private static boolean isBody(Draft draft) {
    return draft.kind == Mention.Kind.NAME
        || draft.kind == Mention.Kind.METONYM
        || draft.type == Draft.Type.ORGANISATION
        || draft.type == Draft.Type.STATE;
  }

  private void of(Draft draft, Draft object) {
    boolean topic = isTopic(draft, object);
    if (topic) {
      draft.name = scene.words(draft.head, object.baseEnd);
      draft.kind = Mention.Kind.NAME;
      object.type = Draft.Type.THING;
      draft.end = object.end;
      draft.baseEnd = object.baseEnd;
      if (draft.affiliation == null) {
        draft.affiliation = object.affiliation;
      }
      return;
    }
    if (isBody(object)) {
      attach(draft, object);
      Role role = draft.role;
      boolean officer = role != null && role.sector().equals(Optional.of(Sector.MIL));
      if (role != null && role.ofState() && !role.plural() || officer) {
        names.add(object, Draft.Type.STATE, 4);
      }
    } else if (draft.role != null && object.type != Draft.Type.PERSON) {
      draft.end = object.end;
      if (draft.affiliation == null) {
        draft.affiliation = object.affiliation;
      }
      if (draft.sector.isEmpty() && draft.role.weakSector()) {
        draft.sector = lexicon.modifier(scene.lower(object.head)).map(Lexicon.Modifier::sector);
      }
    } else if (draft.role != null) {
      attach(draft, object);
    }
  }

  /** {@code Ministry of Defence}: the second name says what the body is for, not whose it is. */
  private boolean isTopic(Draft draft, Draft object) {
    Role role = draft.role;
    return role != null
        && role.kind() == Role.Kind.ORGANISATION
        && draft.head == draft.baseEnd - 1
        && scene.isCapital(draft.head)
        && object.kind == Mention.Kind.NAME
        && object.type == Draft.Type.UNKNOWN
        && object.affiliation == null
        && !role.word().equals("government")
        && !role.word().equals("embassy")
        && !role.word().equals("parliament");
  }

  private static void attach(Draft draft, Draft object) {
    draft.end = object.end;
    object.attached = true;
    if (draft.affiliation == null) {
      draft.affiliation = object;
    }
  }

  /** {@code Nordland News Agency (NNA)}. */
  private void acronym(Draft draft) {
    if (!draft.isName() && draft.type != Draft.Type.ORGANISATION) {
      return;
    }
    Draft inner = at(draft.end + 1);
    if (scene.lower(draft.end).equals("(")
        && inner != null
        && inner.isName()
        && inner.end == inner.first + 1
        && scene.lower(inner.end).equals(")")
        && inner.name.equals(inner.name.toUpperCase(Locale.ROOT))) {
      inner.same = draft;
      names.add(inner, Draft.Type.ORGANISATION, 4);
      names.add(draft, Draft.Type.ORGANISATION, 4);
    }
  }

  private void relative(Draft draft) {
    boolean comma = scene.lower(draft.end).equals(",");
    int next = comma ? draft.end + 1 : draft.end;
    Draft pronoun = at(next);
    if (draft.isPronoun()
        || pronoun == null
        || !pronoun.isPronoun()
        || pronoun.type != Draft.Type.UNKNOWN
        || pronoun.person == 1) {
      return;
    }
    String word = scene.lower(next);
    boolean who = lexicon.in("pronoun-who", word) && draft.type != Draft.Type.THING;
    boolean which =
        (word.equals("which") && comma || word.equals("that") && !comma && isVerb(next + 1))
            && !draft.animate();
    if (!who && !which) {
      return;
    }
    pronoun.same = draft;
    pronoun.subject = true;
    Token verb = scene.verbAfter(next + 1, scene.sentenceEnd(next));
    if (who && verb != null && lexicon.hasLemma("lead-verb", verb)) {
      int verbAt = scene.text.tokenAt(verb.start());
      Draft body = at(verbAt + 1);
      if (body != null && isBody(body) && draft.affiliation == null) {
        draft.affiliation = body;
        if (draft.roleFirst < 0) {
          draft.roleFirst = verbAt;
          draft.roleEnd = body.end;
        }
      }
    }
  }

  private boolean isVerb(int token) {
    return scene.is(token, PartOfSpeech.VERB, PartOfSpeech.AUX);
  }

  private void apposition(Draft draft) {
    Draft next = at(draft.end + 1);
    if (!scene.lower(draft.end).equals(",")
        || next == null
        || next.isPronoun()
        || draft.isPronoun()
        || draft.plural != next.plural
        || next.possessor
        || scene.sentenceOf[draft.first] != scene.sentenceOf[next.first]
        || !closes(next.end)) {
      return;
    }
    boolean described = draft.kind == Mention.Kind.NAME && isRole(next) && fits(draft, next);
    boolean naming =
        isRole(draft)
            && (draft.definite || draft.affiliation != null)
            && next.kind == Mention.Kind.NAME
            && next.land == null
            && fits(next, draft);
    if (described || naming) {
      next.same = draft;
      names.add(described ? draft : next, described ? next.type : draft.type, 5);
    }
  }

  private static boolean isRole(Draft draft) {
    return draft.kind == Mention.Kind.DESCRIPTION
        && draft.role != null
        && (draft.type == Draft.Type.PERSON || draft.type == Draft.Type.ORGANISATION);
  }

  private static boolean fits(Draft name, Draft description) {
    return (name.type == description.type || name.type == Draft.Type.UNKNOWN)
        && name.gender.fits(description.gender);
  }

  /** Whether what ends at {@code end} is set off, and not one of a list. */
  private boolean closes(int end) {
    String mark = scene.lower(end);
    if (mark.equals(",")) {
      String after = scene.lower(end + 1);
      return !after.equals("and") && !after.equals("or") && !after.equals("as");
    }
    return mark.isEmpty()
        || mark.equals(".")
        || mark.equals(";")
        || mark.equals(")")
        || mark.equals("who")
        || mark.startsWith("-")
        || mark.equals("—")
        || mark.equals("–");
  }

  /** {@code Ilse Varga is the spokeswoman of the ministry}. */
  private void copula(Draft draft) {
    if (draft.type == Draft.Type.THING || draft.type == Draft.Type.PLACE) {
      return;
    }
    int verb = draft.end;
    if (!scene.is(verb, PartOfSpeech.AUX, PartOfSpeech.VERB)
        || !scene.token(verb).lemma().equals("be")) {
      return;
    }
    Draft next = at(verb + 1);
    boolean person = draft.isPronoun() ? draft.type == Draft.Type.PERSON : draft.isName();
    if (next != null
        && person
        && draft.person == 3
        && isRole(next)
        && next.plural == draft.plural
        && (draft.isPronoun() ? next.type == Draft.Type.PERSON : fits(draft, next))
        && !scene.lower(next.first).equals("no")) {
      next.same = draft;
      if (!draft.isPronoun()) {
        names.add(draft, next.type, 5);
      }
    }
  }
}
