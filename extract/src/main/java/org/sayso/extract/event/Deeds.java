package org.sayso.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.extract.rules.Patterns;
import org.sayso.extract.rules.RuleFile;
import org.sayso.extract.rules.TokenPattern;
import org.sayso.model.EventRoot;
import org.sayso.model.ParsedText;

/** The rules that tell a deed by its words. */
final class Deeds {

  /** Where those who act stand. */
  enum Doer {
    /** Subject of the verb. */
    SUBJECT,
    /** Possessor of the noun, or after {@code by} or {@code of}. */
    OWNER,
    /** Both sides after {@code between}, or joined subjects. */
    BETWEEN
  }

  /**
   * What a deed's words mean.
   *
   * @param root PLOVER root
   * @param cameo CAMEO code if plain
   * @param doer where those who act stand
   * @param recipients where those acted upon may stand, in the order they are tried: {@code object}
   *     or a preposition
   * @param territory whether it is done to the teller's country where nobody is named
   */
  record Deed(
      EventRoot root,
      Optional<String> cameo,
      Doer doer,
      List<String> recipients,
      boolean territory) {}

  private final Patterns<Deed> patterns;

  Deeds() {
    Patterns.Builder<Deed> builder = new Patterns.Builder<>();
    for (RuleFile.Row row : RuleFile.read(Deeds.class, "deeds.tsv").rows()) {
      builder.add(TokenPattern.of(row.required("words"), Map.of()), deed(row));
    }
    patterns = builder.build();
  }

  private static Deed deed(RuleFile.Row row) {
    String roles = row.required("roles");
    int arrow = roles.indexOf('>');
    if (arrow < 0) {
      throw row.error("roles", "\"%s\" needs a '>' between who acts and to whom".formatted(roles));
    }
    Doer doer =
        switch (roles.substring(0, arrow)) {
          case "subject" -> Doer.SUBJECT;
          case "owner" -> Doer.OWNER;
          case "between" -> Doer.BETWEEN;
          default ->
              throw row.error(
                  "roles", "\"%s\" must begin with subject, owner or between".formatted(roles));
        };
    List<String> recipients = new ArrayList<>();
    for (String place : roles.substring(arrow + 1).split("\\|")) {
      if (!place.isBlank()) {
        recipients.add(place);
      }
    }
    boolean territory = recipients.remove("territory");
    String cameo = row.get("cameo");
    return new Deed(
        row.constant("root", EventRoot.class),
        cameo.isEmpty() ? Optional.empty() : Optional.of(cameo),
        doer,
        List.copyOf(recipients),
        territory);
  }

  /** The deed whose words begin at token {@code at} and end before {@code limit}. */
  Optional<Patterns.Match<Deed>> at(ParsedText text, int at, int limit) {
    return patterns.longest(text.tokens(), at, limit);
  }
}
