package org.sayso.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * Who stands on one side: actors of one country, and bodies whose name or role names a state of the
 * cast.
 */
public final class Sides {

  /** Letters that a state and its people share: {@code Ruritania}, {@code Ruritanian}. */
  private static final int STEM = 5;

  private static final String COUNTRY = "country ";

  private final Map<String, Set<String>> marks = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  /** The sides of the actors of one document. */
  public Sides(Text text, Cast cast) {
    Set<String> stems = new HashSet<>();
    for (Actor actor : cast.actors()) {
      if (actor.kind() == Actor.Kind.STATE) {
        Set<String> mine = new HashSet<>();
        stems(actor.name(), mine);
        mine.forEach(stem -> states.putIfAbsent(stem, actor.country().orElse(actor.name())));
        stems.addAll(mine);
      }
    }
    for (Actor actor : cast.actors()) {
      Set<String> mine = new HashSet<>();
      mine.add("id " + actor.id());
      actor.country().ifPresent(country -> mine.add(COUNTRY + country));
      Set<String> named = new HashSet<>();
      stems(actor.name(), named);
      actor.role().ifPresent(role -> stems(role, named));
      named.retainAll(stems);
      // somebody who names two states ("envoy of A to B") is told by the country alone
      boolean one = named.size() == 1 && actor.country().isEmpty();
      if (one || actor.kind() == Actor.Kind.STATE) {
        mine.addAll(named);
      }
      marks.put(actor.id(), mine);
    }
    // twice: the spokeswoman of a ministry of a state
    belong(text, cast);
    belong(text, cast);
  }

  /** {@code its spokeswoman}, {@code the general of Nordland}: who is named so belongs to it. */
  private void belong(Text text, Cast cast) {
    Deque<Mention> open = new ArrayDeque<>();
    Comparator<Mention> outerFirst =
        Comparator.comparingInt((Mention m) -> m.span().start())
            .thenComparingInt(m -> -m.span().end());
    for (Mention mention : cast.mentions().stream().sorted(outerFirst).toList()) {
      open.removeIf(outer -> outer.span().end() <= mention.span().start());
      Actor owner = cast.actor(mention.actor());
      if (owner.kind() == Actor.Kind.STATE || owner.kind() == Actor.Kind.ORGANISATION) {
        for (Mention outer : open) {
          boolean other =
              !outer.actor().equals(mention.actor()) && outer.span().contains(mention.span());
          if (other
              && cast.actor(outer.actor()).country().isEmpty()
              && owns(text, mention, outer)) {
            Set<String> mine = marks.getOrDefault(outer.actor(), new HashSet<>());
            mine.addAll(marks.getOrDefault(mention.actor(), Set.of()));
          }
        }
      }
      if (mention.kind() != Mention.Kind.PRONOUN) {
        open.push(mention);
      }
    }
  }

  /** Whether the inner mention stands before the outer one's head, or after it with {@code of}. */
  private static boolean owns(Text text, Mention inner, Mention outer) {
    if (inner.span().end() <= outer.head().start()) {
      return true;
    }
    if (inner.span().start() < outer.head().end()) {
      return false;
    }
    String between =
        text.slice(Span.of(outer.head().end(), inner.span().start())).strip().toLowerCase();
    return between.equals("of") || between.equals("of the");
  }

  private static void stems(String words, Set<String> into) {
    for (String word : words.split("[^\\p{L}]+")) {
      if (word.length() >= STEM && Character.isUpperCase(word.charAt(0))) {
        into.add(word.substring(0, STEM).toLowerCase());
      }
    }
  }

  /**
   * The one country or state that an actor stands for: its alpha-3 code, or the state's name where
   * the code is not known; empty if there is none, or several.
   */
  public Optional<String> country(String actor) {
    Set<String> mine = marks.getOrDefault(actor, Set.of());
    Set<String> named = new HashSet<>();
    for (String mark : mine) {
      if (mark.startsWith(COUNTRY)) {
        named.add(mark.substring(COUNTRY.length()));
      } else if (states.containsKey(mark)) {
        named.add(states.get(mark));
      }
    }
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  /** Whether two actors stand on one side. */
  boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    Set<String> others = marks.getOrDefault(b, Set.of());
    for (String mark : marks.getOrDefault(a, Set.of())) {
      if (others.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code actor} stands on the side of one of {@code others}. */
  boolean among(String actor, Collection<String> others) {
    for (String other : others) {
      if (same(actor, other)) {
        return true;
      }
    }
    return false;
  }
}
