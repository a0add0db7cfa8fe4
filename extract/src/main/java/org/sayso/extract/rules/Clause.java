package org.sayso.extract.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/**
 * What a verb's surroundings say about it, read from tags and base noun phrases alone.
 *
 * @param verb index of the verb
 * @param start index of the first token of its verb group ({@code had not} in <i>had not left</i>)
 * @param subject index of the head of its grammatical subject, if one was found
 * @param negated whether the group or the subject says no
 * @param passive whether the subject is acted upon
 * @param time how the group places it in time
 */
public record Clause(
    int verb, int start, OptionalInt subject, boolean negated, boolean passive, Time time) {

  /** How a verb group places its verb in time. */
  public enum Time {
    /** Simple past, perfect. */
    PAST,
    /** Progressive, simple present. */
    PRESENT,
    /** {@code will}, {@code shall}, {@code going to}. */
    FUTURE,
    /** {@code would}: a future seen from the past, or a condition. */
    WOULD,
    /** {@code may}, {@code might}, {@code could}, {@code can}. */
    POSSIBLE,
    /** {@code must}, {@code should}, {@code have to}. */
    DUE,
    /** An infinitive with {@code to}, whose verb before says how it is meant. */
    INFINITIVE
  }

  private static final int REACH = 40;
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "neither", "nor", "no", "nothing", "none", "nobody");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  /** Reads the clause of the verb at {@code verb} without looking before token {@code from}. */
  public static Clause of(ParsedText text, int verb, int from) {
    List<Token> tokens = text.tokens();
    int start = groupStart(tokens, verb, from);
    boolean negated = false;
    boolean be = false;
    boolean have = false;
    @Nullable Time modal = null;
    for (int i = start; i < verb; i++) {
      Token token = tokens.get(i);
      negated |= NEGATIONS.contains(token.lower());
      be |= token.lemma().equals("be");
      have |= token.lemma().equals("have");
      Time told = modal(tokens, i);
      modal = told == null || modal != null ? modal : told;
    }
    String form = tokens.get(verb).lower();
    boolean progressive = form.endsWith("ing");
    boolean passive = be && !progressive;
    Time time;
    if (modal != null) {
      time = modal;
    } else if (have || (be && !progressive)) {
      time =
          have || groupHas(tokens, start, verb, Set.of("was", "were")) ? Time.PAST : Time.PRESENT;
    } else if (progressive) {
      time = groupHas(tokens, start, verb, Set.of("was", "were")) ? Time.PAST : Time.PRESENT;
    } else {
      time = simpleTense(tokens, verb, start);
    }
    if (!passive
        && verb + 1 < tokens.size()
        && tokens.get(verb + 1).lower().equals("by")
        && start == verb
        && time == Time.PAST) {
      passive = true;
    }
    OptionalInt subject = subject(text, start, verb, from);
    if (subject.isPresent()) {
      negated |= deniedPhrase(text, subject.getAsInt());
    }
    return new Clause(verb, start, subject, negated, passive, time);
  }

  private static Time simpleTense(List<Token> tokens, int verb, int start) {
    Token token = tokens.get(verb);
    if (groupHas(tokens, start, verb, Set.of("did", "didn't"))) {
      return Time.PAST;
    }
    String form = token.lower();
    boolean base = form.equals(token.lemma());
    boolean third = !base && form.endsWith("s");
    return base || third ? Time.PRESENT : Time.PAST;
  }

  private static boolean groupHas(List<Token> tokens, int start, int end, Set<String> forms) {
    for (int i = start; i < end; i++) {
      if (forms.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Time modal(List<Token> tokens, int i) {
    switch (tokens.get(i).lower()) {
      case "will", "shall", "'ll", "’ll", "wo", "won't", "gonna":
        return Time.FUTURE;
      case "would", "'d", "’d":
        return Time.WOULD;
      case "may", "might", "could", "can", "ca", "cannot":
        return Time.POSSIBLE;
      case "must", "should", "ought":
        return Time.DUE;
      case "to":
        if (i == 0) {
          return Time.INFINITIVE;
        }
        return switch (tokens.get(i - 1).lower()) {
          case "going" -> Time.FUTURE;
          case "have", "has", "had", "need", "needs", "ought" -> Time.DUE;
          default -> Time.INFINITIVE;
        };
      default:
        return null;
    }
  }

  /** The first token of the verb group that ends at {@code verb}. */
  private static int groupStart(List<Token> tokens, int verb, int from) {
    int start = verb;
    while (start > from) {
      Token before = tokens.get(start - 1);
      boolean part =
          before.is(PartOfSpeech.AUX, PartOfSpeech.ADV, PartOfSpeech.PART)
              || before.lower().equals("to")
              || (before.lower().equals("going") && tokens.get(start).lower().equals("to"))
              || (before.is(PartOfSpeech.VERB)
                  && (before.lemma().equals("have") || before.lemma().equals("need"))
                  && tokens.get(start).lower().equals("to"));
      if (!part || before.lower().equals("'s") && !before.is(PartOfSpeech.AUX)) {
        break;
      }
      start--;
    }
    return start;
  }

  private static OptionalInt subject(ParsedText text, int start, int verb, int from) {
    List<Token> tokens = text.tokens();
    int low = Math.max(from, start - REACH);
    // an infinitive or a gerund right after a verb has that verb's subject: "denied attacking"
    boolean gerund = start == verb && tokens.get(verb).lower().endsWith("ing");
    boolean shared = gerund || groupHas(tokens, start, verb, Set.of("to"));
    int i = start - 1;
    while (i >= low) {
      Token token = tokens.get(i);
      NounPhrase phrase = phraseAt(text, i);
      if (RELATIVES.contains(token.lower()) && (phrase == null || phrase.first() == i)) {
        boolean beside = i == start - 1;
        int before = i - 1;
        while (before >= low && tokens.get(before).is(PartOfSpeech.PUNCT)) {
          before--;
        }
        NounPhrase antecedent = before >= low && beside ? phraseAt(text, before) : null;
        return antecedent == null ? OptionalInt.empty() : OptionalInt.of(antecedent.head());
      }
      if (phrase != null) {
        int before = phrase.first() - 1;
        if (before >= low && tokens.get(before).is(PartOfSpeech.ADP)) {
          i = before - 1;
        } else if (before >= low
            && shared
            && i < start - 1
            && tokens.get(before).is(PartOfSpeech.VERB)) {
          i = before;
        } else if (isTime(tokens.get(phrase.head()))) {
          i = before;
        } else if (isSetOff(tokens, phrase, start, low) && phraseAt(text, before - 1) != null) {
          // "the envoy, a tall man, left": the phrase between commas only explains
          i = before - 1;
        } else {
          return OptionalInt.of(phrase.head());
        }
        continue;
      }
      switch (token.pos()) {
        case CCONJ ->
            shared |= i == start - 1 || (i == start - 2 && tokens.get(i + 1).is(PartOfSpeech.ADV));
        case VERB -> {
          if (!shared) {
            return OptionalInt.empty();
          }
          start = groupStart(tokens, i, low);
          shared = groupHas(tokens, start, i, Set.of("to"));
          i = start;
        }
        case SCONJ -> {
          return OptionalInt.empty();
        }
        case PUNCT -> {
          if (token.lower().equals(";") || token.lower().equals(":")) {
            return OptionalInt.empty();
          }
        }
        default -> {}
      }
      i--;
    }
    return OptionalInt.empty();
  }

  private static boolean isSetOff(List<Token> tokens, NounPhrase phrase, int verb, int low) {
    int before = phrase.first() - 1;
    boolean closed = false;
    for (int i = phrase.end(); i < verb; i++) {
      closed |= tokens.get(i).lower().equals(",");
    }
    return closed && before > low && tokens.get(before).lower().equals(",");
  }

  private static boolean isTime(Token token) {
    return switch (token.lemma()) {
      case "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "week",
          "year",
          "month",
          "today",
          "yesterday",
          "tomorrow",
          "night" ->
          true;
      default -> false;
    };
  }

  /** Whether the phrase around {@code head} begins with a word of denial. */
  private static boolean deniedPhrase(ParsedText text, int head) {
    NounPhrase phrase = phraseAt(text, head);
    int first = phrase == null ? head : phrase.first();
    if (NEGATIONS.contains(text.token(first).lower())) {
      return true;
    }
    return first > 1
        && text.token(first - 1).lower().equals("of")
        && text.token(first - 2).lower().equals("none");
  }

  /** The base noun phrase that holds the token with this index, if any. */
  public static Optional<NounPhrase> phrase(ParsedText text, int token) {
    return Optional.ofNullable(phraseAt(text, token));
  }

  private static @Nullable NounPhrase phraseAt(ParsedText text, int token) {
    List<NounPhrase> phrases = text.nounPhrases();
    int low = 0;
    int high = phrases.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      NounPhrase phrase = phrases.get(middle);
      if (phrase.end() <= token) {
        low = middle + 1;
      } else if (phrase.first() > token) {
        high = middle - 1;
      } else {
        return phrase;
      }
    }
    return null;
  }
}
