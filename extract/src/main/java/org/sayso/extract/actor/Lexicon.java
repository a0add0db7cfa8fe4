package org.sayso.extract.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.Sector;
import org.sayso.model.Token;

/** All word knowledge of this package, read once. Immutable after construction, thread-safe. */
final class Lexicon {

  /**
   * A word before a role that says a sector.
   *
   * @param over whether it wins over the role's own sector
   */
  record Modifier(Sector sector, boolean over) {}

  private static final class Holder {
    static final Lexicon INSTANCE = new Lexicon();
  }

  private final Countries countries = new Countries();
  private final PhraseBook<Body> bodies = Body.read();
  private final PhraseBook<Role> roles = Role.read();
  private final Map<String, Modifier> modifiers = new HashMap<>();
  private final Map<String, Gender> firstNames = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();

  private Lexicon() {
    for (RuleFile.Row row : RuleFile.read(Lexicon.class, "modifiers.tsv").rows()) {
      modifiers.put(
          row.required("word"),
          new Modifier(row.constant("sector", Sector.class), row.get("strength").equals("over")));
    }
    for (RuleFile.Row row : RuleFile.read(Lexicon.class, "firstnames.tsv").rows()) {
      Gender gender =
          row.get("gender").equals("m")
              ? Gender.MALE
              : row.get("gender").equals("f") ? Gender.FEMALE : Gender.UNKNOWN;
      for (String name : row.required("names").split(" ")) {
        firstNames.merge(name, gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
      }
    }
    for (RuleFile.Row row : RuleFile.read(Lexicon.class, "lists.tsv").rows()) {
      lists.put(row.required("list"), Set.copyOf(Arrays.asList(row.required("words").split(" "))));
    }
  }

  /** The lexicon that comes with this module; read on first use. */
  static Lexicon get() {
    return Holder.INSTANCE;
  }

  Countries countries() {
    return countries;
  }

  PhraseBook<Body> bodies() {
    return bodies;
  }

  PhraseBook<Role> roles() {
    return roles;
  }

  /** What a word before a role says of its sector. */
  Optional<Modifier> modifier(String lower) {
    return Optional.ofNullable(modifiers.get(lower));
  }

  /** The gender that a first name shows; empty if it is not one that is known. */
  Optional<Gender> firstName(String word) {
    return Optional.ofNullable(firstNames.get(word));
  }

  /** Whether a small closed list has this lower-case word. */
  boolean in(String list, String lower) {
    Set<String> words = lists.get(list);
    if (words == null) {
      throw new IllegalStateException("lists.tsv has no list \"" + list + "\"");
    }
    return words.contains(lower);
  }

  /** Whether a small closed list has the lemma of this token. */
  boolean hasLemma(String list, Token token) {
    return in(list, token.lemma());
  }
}
