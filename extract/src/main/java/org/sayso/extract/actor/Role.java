package org.sayso.extract.actor;

import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.Sector;

/**
 * A word for somebody who speaks or acts.
 *
 * @param word singular, lower case
 * @param kind what it stands for
 * @param sector the sector it says, if any
 * @param weakSector whether the sector gives way to that of the body the phrase names
 * @param marks further properties, see {@code roles.tsv}
 * @param plural whether the text has the plural
 */
record Role(
    String word,
    Kind kind,
    Optional<Sector> sector,
    boolean weakSector,
    Set<String> marks,
    boolean plural) {

  /** What a role word stands for. */
  enum Kind {
    PERSON,
    ORGANISATION,
    GROUP,
    STATE
  }

  boolean title() {
    return marks.contains("title");
  }

  boolean ofState() {
    return marks.contains("state");
  }

  boolean generic() {
    return marks.contains("generic");
  }

  boolean suffix() {
    return marks.contains("suffix");
  }

  boolean weak() {
    return marks.contains("weak");
  }

  Gender gender() {
    return marks.contains("m") ? Gender.MALE : marks.contains("f") ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private Role asPlural() {
    return new Role(word, kind, sector, weakSector, marks, true);
  }

  /** All roles of the table in singular and plural, in lower case. */
  static PhraseBook<Role> read() {
    PhraseBook<Role> book = new PhraseBook<>(true);
    for (RuleFile.Row row : RuleFile.read(Role.class, "roles.tsv").rows()) {
      String cell = row.required("sector");
      boolean weak = cell.endsWith("?") || cell.equals("<");
      String name = cell.replace("?", "");
      Optional<Sector> sector =
          name.equals("<") || name.equals("-")
              ? Optional.empty()
              : Optional.of(Sector.valueOf(name));
      Set<String> marks =
          row.get("marks").isEmpty() ? Set.of() : Set.of(row.get("marks").split(" "));
      for (String word : row.list("words")) {
        Role role = new Role(word, kind(row), sector, weak, marks, false);
        book.add(word, role);
        if (role.kind() == Kind.PERSON && sector.isPresent() && role.title()) {
          book.add(
              "ex-" + word,
              new Role("ex-" + word, kind(row), Optional.of(Sector.ELI), false, marks, false));
        }
        if (!role.suffix()) {
          book.add(pluralOf(word), role.asPlural());
        }
      }
    }
    return book;
  }

  private static Kind kind(RuleFile.Row row) {
    return switch (row.required("kind")) {
      case "P" -> Kind.PERSON;
      case "O" -> Kind.ORGANISATION;
      case "G" -> Kind.GROUP;
      case "S" -> Kind.STATE;
      default -> throw row.error("kind", "must be P, O, G or S");
    };
  }

  private static String pluralOf(String word) {
    int n = word.length();
    if (word.endsWith("child")) {
      return word + "ren";
    } else if (word.equals("secretary of state") || word.equals("attorney general")) {
      return word.replace("secretary", "secretaries").replace("attorney", "attorneys");
    } else if (word.equals("person")) {
      return "persons";
    } else if (word.endsWith("man") && !word.equals("human")) {
      return word.substring(0, n - 2) + "en";
    } else if (word.endsWith("wife")) {
      return word.substring(0, n - 2) + "ves";
    } else if (word.endsWith("y") && "aeiou".indexOf(word.charAt(n - 2)) < 0) {
      return word.substring(0, n - 1) + "ies";
    } else if (word.endsWith("s") || word.endsWith("x") || word.endsWith("ch")) {
      return word + "es";
    }
    return word + "s";
  }
}
