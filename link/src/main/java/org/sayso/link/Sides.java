package org.sayso.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.Cast;

/**
 * Who stands on one side: actors of one country, and bodies whose name or role names a state of the
 * cast.
 */
final class Sides {

  /** Letters that a state and its people share: {@code Ruritania}, {@code Ruritanian}. */
  private static final int STEM = 5;

  private final Map<String, Set<String>> marks = new HashMap<>();

  Sides(Cast cast) {
    Set<String> states = new HashSet<>();
    for (Actor actor : cast.actors()) {
      if (actor.kind() == Actor.Kind.STATE) {
        stems(actor.name(), states);
      }
    }
    for (Actor actor : cast.actors()) {
      Set<String> mine = new HashSet<>();
      actor.country().ifPresent(country -> mine.add("country " + country));
      Set<String> named = new HashSet<>();
      stems(actor.name(), named);
      actor.role().ifPresent(role -> stems(role, named));
      named.retainAll(states);
      // somebody who names two states ("envoy of A to B") is told by the country alone
      if (named.size() == 1 && actor.country().isEmpty()) {
        mine.addAll(named);
      } else if (actor.kind() == Actor.Kind.STATE) {
        mine.addAll(named);
      }
      mine.add("id " + actor.id());
      marks.put(actor.id(), mine);
    }
  }

  private static void stems(String words, Set<String> into) {
    for (String word : words.split("[^\\p{L}]+")) {
      if (word.length() >= STEM && Character.isUpperCase(word.charAt(0))) {
        into.add(word.substring(0, STEM).toLowerCase());
      }
    }
  }

  /** Whether two actors stand on one side. */
  boolean same(String a, String b) {
    Set<String> others = marks.getOrDefault(b, Set.of());
    return a.equals(b) || marks.getOrDefault(a, Set.of()).stream().anyMatch(others::contains);
  }

  /** Whether {@code actor} stands on the side of one of {@code others}. */
  boolean among(String actor, Collection<String> others) {
    return others.stream().anyMatch(other -> same(actor, other));
  }
}
