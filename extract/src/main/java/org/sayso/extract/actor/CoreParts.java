package org.sayso.extract.actor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/** What one pass over the words of a possessive-free stretch finds. */
final class CoreParts {

  private final Scene scene;
  private final Lexicon lexicon;

  /** First word after determiners and numbers. */
  int from;

  boolean definite;
  boolean number;
  @Nullable Country land;
  int landEnd = -1;
  PhraseBook.@Nullable Match<Role> person;
  PhraseBook.@Nullable Match<Role> body;
  PhraseBook.@Nullable Match<Role> last;
  PhraseBook.@Nullable Match<Body> known;
  Optional<Lexicon.Modifier> modifier = Optional.empty();

  private CoreParts(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
  }

  /** Looks at the words from {@code from} to {@code end}, which a possessor may stand before. */
  static CoreParts read(Scene scene, Lexicon lexicon, int from, int end, boolean possessed) {
    CoreParts parts = new CoreParts(scene, lexicon);
    parts.definite = possessed;
    int at = from;
    while (at < end && scene.is(at, PartOfSpeech.DET, PartOfSpeech.NUM, PartOfSpeech.PRON)) {
      String lower = scene.lower(at);
      parts.definite |=
          lower.equals("the")
              || lower.equals("this")
              || lower.equals("that")
              || lower.equals("these")
              || lower.equals("those");
      parts.number |= scene.is(at, PartOfSpeech.NUM) && !lower.equals("one");
      at++;
    }
    parts.from = at;
    while (at < end) {
      at = Math.max(at + 1, parts.word(at, end));
    }
    return parts;
  }

  /** Looks at the word at {@code at} and returns where what it begins ends. */
  private int word(int at, int end) {
    Token token = scene.token(at);
    if (scene.isCapital(at) || token.lower().startsWith("al-")) {
      PhraseBook.Match<Body> match = lexicon.bodies().longestAt(scene.tokens, at, end);
      if (match != null) {
        this.known = match;
        return match.end();
      }
      PhraseBook.Match<Country> country =
          lexicon.countries().adjectives().longestAt(scene.tokens, at, end);
      if (country == null) {
        country = lexicon.countries().names().longestAt(scene.tokens, at, end);
      }
      if (country != null && country.end() < end) {
        if (land == null) {
          land = country.value();
          landEnd = country.end();
        }
        return country.end();
      }
    }
    PhraseBook.Match<Role> role = lexicon.roles().longestAt(scene.tokens, at, end);
    if (role != null && !surname(role, end)) {
      last = role;
      if (role.value().kind() == Role.Kind.PERSON) {
        person = role;
      } else {
        body = role;
      }
    }
    boolean phrase = role != null && role.end() > at + 1; // "trade union" says nothing of trade
    if (modifier.isEmpty() && at < end - 1 && !phrase) {
      modifier = lexicon.modifier(token.lower());
    }
    return role == null ? at + 1 : role.end();
  }

  /** {@code Larry King}: a role word that ends a name after a first name or an initial. */
  private boolean surname(PhraseBook.Match<Role> role, int end) {
    int before = role.first() - 1;
    return role.end() == end
        && role.end() - role.first() == 1
        && before >= 0
        && scene.isCapital(role.first())
        && scene.is(before, PartOfSpeech.PROPN)
        && (lexicon.firstName(scene.token(before).word()).isPresent()
            || scene.token(before).word().endsWith("."))
        && lexicon.roles().get(scene.lower(before)) == null;
  }
}
