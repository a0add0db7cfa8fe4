package org.sayso.extract.actor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Mention;
import org.sayso.model.Sector;

/**
 * A mention in the making: what its own words say, filled in step by step while one document is
 * read. Confined to one call; not thread-safe.
 */
final class Draft {

  /** What the words stand for, as far as is known. */
  enum Type {
    PERSON,
    ORGANISATION,
    STATE,
    GROUP,
    /** A place that is no state. */
    PLACE,
    /** Something that can neither speak nor act; kept as a rival for pronouns. */
    THING,
    UNKNOWN
  }

  /** Index of the first token of the whole phrase. */
  int first;

  /** Index after the last token of the whole phrase, attachments included. */
  int end;

  /** Index after the last token of the base phrase. */
  int baseEnd;

  /** Index of the first token of the head, which runs to {@link #headEnd}. */
  int head;

  int headEnd;

  Mention.Kind kind;
  Type type;
  Gender gender = Gender.UNKNOWN;
  boolean plural;

  /** Grammatical person of a pronoun. */
  int person = 3;

  /** The name without titles; empty for descriptions and pronouns. */
  String name = "";

  /** The role word, of a title or a description. */
  @Nullable Role role;

  /** First token of the words that say the role, which run to {@link #roleEnd}; -1 if none. */
  int roleFirst = -1;

  int roleEnd = -1;

  /** Whether the phrase is definite: {@code the general}, {@code his general}. */
  boolean definite;

  /** Whether nothing but a role and perhaps a determiner stands in the phrase. */
  boolean bare;

  Optional<String> country = Optional.empty();
  Optional<Sector> sector = Optional.empty();

  /** The well-known body named. */
  @Nullable Body body;

  /** The country named, by name, adjective, people or seat. */
  @Nullable Country land;

  /** The body, state or person that this one belongs to, as the phrase says. */
  @Nullable Draft affiliation;

  /** A draft that stands for the same actor by construction: an apposition, a relative pronoun. */
  @Nullable Draft same;

  /** Whether it hangs on another phrase: {@code Nordland} in "the army of Nordland". */
  boolean attached;

  boolean subject;
  boolean object;
  boolean locative;
  boolean possessor;

  /** Whether it is the source of an attribution. */
  boolean source;

  @Nullable Entity entity;

  Draft(int first, int end, int head, Mention.Kind kind, Type type) {
    this.first = first;
    this.end = end;
    this.baseEnd = end;
    this.head = head;
    this.headEnd = head + 1;
    this.kind = kind;
    this.type = type;
  }

  boolean isPronoun() {
    return kind == Mention.Kind.PRONOUN;
  }

  boolean isName() {
    return kind == Mention.Kind.NAME || kind == Mention.Kind.METONYM;
  }

  boolean isActor() {
    return type != Type.THING && type != Type.PLACE && type != Type.UNKNOWN;
  }

  boolean animate() {
    return type == Type.PERSON || type == Type.GROUP;
  }
}
