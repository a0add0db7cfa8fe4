package org.sayso.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Mentions;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.EventTime;
import org.sayso.model.Mention;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** When and where a deed is told to have been, and whether only supposed. */
final class Setting {

  /** A place more tokens after a deed's words than this is another deed's. */
  private static final int REACH = 14;

  private static final Set<String> AT =
      Set.of("in", "near", "at", "outside", "over", "across", "inside");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "should", "lest");
  private static final Set<String> FIRST = Set.of("we", "i", "our", "my");

  private final ParsedText text;
  private final Cast cast;
  private final Tellers tellers;
  private final Calendar calendar;

  Setting(ParsedText text, Cast cast, Tellers tellers) {
    this.text = text;
    this.cast = cast;
    this.tellers = tellers;
    this.calendar = new Calendar(text);
  }

  /** The date nearest to token {@code at} in its sentence that stands on the same word. */
  Optional<String> date(Sentence sentence, int at, boolean ahead) {
    Calendar.Found best = null;
    int from = Math.max(sentence.first(), at - 3 * REACH);
    int to = Math.min(sentence.end(), at + 3 * REACH);
    for (Calendar.Found found : calendar.dates(from, to, ahead)) {
      boolean nearer = best == null || Math.abs(found.at() - at) < Math.abs(best.at() - at);
      if (nearer && together(found.at(), at)) {
        best = found;
      }
    }
    return Optional.ofNullable(best).map(Calendar.Found::iso);
  }

  private boolean together(int a, int b) {
    return tellers.together(a, b);
  }

  /** A proper name after {@code in}, {@code near} or {@code at} soon after token {@code at}. */
  Optional<String> place(Sentence sentence, int at) {
    for (int i = at + 1; i + 1 < Math.min(sentence.end(), at + REACH); i++) {
      Token token = text.token(i);
      if (token.is(PartOfSpeech.SCONJ) || token.lower().equals(";")) {
        break;
      }
      if (AT.contains(token.lower()) && together(i, at)) {
        Optional<String> place = Clause.phrase(text, i + 1).flatMap(this::name);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> name(NounPhrase phrase) {
    Token head = text.token(phrase.head());
    if (!head.is(PartOfSpeech.PROPN)
        || calendar.dates(phrase.first(), phrase.end(), false).size() > 0
        || isMonthOrDay(head)) {
      return Optional.empty();
    }
    Span words = text.span(phrase.first(), phrase.end());
    for (Mention mention : Mentions.headed(cast, words)) {
      Actor.Kind kind = cast.actor(mention.actor()).kind();
      if (mention.head().overlaps(head.span())
          && (kind == Actor.Kind.PERSON || kind == Actor.Kind.ORGANISATION)) {
        return Optional.empty();
      }
    }
    int first = phrase.first();
    while (first < phrase.head() && text.token(first).is(PartOfSpeech.DET)) {
      first++;
    }
    return Optional.of(text.text().slice(text.span(first, phrase.end())));
  }

  private static boolean isMonthOrDay(Token token) {
    return switch (token.lower()) {
      case "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday" ->
          true;
      default -> false;
    };
  }

  /** Whether a word like {@code if} opens the clause before token {@code at}. */
  boolean isConditional(Sentence sentence, int at) {
    for (int i = at - 1; i >= sentence.first() && i > at - 12; i--) {
      Token token = text.token(i);
      if (CONDITIONS.contains(token.lower())) {
        return true;
      }
      if (token.lower().equals(",") || token.is(PartOfSpeech.VERB) || token.lower().equals(";")) {
        return false;
      }
    }
    return false;
  }

  /**
   * How the word before an infinitive means it: {@code plans to} announces, {@code refused to} does
   * not.
   */
  EventTime infinitive(int start) {
    if (start == 0) {
      return EventTime.HYPOTHETICAL;
    }
    return switch (text.token(start - 1).lemma()) {
      case "plan",
          "agree",
          "promise",
          "vow",
          "pledge",
          "intend",
          "decide",
          "prepare",
          "set",
          "be",
          "due",
          "expect",
          "ready" ->
          EventTime.FUTURE;
      case "begin", "start", "continue" -> EventTime.ONGOING;
      case "manage", "help", "use" -> EventTime.PAST;
      default -> EventTime.HYPOTHETICAL;
    };
  }

  /** Whether the phrase around {@code head} is {@code we} or begins with {@code our}. */
  boolean isFirstPerson(int head) {
    int first = Clause.phrase(text, head).map(NounPhrase::first).orElse(head);
    List<Token> tokens = text.tokens();
    return FIRST.contains(tokens.get(first).lower()) || FIRST.contains(tokens.get(head).lower());
  }
}
