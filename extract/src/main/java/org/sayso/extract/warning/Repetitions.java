package org.sayso.extract.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Warning;

/**
 * Words doubled as machine translation doubles them: a word or phrase after itself, on both sides
 * of <i>and</i>, or back again a few words later, and loops inside a word. Linear in the text.
 */
final class Repetitions {

  /** Longest run that is looked for right after itself. */
  private static final int LONGEST = 12;

  /** A run of this many tokens that comes back soon within a sentence is suspect. */
  private static final int RUN = 4;

  /** How many tokens may stand between a run and its return. */
  private static final int SOON = 6;

  /** Shorter sentences are said twice on purpose: "Yes we can. Yes we can." */
  private static final int SHORTEST_SENTENCE = 7;

  private final DoublingWords words = new DoublingWords();
  private final PairedWords pairs = new PairedWords(words);

  List<Warning> find(ParsedText text) {
    List<Span> found = new ArrayList<>();
    Sentence before = null;
    for (Sentence sentence : text.sentences()) {
      int size = found.size();
      LoopedWords.find(text, sentence, found);
      doubled(text, sentence, found);
      pairs.find(text, sentence, found);
      if (found.size() == size) {
        returning(text, sentence, found);
      }
      if (before != null) {
        sentenceTwice(text, before, sentence, found);
      }
      before = sentence;
    }
    return warnings(text, found);
  }

  private static List<Warning> warnings(ParsedText text, List<Span> found) {
    found.sort(null);
    List<Warning> warnings = new ArrayList<>();
    int end = -1;
    for (Span span : found) {
      if (span.start() < end) {
        continue;
      }
      end = span.end();
      warnings.add(
          new Warning(
              Warning.Kind.REPETITION,
              List.of(span),
              "\"%s\" repeats itself, as machine translation does when it loses a word; the original may say something else"
                  .formatted(Excerpt.of(text.text().slice(span)))));
    }
    return warnings;
  }

  private void doubled(ParsedText text, Sentence sentence, List<Span> found) {
    for (int length = 1; length <= LONGEST; length++) {
      int i = sentence.first();
      while (i + 2 * length <= sentence.end()) {
        int times = 1;
        while (i + (times + 1) * length <= sentence.end()
            && same(text, i, i + times * length, length)) {
          times++;
        }
        if (times > 1 && isFault(text, i, length, times)) {
          found.add(text.span(i, trimmed(text, i, i + times * length)));
        }
        i += times > 1 ? (times - 1) * length : 1;
      }
    }
  }

  private boolean isFault(ParsedText text, int at, int length, int times) {
    Token first = text.token(at);
    if (length == 1) {
      boolean name =
          DoublingWords.isCapital(first)
              && DoublingWords.isCapital(text.token(at + 1))
              && times == 2;
      boolean spelledOut = first.word().length() == 1;
      return DoublingWords.isWord(first)
          && !spelledOut
          && !name
          && !words.has("twice", first.lower())
          && !(times > 2 && quoted(text, first));
    }
    int wordCount = 0;
    int contentCount = 0;
    boolean capitals = true;
    for (int i = at; i < at + length; i++) {
      Token token = text.token(i);
      if (DoublingWords.hasDigit(token)) {
        return false;
      }
      if (DoublingWords.isWord(token)) {
        wordCount++;
        contentCount += words.isContent(token) ? 1 : 0;
        capitals &= DoublingWords.isCapital(token);
      }
    }
    if (wordCount == length) {
      // "a spade a spade", "on and on and": one word of content with a small one is an idiom
      return length > 2 ? contentCount > 0 : contentCount == 2 || (contentCount == 1 && times > 2);
    }
    if (contentCount == 0) {
      return false;
    }
    // "jobs, jobs, jobs" and "New York, New York" are said on purpose; a loop goes on and on
    boolean chant = wordCount == 1 || capitals;
    return chant
        ? times > (wordCount == 1 && !capitals ? 4 : 2) && !quoted(text, first)
        : times > 2 || !quoted(text, first);
  }

  /** {@code he was assigned to the ship, where he was assigned to the ship}. */
  private void returning(ParsedText text, Sentence sentence, List<Span> found) {
    Map<List<String>, Integer> last = new HashMap<>();
    int i = sentence.first();
    while (i + RUN <= sentence.end()) {
      List<String> run = run(text, i);
      Integer earlier = last.put(run, i);
      if (earlier != null && earlier + RUN <= i && !quoted(text, text.token(i))) {
        int length = RUN;
        while (earlier + length < i
            && i + length < sentence.end()
            && text.token(earlier + length).lower().equals(text.token(i + length).lower())) {
          length++;
        }
        if (i - (earlier + length) <= SOON && words.contentWords(text, i, i + length) > 1) {
          found.add(text.span(i, trimmed(text, i, i + length)));
          return;
        }
      }
      i++;
    }
  }

  private static List<String> run(ParsedText text, int at) {
    return Arrays.asList(
        text.token(at).lower(),
        text.token(at + 1).lower(),
        text.token(at + 2).lower(),
        text.token(at + 3).lower());
  }

  private void sentenceTwice(ParsedText text, Sentence a, Sentence b, List<Span> found) {
    int length = b.end() - b.first();
    if (length >= SHORTEST_SENTENCE
        && a.end() - a.first() == length
        && same(text, a.first(), b.first(), length)
        && words.contentWords(text, b.first(), b.end()) > 1
        && !quoted(text, text.token(b.first()))) {
      found.add(text.span(b.first(), b.end()));
    }
  }

  private static boolean same(ParsedText text, int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (!text.token(a + i).lower().equals(text.token(b + i).lower())) {
        return false;
      }
    }
    return true;
  }

  /** {@code end} without punctuation before it. */
  private static int trimmed(ParsedText text, int from, int end) {
    int last = end;
    while (last > from + 1 && !DoublingWords.isWord(text.token(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean quoted(ParsedText text, Token token) {
    return text.quotationAt(token.start()).map(Quotation::closed).orElse(false);
  }
}
