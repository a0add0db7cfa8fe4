package org.sayso.extract.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Warning;

/**
 * What a text says of one actor and takes back elsewhere: two nationalities, two ranks.
 *
 * <p>Only words right before the name or role count, so that {@code the Ruritanian envoy to
 * Nordland} is no contradiction.
 */
final class Contradictions {

  /** A word that says what an actor is, and what it says. */
  private record Label(Token token, String meaning) {}

  private static final List<String> NATIONAL =
      List.of("ian", "ean", "an", "ese", "ish", "i", "ch", "ic");
  private static final Set<String> CHANGES =
      Set.of("former", "ex", "then", "acting", "now", "later", "retired", "born", "promoted");

  private final Set<String> ranks = new HashSet<>();
  private final Set<String> noNation = new HashSet<>();

  Contradictions() {
    RuleFile.read(Contradictions.class, "ranks.tsv")
        .rows()
        .forEach(r -> ranks.add(r.required("rank")));
    RuleFile.read(Contradictions.class, "adjectives.tsv")
        .rows()
        .forEach(r -> noNation.add(r.required("word")));
  }

  List<Warning> find(ParsedText text, Cast cast) {
    Map<Span, String> states = states(cast);
    Map<String, Label> nations = new HashMap<>();
    Map<String, Label> titles = new HashMap<>();
    Set<String> told = new HashSet<>();
    List<Warning> warnings = new ArrayList<>();
    for (Mention mention : cast.mentions()) {
      Actor actor = cast.actor(mention.actor());
      if (actor.kind() == Actor.Kind.STATE || mention.kind() == Mention.Kind.PRONOUN) {
        continue;
      }
      nation(text, states, mention)
          .ifPresent(label -> compare(actor, label, "nationality", nations, told, warnings));
      if (actor.kind() == Actor.Kind.PERSON) {
        rank(text, mention)
            .ifPresent(label -> compare(actor, label, "rank", titles, told, warnings));
      }
    }
    return warnings;
  }

  private static void compare(
      Actor actor,
      Label label,
      String what,
      Map<String, Label> earlier,
      Set<String> told,
      List<Warning> warnings) {
    Label first = earlier.putIfAbsent(actor.id(), label);
    if (first != null
        && !first.meaning.equals(label.meaning)
        && told.add(actor.id() + what + label.meaning)) {
      warnings.add(
          new Warning(
              Warning.Kind.CONTRADICTION,
              List.of(first.token.span(), label.token.span()),
              "%s is called \"%s\" and \"%s\" in the same text: one %s must be wrong"
                  .formatted(actor.name(), first.token.word(), label.token.word(), what)));
    }
  }

  /**
   * The one nationality before the head of the mention; empty if there is none or more than one.
   */
  private Optional<Label> nation(ParsedText text, Map<Span, String> states, Mention mention) {
    Label found = null;
    int end = text.tokenAt(mention.head().start());
    for (int i = text.tokenAt(mention.span().start()); i < end; i++) {
      Token token = text.token(i);
      if (CHANGES.contains(token.lower())
          || token.is(PartOfSpeech.ADP)
          || token.lower().equals("'s")
          || token.lower().equals("’s")) {
        return Optional.empty();
      }
      Optional<String> state = Optional.ofNullable(states.get(token.span()));
      boolean adjective = state.isPresent() || looksNational(token, i, text);
      if (adjective) {
        if (found != null) {
          return Optional.empty();
        }
        found = new Label(token, state.orElse(token.lower().substring(0, Math.min(4, token.lower().length()))));
      }
    }
    return Optional.ofNullable(found);
  }

  /** Mentions that are a state and nothing more, by where they stand. */
  private static Map<Span, String> states(Cast cast) {
    Map<Span, String> states = new HashMap<>();
    for (Mention mention : cast.mentions()) {
      if (cast.actor(mention.actor()).kind() == Actor.Kind.STATE) {
        states.put(mention.span(), mention.actor());
      }
    }
    return states;
  }

  private boolean looksNational(Token token, int index, ParsedText text) {
    if (!token.is(PartOfSpeech.ADJ)
        || token.word().length() < 5
        || !Character.isUpperCase(token.word().charAt(0))
        || token.word().indexOf('-') >= 0
        || noNation.contains(token.lower())) {
      return false;
    }
    boolean opens = text.sentences().get(text.sentenceOf(index)).first() == index;
    return NATIONAL.stream().anyMatch(token.lower()::endsWith)
        && (!opens || token.lower().endsWith("ian"));
  }

  /** The rank right before the name: {@code General Brandt}. */
  private Optional<Label> rank(ParsedText text, Mention mention) {
    if (mention.kind() != Mention.Kind.NAME) {
      return Optional.empty();
    }
    int first = text.tokenAt(mention.span().start());
    int head = text.tokenAt(mention.head().start());
    for (int i = first; i < head; i++) {
      if (ranks.contains(text.token(i).lower()) && text.token(i + 1).is(PartOfSpeech.PROPN)) {
        boolean changed = i > 0 && CHANGES.contains(text.token(i - 1).lower());
        boolean compound =
            i > 0
                && (ranks.contains(text.token(i - 1).lower())
                    || text.token(i - 1).word().endsWith("-"));
        boolean compounded = ranks.contains(text.token(i + 1).lower());
        return changed || compound || compounded
            ? Optional.empty()
            : Optional.of(new Label(text.token(i), text.token(i).lower()));
      }
    }
    return Optional.empty();
  }
}
