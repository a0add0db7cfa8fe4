package org.sayso.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Mentions;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** Finds who acts and to whom around the words of a deed, by the mentions of the cast. */
final class Participants {

  /** How far after a deed's words its recipient may stand. */
  private static final int REACH = 16;

  /** How far before a noun its owner may stand. */
  private static final int OWNER_REACH = 6;

  private static final Set<String> FIRST = Set.of("our", "us", "we", "my", "me");

  private final ParsedText text;
  private final Cast cast;

  Participants(ParsedText text, Cast cast) {
    this.text = text;
    this.cast = cast;
  }

  /** The actors that the phrase around token {@code head} names, with those joined to it before. */
  List<String> subject(int head, int from) {
    Set<String> ids = new LinkedHashSet<>(actors(head));
    int first = Clause.phrase(text, head).map(NounPhrase::first).orElse(head);
    while (!ids.isEmpty() && first - 2 >= from && isJoint(first - 1)) {
      int last = text.token(first - 2).lower().equals(",") ? first - 3 : first - 2;
      if (last < from) {
        break;
      }
      Optional<NounPhrase> phrase = Clause.phrase(text, last);
      if (phrase.isEmpty() || isObject(phrase.get().first(), from)) {
        break;
      }
      List<String> joined = actors(phrase.get().head());
      if (joined.isEmpty()) {
        break;
      }
      ids.addAll(joined);
      first = phrase.get().first();
    }
    return List.copyOf(ids);
  }

  private boolean isJoint(int token) {
    return text.token(token).is(PartOfSpeech.CCONJ);
  }

  private boolean isObject(int first, int from) {
    return first > from && text.token(first - 1).is(PartOfSpeech.VERB, PartOfSpeech.ADP);
  }

  /** Who stands after {@code by}, soon after {@code verb}. */
  List<String> agent(int verb, int to) {
    for (int i = verb + 1; i < Math.min(to, verb + REACH / 2); i++) {
      if (text.token(i).is(PartOfSpeech.VERB) || text.token(i).is(PartOfSpeech.SCONJ)) {
        break;
      }
      if (text.token(i).lower().equals("by") && i + 1 < to) {
        return phraseAndJoined(i + 1, to);
      }
    }
    return List.of();
  }

  /** The possessor of the noun at {@code noun}: before it, or after {@code by}. */
  List<String> owner(int noun, int from, int to) {
    int first = Clause.phrase(text, noun).map(NounPhrase::first).orElse(noun);
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention :
        Mentions.headed(cast, span(Math.max(from, Math.min(first, noun) - OWNER_REACH), noun))) {
      int after = text.tokenAt(mention.span().end());
      boolean possessive =
          after < noun
              && text.token(after).word().endsWith("s")
              && text.token(after).word().length() <= 2;
      boolean insidePhrase = mention.span().start() >= text.token(first).start();
      if (possessive && after >= noun - OWNER_REACH || insidePhrase) {
        ids.clear();
        ids.add(mention.actor());
      }
    }
    if (ids.isEmpty()) {
      ids.addAll(agent(noun, to));
    }
    return List.copyOf(ids);
  }

  /** Both sides of {@code talks between A and B}; empty unless there are two. */
  List<String> between(int noun, int to) {
    for (int i = noun + 1; i < Math.min(to, noun + 4); i++) {
      if (text.token(i).lower().equals("between") && i + 1 < to) {
        return phraseAndJoined(i + 1, to, Optional.empty(), true);
      }
    }
    return List.of();
  }

  /**
   * Who stands at the first of {@code places} where somebody stands.
   *
   * @param verb the deed's first word, after which its object stands
   * @param end after the deed's words, from where prepositions are sought
   */
  List<String> recipient(List<String> places, int verb, int end, int to, Optional<String> teller) {
    for (String place : places) {
      List<String> found =
          place.equals("object")
              ? object(verb, end, to, teller)
              : after(place, verb, end, to, teller);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> object(int verb, int end, int to, Optional<String> teller) {
    for (int i = verb + 1; i < Math.min(to, Math.max(end, verb + 1) + 4); i++) {
      Optional<NounPhrase> phrase = Clause.phrase(text, i);
      if (phrase.isPresent()) {
        return phraseAndJoined(i, to, teller);
      }
      if (!text.token(i).is(PartOfSpeech.ADV, PartOfSpeech.DET, PartOfSpeech.PART, PartOfSpeech.ADP)
          || (i >= end && text.token(i).is(PartOfSpeech.ADP))) {
        return List.of();
      }
    }
    return List.of();
  }

  private List<String> after(
      String preposition, int verb, int end, int to, Optional<String> teller) {
    int limit = Math.min(to, end + REACH);
    for (int i = Math.max(verb + 1, end - 1); i < limit; i++) {
      Token token = text.token(i);
      if (i >= end && (token.is(PartOfSpeech.SCONJ) || isFinite(i))) {
        break;
      }
      if (token.lower().equals(preposition) && i + 1 < to) {
        List<String> found = phraseAndJoined(i + 1, to, teller);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private boolean isFinite(int i) {
    return text.token(i).is(PartOfSpeech.VERB) && !text.token(i).lower().endsWith("ing");
  }

  private List<String> phraseAndJoined(int at, int to) {
    return phraseAndJoined(at, to, Optional.empty());
  }

  private List<String> phraseAndJoined(int at, int to, Optional<String> teller) {
    return phraseAndJoined(at, to, teller, false);
  }

  /**
   * Actors of the phrase that begins at {@code at}, of what it belongs to, and of those joined to
   * it.
   *
   * @param pair whether two are awaited, so that a verb after the second does not make it a subject
   */
  private List<String> phraseAndJoined(int at, int to, Optional<String> teller, boolean pair) {
    Set<String> ids = new LinkedHashSet<>();
    int i = at;
    while (i < to) {
      Optional<NounPhrase> phrase = Clause.phrase(text, i);
      if (phrase.isEmpty()) {
        break;
      }
      List<String> found = actors(phrase.get().head());
      if (found.isEmpty() && teller.isPresent() && isFirstPerson(phrase.get())) {
        found = List.of(teller.get());
      }
      int end = phrase.get().end();
      // "a village in Nordland", "the plan of Nordland": it is Nordland's
      while (found.isEmpty() && end + 1 < to && isBelonging(end)) {
        Optional<NounPhrase> whole = Clause.phrase(text, end + 1);
        if (whole.isEmpty()) {
          break;
        }
        found = actors(whole.get().head());
        end = whole.get().end();
      }
      ids.addAll(found);
      if (ids.isEmpty() || end + 1 >= to) {
        break;
      }
      boolean comma = text.token(end).lower().equals(",");
      if (!comma && !isJoint(end)) {
        break;
      }
      i = comma && isJoint(end + 1) ? end + 2 : end + 1;
      // "shelled Nordland and Estania protested": the joined phrase has a verb of its own
      if (!pair
          && i < to
          && Clause.phrase(text, i)
              .filter(
                  p -> p.end() < to && text.token(p.end()).is(PartOfSpeech.VERB, PartOfSpeech.AUX))
              .isPresent()) {
        break;
      }
    }
    return List.copyOf(ids);
  }

  private boolean isBelonging(int token) {
    return switch (text.token(token).lower()) {
      case "of", "in", "from" -> true;
      default -> false;
    };
  }

  private boolean isFirstPerson(NounPhrase phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (FIRST.contains(text.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The actor whose mention has its head at this token, else the one that owns its phrase. */
  private List<String> actors(int head) {
    Span word = text.token(head).span();
    Mention smallest = null;
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
    return Mentions.around(cast, word).map(m -> List.of(m.actor())).orElse(List.of());
  }

  /** The state of the cast that {@code actor} belongs to; itself if it is one. */
  Optional<String> stateOf(String actor) {
    Optional<String> country = cast.actor(actor).country();
    List<String> states = new ArrayList<>();
    for (Actor other : cast.actors()) {
      if (other.kind() == Actor.Kind.STATE
          && country.isPresent()
          && country.equals(other.country())) {
        states.add(other.id());
      }
    }
    return states.stream().findFirst();
  }

  private Span span(int first, int end) {
    return first < end
        ? text.span(first, end)
        : Span.of(text.token(end).start(), text.token(end).start());
  }

  /** Whether the head of a subject was found and who it is. */
  List<String> subject(OptionalInt head, int from) {
    return head.isPresent() ? subject(head.getAsInt(), from) : List.of();
  }
}
