package org.sayso.link.across;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.link.Sides;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Party;
import org.sayso.model.Text;

/** The actors of one document as parties. */
final class Parties {

  /** What a name may begin with that is no part of it. */
  private static final Pattern OPENING =
      Pattern.compile("^(?:the|a|an|its|his|her|their|our|my)\\s+");

  /** Words of state names that others share. */
  private static final Set<String> COMMON =
      Set.of(
          "united",
          "states",
          "union",
          "republic",
          "kingdom",
          "federation",
          "federal",
          "people",
          "democratic",
          "islamic",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "great",
          "saint",
          "islands",
          "emirates",
          "arab");

  /** Letters that a state and its adjective share; shorter names share all of theirs. */
  private static final int STEM = 5;

  private static final int SHORTEST = 4;

  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, Party> states = new HashMap<>();

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
      if (actor.kind() == Actor.Kind.STATE) {
        name(actor.name(), of(actor.id()));
      }
    }
  }

  private void name(String name, Party state) {
    for (String word : Letters.plain(name).split("[^\\p{L}]+")) {
      if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        states.putIfAbsent(stem(word), state);
      }
    }
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  /** The state of the cast that a lower-case word names, be it as a place: {@code cuban}. */
  Optional<Party> state(String word) {
    return word.length() < SHORTEST
        ? Optional.empty()
        : Optional.ofNullable(states.get(stem(word)))
            .or(() -> Optional.ofNullable(states.get(word.substring(0, SHORTEST))));
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
    String lower = Letters.plain(name.strip()).replaceAll("\\s+", " ");
    String plain = OPENING.matcher(lower).replaceFirst("");
    return plain.isBlank() ? "?" : plain;
  }
}
