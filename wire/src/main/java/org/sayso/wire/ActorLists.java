package org.sayso.wire;

import java.util.Locale;
import java.util.function.Consumer;
import org.sayso.model.ActorList;

/**
 * Reads and writes lists of actors in three forms. Thread-safe.
 *
 * <p>Bad entries are left out and said with their place; the rest is read.
 */
public enum ActorLists {
  /**
   * Comma-separated values under a header with the columns name, other_names (parted by {@code |}),
   * kind, country, sector, role, from, until; all but the name may be absent. Several rows of one
   * name are several offices.
   */
  CSV {
    @Override
    public ActorList read(String text, Consumer<String> problems) {
      return new ActorCsv(problems).read(text);
    }

    @Override
    public String write(ActorList list) {
      return ActorCsv.write(list);
    }
  },
  /**
   * Popolo: an object with persons, organizations, memberships and posts. Country and sector are
   * looked for as {@code country} and {@code sector} of membership, organization and person, the
   * sector also in {@code classification}.
   */
  POPOLO {
    @Override
    public ActorList read(String text, Consumer<String> problems) {
      return new Popolo(problems).read(text);
    }

    @Override
    public String write(ActorList list) {
      return Popolo.write(list);
    }
  },
  /**
   * Dictionaries of PETRARCH and Phoenix: actors with synonyms ({@code +}), codes and days ({@code
   * [AFGGOV 011222-140929]}), and agents ({@code GENDARME [~COP]}).
   */
  DICTIONARY {
    @Override
    public ActorList read(String text, Consumer<String> problems) {
      return new ActorDictionary(problems).read(text);
    }

    @Override
    public String write(ActorList list) {
      return ActorDictionary.write(list);
    }
  };

  /** The list in {@code text}; {@code problems} takes a sentence for each entry left out. */
  public abstract ActorList read(String text, Consumer<String> problems);

  /** The list in this form; what the form has no place for is lost. */
  public abstract String write(ActorList list);

  /**
   * The form of a text: JSON is Popolo, a header with "name" and a comma CSV, else a dictionary.
   */
  public static ActorLists formOf(String text) {
    String start = text.stripLeading().replace("\uFEFF", "");
    if (start.startsWith("{")) {
      return POPOLO;
    }
    String header = start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    return header.matches("\"?name\"?\\s*(,.*)?") ? CSV : DICTIONARY;
  }
}
