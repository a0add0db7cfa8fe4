package org.sayso.link.across;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.link.Sides;
import org.sayso.model.Actor;
import org.sayso.model.Party;
import org.sayso.model.Text;
import org.sayso.model.Cast;

/** The actors of one document as parties. */
final class Parties {

  /** What a name may begin with that is no part of it. */
  private static final Pattern OPENING =
      Pattern.compile("^(?:the|a|an|its|his|her|their|our|my)\\s+");

  private final Map<String, Party> parties = new HashMap<>();

  Parties(Text text, Cast cast, Map<String, String> successors) {
    Sides sides = new Sides(text, cast);
    for (Actor actor : cast.actors()) {
      Optional<String> state = actor.country().or(() -> sides.country(actor.id()));
      String side =
          state
              .map(name -> successors.getOrDefault(name, name.length() == 3 ? name : plain(name)))
              .orElseGet(() -> own(actor));
      parties.put(
          actor.id(),
          new Party(
              actor.name(),
              actor.kind(),
              state.filter(name -> name.length() == 3),
              actor.sector(),
              side));
    }
  }

  Party of(String actor) {
    Party party = parties.get(actor);
    if (party == null) {
      throw new IllegalArgumentException(
          "no actor \"%s\"; there are %s".formatted(actor, parties.keySet()));
    }
    return party;
  }

  /** Somebody of no country stands alone: a person by the surname, which short forms share. */
  private static String own(Actor actor) {
    String name = plain(actor.name());
    return actor.kind() == Actor.Kind.PERSON ? name.substring(name.lastIndexOf(' ') + 1) : name;
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String plain = OPENING.matcher(lower).replaceFirst("");
    return plain.isBlank() ? "?" : plain;
  }
}
