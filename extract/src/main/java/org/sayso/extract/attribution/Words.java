package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.ADV;
import static org.sayso.model.PartOfSpeech.AUX;
import static org.sayso.model.PartOfSpeech.PART;
import static org.sayso.model.PartOfSpeech.VERB;

import java.util.List;
import java.util.Set;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Token;

/**
 * Questions that all rules ask of a parsed text; token indices throughout, ranges half-open. One
 * instance serves one text.
 */
final class Words {

  static final Set<String> RELATIVE = Set.of("who", "which", "that");
  static final Set<String> WH =
      Set.of("whether", "if", "how", "what", "why", "who", "where", "when", "which", "whom");
  private static final Set<String> TIME =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
          "tomorrow",
          "earlier",
          "later",
          "recently",
          "early",
          "late",
          "again",
          "afterward",
          "afterwards",
          "then",
          "thursday.",
          "last",
          "this",
          "that");
  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
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
          "december");
  private static final Set<String> TIME_NOUNS =
      Set.of(
          "week",
          "month",
          "year",
          "day",
          "night",
          "morning",
          "afternoon",
          "evening",
          "time",
          "summer",
          "spring",
          "fall",
          "winter",
          "weekend");

  final ParsedText text;
  private final int[] phraseEndingAt;
  private final int[] phraseStartingAt;
  private final boolean[] quoted;
  private final boolean[] modifier;

  Words(ParsedText text) {
    this.text = text;
    int n = text.tokens().size();
    modifier = new boolean[n];
    phraseEndingAt = new int[n + 1];
    phraseStartingAt = new int[n + 1];
    List<NounPhrase> phrases = text.nounPhrases();
    for (int i = 0; i < phrases.size(); i++) {
      phraseEndingAt[phrases.get(i).end()] = i + 1;
      phraseStartingAt[phrases.get(i).first()] = i + 1;
      for (int t = phrases.get(i).first(); t < phrases.get(i).head(); t++) {
        modifier[t] = true;
      }
    }
    quoted = new boolean[n];
    for (Quotation quotation : text.quotations()) {
      int to = text.tokenAt(quotation.inner().end());
      for (int i = text.tokenAt(quotation.inner().start()); i < to; i++) {
        quoted[i] = text.token(i).start() < quotation.inner().end();
      }
    }
  }

  Token token(int index) {
    return text.token(index);
  }

  String lower(int index) {
    return text.token(index).lower();
  }

  boolean is(int index, String word) {
    return text.token(index).lower().equals(word);
  }

  /** Whether the token lies between quotation marks. */
  boolean inQuotes(int index) {
    return quoted[index];
  }

  /** Whether the token is itself an opening or closing quotation mark of an outermost quotation. */
  boolean isQuoteMark(int index) {
    Token token = text.token(index);
    return text.quotationAt(token.start())
        .filter(q -> token.end() <= q.inner().start() || token.start() >= q.inner().end())
        .isPresent();
  }

  boolean opensQuote(int index) {
    Token token = text.token(index);
    return text.quotationAt(token.start())
        .filter(q -> token.end() <= q.inner().start())
        .isPresent();
  }

  boolean closesQuote(int index) {
    Token token = text.token(index);
    return text.quotationAt(token.start())
        .filter(q -> q.closed() && token.start() >= q.inner().end())
        .isPresent();
  }

  /** The noun phrase whose last token is {@code end - 1}; null if none. */
  @org.jspecify.annotations.Nullable
  NounPhrase phraseEnding(int end) {
    return end > 0 && end <= text.tokens().size() && phraseEndingAt[end] > 0
        ? text.nounPhrases().get(phraseEndingAt[end] - 1)
        : null;
  }

  /** The noun phrase whose first token is {@code first}; null if none. */
  @org.jspecify.annotations.Nullable
  NounPhrase phraseStarting(int first) {
    return first < text.tokens().size() && phraseStartingAt[first] > 0
        ? text.nounPhrases().get(phraseStartingAt[first] - 1)
        : null;
  }

  /** Whether the token is a verb of the cue list. */
  boolean cue(int index, CueList cues) {
    return cues.verb(token(index).lemma()).isPresent();
  }

  boolean isVerbal(int index) {
    return token(index).is(VERB, AUX);
  }

  /**
   * Whether the token stands before the head of a noun phrase: {@code written} in {@code a written
   * opinion}.
   */
  boolean isModifier(int index) {
    return modifier[index];
  }

  boolean isComma(int index) {
    return token(index).word().equals(",");
  }

  boolean isDash(int index) {
    String word = token(index).word();
    return word.equals("—") || word.equals("–") || word.equals("--") || word.equals("-");
  }

  boolean isIng(int index) {
    return token(index).lower().endsWith("ing") && token(index).lower().length() > 4;
  }

  /**
   * Whether the token is a past participle by its form: a verb that is neither its lemma nor an
   * -ing or -s form.
   */
  boolean isParticiple(int index) {
    Token token = token(index);
    return token.is(VERB)
            && !isIng(index)
            && !token.lower().equals(token.lemma())
            && !token.lower().endsWith("s")
        || token.is(VERB)
            && (token.lower().equals("put")
                || token.lower().equals("set")
                || token.lower().equals("read"));
  }

  /**
   * Whether a finite verb stands in the range: one that is not an infinitive, a participle or an
   * -ing form on its own.
   */
  boolean hasFiniteVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = token(i);
      boolean infinitive =
          i > from && (is(i - 1, "to") || token(i - 1).is(PART) && i > from + 1 && is(i - 2, "to"));
      if (token.is(AUX)
          && !infinitive
          && !token.lower().equals("being")
          && !token.lower().equals("been")) {
        return true;
      }
      if (token.is(VERB) && !infinitive && !isIng(i)) {
        return true;
      }
    }
    return false;
  }

  /** First index at or after {@code from} that is no adverb. */
  int skipAdverbs(int from, int to) {
    int at = from;
    while (at < to && token(at).is(ADV) && !WH.contains(lower(at))) {
      at++;
    }
    return at;
  }

  /**
   * Index after a time expression at {@code from} ({@code Monday}, {@code last week}, {@code
   * earlier this year}); {@code from} if none.
   */
  int skipTime(int from, int to) {
    int at = from;
    while (at < to && TIME.contains(lower(at))) {
      boolean determiner = is(at, "this") || is(at, "that") || is(at, "last");
      if (determiner) {
        if (at + 1 < to && (TIME_NOUNS.contains(lower(at + 1)) || TIME.contains(lower(at + 1)))) {
          at += 2;
          continue;
        }
        return at;
      }
      at++;
      if (at < to && TIME_NOUNS.contains(lower(at))) {
        at++;
      }
    }
    return at;
  }

  /**
   * Where what stands before {@code end} ends without a time: {@code the ministry | on Tuesday};
   * {@code end} itself if there is none. Nothing before {@code from} is looked at.
   */
  int withoutTimeBehind(int end, int from) {
    NounPhrase phrase = phraseEnding(end);
    if (phrase == null || phrase.first() <= from) {
      return end;
    }
    String head = lower(phrase.head());
    if (!WEEKDAYS.contains(head) && !MONTHS.contains(head) && !TIME_NOUNS.contains(head)) {
      return end;
    }
    boolean preposition = is(phrase.first() - 1, "on") || is(phrase.first() - 1, "in");
    int before = preposition ? phrase.first() - 1 : phrase.first();
    return before > from ? before : end;
  }

  /**
   * End of the noun phrase at {@code from} with its {@code of}, {@code in}, {@code for} phrases;
   * {@code from} if none begins there.
   */
  int phraseWithTail(int from, int to) {
    NounPhrase phrase = phraseStarting(from);
    if (phrase == null) {
      return from;
    }
    int end = phrase.end();
    while (end + 1 < to
        && (is(end, "of")
            || is(end, "and")
            || is(end, "for")
            || is(end, "in")
            || is(end, "at")
            || is(end, "from"))) {
      NounPhrase next = phraseStarting(end + 1);
      if (next == null || next.end() > to) {
        break;
      }
      end = next.end();
    }
    return Math.min(end, to);
  }
}
