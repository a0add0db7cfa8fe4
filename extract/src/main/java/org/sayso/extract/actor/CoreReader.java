package org.sayso.extract.actor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Mention;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sector;
import org.sayso.model.Token;

/**
 * Reads one possessive-free stretch of a noun phrase: {@code the Turkish foreign minister Ada Ves}.
 */
final class CoreReader {

  private final Scene scene;
  private final Lexicon lexicon;
  private final Countries countries;
  private final List<Draft> drafts;

  CoreReader(Scene scene, Lexicon lexicon, List<Draft> drafts) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.countries = lexicon.countries();
    this.drafts = drafts;
  }

  /**
   * The draft of the phrase that begins at {@code first} and whose last stretch is the words from
   * {@code from} to {@code end}; null if there are none but determiners.
   */
  @Nullable Draft read(int first, int from, int end, @Nullable Draft possessor) {
    CoreParts parts = CoreParts.read(scene, lexicon, from, end, possessor != null);
    if (parts.from >= end) {
      return null;
    }
    Draft draft = draft(first, end, parts);
    draft.definite |= parts.definite;
    draft.affiliation = possessor;
    if (parts.number && draft.type == Draft.Type.PERSON && draft.kind != Mention.Kind.NAME) {
      draft.type = Draft.Type.GROUP;
    }
    draft.plural |= draft.type == Draft.Type.GROUP;
    if (draft.country.isEmpty() && parts.land != null && !parts.land.doubtful()) {
      draft.country = Optional.of(parts.land.code());
    }
    Role role = draft.role;
    boolean over = parts.modifier.isPresent() && parts.modifier.get().over();
    if (role != null && draft.sector.isEmpty()) {
      draft.sector = over ? parts.modifier.map(Lexicon.Modifier::sector) : sector(role, parts);
    }
    nested(first, draft, parts);
    drafts.add(draft);
    return draft;
  }

  private static Optional<Sector> sector(Role role, CoreParts parts) {
    if (role.sector().isPresent() && !role.weakSector()) {
      return role.sector();
    }
    if (parts.known != null) {
      return Optional.of(parts.known.value().sector());
    }
    return parts.modifier.map(Lexicon.Modifier::sector);
  }

  private Draft draft(int first, int end, CoreParts parts) {
    PhraseBook.Match<Role> person = parts.person;
    if (person != null && person.end() < end && allName(person.end(), end)) {
      return titled(first, end, person, parts);
    }
    if (parts.known != null && parts.known.end() == end) {
      return known(first, end, parts.known);
    }
    Draft land = land(first, end, parts);
    if (land != null) {
      return land;
    }
    PhraseBook.Match<Role> last = parts.last;
    if (last != null && last.end() == end) {
      return described(first, end, last, parts);
    }
    if (parts.body != null && parts.body.end() < end && allName(parts.body.end(), end)) {
      return namedBody(first, end, parts.body);
    }
    int run = nameRun(parts.from, end);
    if (run < end) {
      Draft draft = new Draft(first, end, end - 1, Mention.Kind.NAME, Draft.Type.UNKNOWN);
      draft.name = scene.words(run, end);
      if (run > parts.from && scene.is(run - 1, PartOfSpeech.NOUN)) {
        draft.roleFirst = parts.from;
        draft.roleEnd = run;
      }
      return draft;
    }
    Draft thing = new Draft(first, end, end - 1, Mention.Kind.DESCRIPTION, Draft.Type.THING);
    thing.plural = !scene.lower(end - 1).equals(scene.token(end - 1).lemma());
    return thing;
  }

  /** {@code General Otto Brandt}. */
  private Draft titled(int first, int end, PhraseBook.Match<Role> person, CoreParts parts) {
    Draft draft = new Draft(first, end, end - 1, Mention.Kind.NAME, Draft.Type.PERSON);
    draft.name = scene.words(person.end(), end);
    role(draft, person, parts);
    if (draft.gender == Gender.UNKNOWN) {
      draft.gender = lexicon.firstName(scene.token(person.end()).word()).orElse(Gender.UNKNOWN);
    }
    return draft;
  }

  private static void role(Draft draft, PhraseBook.Match<Role> role, CoreParts parts) {
    draft.role = role.value();
    draft.gender = role.value().gender();
    draft.roleFirst = Math.min(Math.max(parts.from, parts.landEnd), role.first());
    draft.roleEnd = role.end();
  }

  private static Draft known(int first, int end, PhraseBook.Match<Body> match) {
    Draft draft = new Draft(first, end, end - 1, Mention.Kind.NAME, Draft.Type.ORGANISATION);
    draft.body = match.value();
    draft.name = match.value().name();
    draft.country = match.value().country();
    draft.sector = Optional.of(match.value().sector());
    draft.plural = draft.name.endsWith("s") && match.end() - match.first() == 1;
    return draft;
  }

  /** A country by name, people or seat that is the whole core; null if it is none. */
  private @Nullable Draft land(int first, int end, CoreParts parts) {
    for (int at = parts.from; at < end; at++) {
      if (!scene.isCapital(at)) {
        continue;
      }
      boolean qualified = at > parts.from;
      if (qualified && scene.is(at - 1, PartOfSpeech.PROPN)) {
        return null;
      }
      PhraseBook.Match<Country> match = countries.names().longestAt(scene.tokens, at, end);
      if (match != null && match.end() == end) {
        Draft.Type type = qualified && direction(at - 1) ? Draft.Type.PLACE : Draft.Type.STATE;
        return landDraft(first, end, at, type, Mention.Kind.NAME, match.value());
      }
      match = countries.seats().longestAt(scene.tokens, at, end);
      if (match != null && match.end() == end) {
        return landDraft(first, end, at, Draft.Type.UNKNOWN, Mention.Kind.METONYM, match.value());
      }
      match = countries.people().longestAt(scene.tokens, at, end);
      if (match != null && match.end() == end) {
        boolean all = parts.definite && !parts.number && !qualified;
        Draft.Type type = all ? Draft.Type.STATE : Draft.Type.GROUP;
        Draft draft = landDraft(first, end, at, type, Mention.Kind.DESCRIPTION, match.value());
        draft.plural = true;
        return draft;
      }
      match = countries.adjectives().longestAt(scene.tokens, at, end);
      if (match != null && match.end() == end && parts.definite && !qualified) {
        Draft draft =
            landDraft(first, end, at, Draft.Type.STATE, Mention.Kind.DESCRIPTION, match.value());
        draft.plural = true;
        return draft;
      }
      match = countries.persons().longestAt(scene.tokens, at, end);
      if (match != null && match.end() == end && !qualified) {
        return landDraft(
            first, end, at, Draft.Type.PERSON, Mention.Kind.DESCRIPTION, match.value());
      }
    }
    return null;
  }

  private Draft landDraft(
      int first, int end, int at, Draft.Type type, Mention.Kind kind, Country country) {
    Draft draft = new Draft(first, end, end - 1, kind, type);
    draft.land = country;
    draft.name = kind == Mention.Kind.DESCRIPTION ? "" : scene.words(at, end);
    if (!country.doubtful()) {
      draft.country = Optional.of(country.code());
    }
    return draft;
  }

  private boolean direction(int at) {
    String lower = scene.lower(at);
    return lower.endsWith("ern") || lower.equals("central") || lower.equals("mainland");
  }

  /** A phrase whose head is a role word: {@code two senior officials}, {@code the ministry}. */
  private Draft described(int first, int end, PhraseBook.Match<Role> match, CoreParts parts) {
    Role role = match.value();
    boolean capital = scene.isCapital(end - 1) && end - 1 > scene.sentenceFirst(end - 1);
    int run = nameRun(parts.from, end);
    Draft.Type type = type(role);
    if (capital
        && role.kind() == Role.Kind.ORGANISATION
        && run < match.first()
        && run < end
        && scene.is(run, PartOfSpeech.PROPN)
        && lexicon.modifier(scene.lower(run)).isEmpty()
        && run >= parts.landEnd) {
      Draft named = new Draft(first, end, end - 1, Mention.Kind.NAME, Draft.Type.ORGANISATION);
      named.name = scene.words(run, end);
      named.role = role;
      return named;
    }
    if (role.word().equals("side") && parts.land != null && parts.landEnd == end - 1) {
      return landDraft(first, end, end - 1, Draft.Type.STATE, Mention.Kind.DESCRIPTION, parts.land);
    }
    Draft draft = new Draft(first, end, end - 1, Mention.Kind.DESCRIPTION, type);
    role(draft, match, parts);
    draft.plural = role.plural();
    draft.bare = parts.from == match.first();
    draft.definite =
        !role.plural()
            && (capital || role.ofState() || role.word().equals("police"))
            && role.kind() == Role.Kind.ORGANISATION
            && first == parts.from;
    return draft;
  }

  private static Draft.Type type(Role role) {
    return switch (role.kind()) {
      case PERSON -> role.plural() ? Draft.Type.GROUP : Draft.Type.PERSON;
      case ORGANISATION -> Draft.Type.ORGANISATION;
      case GROUP -> Draft.Type.GROUP;
      case STATE -> role.plural() ? Draft.Type.GROUP : Draft.Type.STATE;
    };
  }

  /** {@code the agency RTA}, {@code Bank Ostara}. */
  private Draft namedBody(int first, int end, PhraseBook.Match<Role> body) {
    Draft draft = new Draft(first, end, end - 1, Mention.Kind.NAME, Draft.Type.ORGANISATION);
    boolean capital = scene.isCapital(body.first());
    draft.name = scene.words(capital ? body.first() : body.end(), end);
    draft.role = body.value();
    if (body.value().word().equals("agency") && !capital) {
      draft.sector = Optional.of(Sector.MED);
    }
    return draft;
  }

  /** The body named inside a person's title: {@code Foreign Ministry} spokesman. */
  private void nested(int first, Draft draft, CoreParts parts) {
    if (draft.role == null || draft.role.kind() != Role.Kind.PERSON) {
      return;
    }
    PhraseBook.Match<Role> body = parts.body;
    Draft inner = null;
    if (parts.known != null && parts.known.end() <= draft.roleEnd) {
      inner = known(parts.known.first(), parts.known.end(), parts.known);
    } else if (body != null
        && body.end() < draft.roleEnd
        && body.value().kind() != Role.Kind.STATE
        && !body.value().weak()) {
      int from = parts.from;
      inner = described(from, body.end(), body, parts);
      inner.sector = body.value().sector();
      inner.country = draft.country;
    }
    if (inner != null) {
      inner.definite = true;
      inner.affiliation = draft.affiliation;
      draft.affiliation = inner;
      drafts.add(inner);
    }
  }

  /** Whether all words from {@code from} on can be parts of a name. */
  private boolean allName(int from, int end) {
    return from < end && nameRun(from, end) == from;
  }

  /** Start of the run of name words that ends at {@code end}; {@code end} if there is none. */
  private int nameRun(int from, int end) {
    int at = end;
    while (at > from && namePart(at - 1, at == end)) {
      at--;
    }
    while (at < end && !scene.isCapital(at) && !scene.lower(at).startsWith("al-")) {
      at++;
    }
    return at;
  }

  private boolean namePart(int at, boolean last) {
    Token token = scene.token(at);
    if (!Character.isLetter(token.word().codePointAt(0))) {
      return !last && token.word().equals("-");
    }
    if (scene.isCapital(at)) {
      return token.is(PartOfSpeech.PROPN, PartOfSpeech.X)
          || at > scene.sentenceFirst(at) && !token.is(PartOfSpeech.DET, PartOfSpeech.PRON);
    }
    return token.lower().startsWith("al-") || !last && lexicon.in("name-particle", token.lower());
  }
}
