package org.sayso.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import org.sayso.model.Actor;
import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.model.Span;
import org.sayso.model.Statement;

/**
 * Permanent ids, made of what a thing is, so that every ledger and every run gives the same: 64
 * bits of SHA-256 in base 32 after a letter for the kind.
 */
final class Ids {

  /** Crockford's base 32, in lower case: no i, l, o, u. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int BITS = 5;
  private static final int LENGTH = 13;

  private Ids() {}

  /**
   * Of a document: by its URL, so that a silent edit is a version of the same; else by the id that
   * its input gave it, within that input; else by its words.
   */
  static String document(Document document) {
    String origin = document.origin();
    if (origin.startsWith("http://") || origin.startsWith("https://")) {
      return of("d", "url", url(origin));
    }
    return document.id().matches("d[0-9a-f]{16}")
        ? of("d", "words", document.id())
        : of("d", "given", origin, document.id());
  }

  /** Without what does not name another page: the scheme, the fragment, a last slash. */
  private static String url(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "")
        .replaceFirst("#.*", "")
        .replaceFirst("/$", "");
  }

  /** Of the words of a version. */
  static String version(Document document) {
    return of("v", document.text().value(), document.title().orElse(""));
  }

  /**
   * Of a statement: by its cue and content, so that a new run that finds the same words finds the
   * same statement.
   *
   * @param occurrence how many of the same words come before it in the text
   */
  static String statement(String document, Reading reading, Statement statement, int occurrence) {
    return of("s", document, words(reading, statement), Integer.toString(occurrence));
  }

  /** The words that tell statements of one document apart. */
  static String words(Reading reading, Statement statement) {
    return reading.words(statement.attribution().cue())
        + '\n'
        + reading.words(statement.attribution().content());
  }

  /** Of an event, by what it is and the words that tell of it. */
  static String event(String document, String root, String words, int occurrence) {
    return of("e", document, root, words, Integer.toString(occurrence));
  }

  /**
   * Of an actor: a state by its country; who has a name of several words by it; who is named by one
   * word by that and the country; all others (two officials, a witness) are known in their own
   * document only.
   */
  static String actor(String document, Actor actor) {
    String kind = actor.kind().name();
    String name = folded(actor.name());
    String country = actor.country().orElse("");
    boolean named = actor.name().chars().anyMatch(Character::isUpperCase);
    if (actor.kind() == Actor.Kind.STATE) {
      return of("a", kind, country.isEmpty() ? name : country);
    }
    if (named && actor.kind() == Actor.Kind.PERSON && name.indexOf(' ') > 0) {
      return of("a", kind, name);
    }
    boolean known = named || (!country.isEmpty() && actor.kind() == Actor.Kind.ORGANISATION);
    return known && !(country.isEmpty() && actor.kind() == Actor.Kind.PERSON)
        ? of("a", kind, name, country)
        : of("a", kind, name, country, document);
  }

  /** A name in lower case without marks and signs, for looking up. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  /** Words of several spans, for an id. */
  static String words(Reading reading, Iterable<Span> spans) {
    StringBuilder words = new StringBuilder();
    spans.forEach(span -> words.append(reading.words(span)).append('\n'));
    return words.toString();
  }

  static String of(String kind, String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      long bits = ByteBuffer.wrap(digest.digest()).getLong();
      StringBuilder id = new StringBuilder(kind);
      for (int i = LENGTH - 1; i >= 0; i--) {
        id.append(DIGITS.charAt((int) (bits >>> (i * BITS)) & (DIGITS.length() - 1)));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
