package org.sayso.extract.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/**
 * The states of a cast by the beginning of their names, so that <i>Ruritanian drones</i> are known
 * as those of Ruritania though no list knows either word. Immutable.
 */
public final class Nations {

  /** Letters that a state and its adjective share. */
  private static final int STEM = 5;

  private final Map<String, String> byStem = new HashMap<>();

  /** The states of {@code cast}. */
  public Nations(Cast cast) {
    for (Actor actor : cast.actors()) {
      if (actor.kind() == Actor.Kind.STATE
          && actor.name().length() >= STEM
          && actor.name().indexOf(' ') < 0) {
        byStem.putIfAbsent(stem(actor.name()), actor.id());
      }
    }
  }

  /** The one state that an adjective among tokens {@code [first, end)} names. */
  public Optional<String> in(ParsedText text, int first, int end) {
    for (int i = first; i < end && !byStem.isEmpty(); i++) {
      Token token = text.token(i);
      boolean adjective =
          token.is(PartOfSpeech.ADJ, PartOfSpeech.PROPN, PartOfSpeech.NOUN)
              && token.word().length() > STEM
              && Character.isUpperCase(token.word().charAt(0));
      String state = adjective ? byStem.get(stem(token.word())) : null;
      if (state != null) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** The same as a list, for where several may be named. */
  public List<String> listed(ParsedText text, int first, int end) {
    return in(text, first, end).stream().toList();
  }

  private static String stem(String word) {
    return word.substring(0, STEM).toLowerCase();
  }
}
