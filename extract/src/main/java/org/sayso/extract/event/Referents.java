package org.sayso.extract.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Mentions;
import org.sayso.extract.rules.Nations;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;

/** Whom a phrase stands for. */
final class Referents {

  private final ParsedText text;
  private final Cast cast;
  private final Nations nations;

  Referents(ParsedText text, Cast cast, Nations nations) {
    this.text = text;
    this.cast = cast;
    this.nations = nations;
  }

  /** The actor whose mention has its head at this token, else the one that owns its phrase. */
  List<String> actors(int head) {
    Span word = text.token(head).span();
    @Nullable Mention smallest = null;
    Optional<NounPhrase> phrase = Clause.phrase(text, head);
    Span whole = phrase.map(p -> text.span(p.first(), p.end())).orElse(word);
    for (Mention mention : Mentions.headed(cast, whole)) {
      boolean exact = mention.head().overlaps(word);
      if (exact && (smallest == null || mention.span().length() >= smallest.span().length())) {
        smallest = mention;
      }
    }
    if (smallest != null) {
      return List.of(smallest.actor());
    }
    // "Ruritanian drones", "Ruritania's troops": a state or body before the noun acts through it
    for (Mention mention : Mentions.headed(cast, whole)) {
      if (cast.actor(mention.actor()).kind() != Actor.Kind.PERSON) {
        return List.of(mention.actor());
      }
    }
    List<String> nation =
        phrase.map(p -> nations.listed(text, p.first(), p.head() + 1)).orElse(List.of());
    return nation.isEmpty()
        ? Mentions.around(cast, word).map(m -> List.of(m.actor())).orElse(List.of())
        : nation;
  }

  /** The state of the cast that {@code actor} belongs to; itself if it is one. */
  Optional<String> stateOf(String actor) {
    Optional<String> country = cast.actor(actor).country();
    for (Actor other : cast.actors()) {
      boolean same = country.isPresent() && country.equals(other.country());
      if (other.kind() == Actor.Kind.STATE && same) {
        return Optional.of(other.id());
      }
    }
    // "the general of Nordland": the state stands in what the text calls him
    for (Span words : cast.actor(actor).mentions()) {
      for (Mention inner : Mentions.headed(cast, words)) {
        if (cast.actor(inner.actor()).kind() == Actor.Kind.STATE) {
          return Optional.of(inner.actor());
        }
      }
    }
    return Optional.empty();
  }
}
