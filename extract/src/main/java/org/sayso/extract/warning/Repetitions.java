package org.sayso.extract.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
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

  /** Longest phrase that is looked for on both sides of a conjunction. */
  private static final int LONGEST_PAIR = 5;

  /** A run of this many tokens that comes back soon within a sentence is suspect. */
  private static final int RUN = 4;

  /** How many tokens may stand between a run and its return. */
  private static final int SOON = 6;

  /** Shorter sentences are said twice on purpose: "Yes we can. Yes we can." */
  private static final int SHORTEST_SENTENCE = 7;

  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "but");
  private static final Set<String> INDEFINITE = Set.of("a", "an");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Map<String, Set<String>> words = new HashMap<>();

  Repetitions() {
    for (RuleFile.Row row : RuleFile.read(Repetitions.class, "doubling.tsv").rows()) {
      words.computeIfAbsent(row.required("kind"), k -> new HashSet<>()).add(row.required("word"));
    }
  }

  List<Warning> find(ParsedText text) {
    List<Span> found = new ArrayList<>();
    Sentence before = null;
    for (Sentence sentence : text.sentences()) {
      int size = found.size();
      loopsInsideWords(text, sentence, found);
      doubled(text, sentence, found);
      paired(text, sentence, found);
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

  /** {@code knee-knee-knee}, {@code WhiteWhiteWhite}. */
  private static void loopsInsideWords(ParsedText text, Sentence sentence, List<Span> found) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Token token = text.token(i);
      if (token.word().length() >= 9 && loops(token.lower())) {
        found.add(token.span());
      }
    }
  }

  private static boolean loops(String word) {
    for (int length = 3; length <= 12 && length * 3 <= word.length(); length++) {
      int same = 0;
      for (int i = length; i < word.length(); i++) {
        char c = word.charAt(i);
        same = c == word.charAt(i - length) && (Character.isLetter(c) || c == '-') ? same + 1 : 0;
        if (same >= 2 * length && !uniform(word, i + 1 - length, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean uniform(String word, int from, int to) {
    return word.substring(from, to).chars().distinct().count() == 1;
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
      boolean name = isCapital(first) && isCapital(text.token(at + 1)) && times == 2;
      boolean spelledOut = first.word().length() == 1;
      return isWord(first)
          && !spelledOut
          && !name
          && !has("twice", first.lower())
          && !(times > 2 && quoted(text, first));
    }
    int wordCount = 0;
    int contentCount = 0;
    boolean capitals = true;
    for (int i = at; i < at + length; i++) {
      Token token = text.token(i);
      if (hasDigit(token)) {
        return false;
      }
      if (isWord(token)) {
        wordCount++;
        contentCount += isContent(token) ? 1 : 0;
        capitals &= isCapital(token);
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

  /** {@code false and false}, {@code close to the station and the station}. */
  private void paired(ParsedText text, Sentence sentence, List<Span> found) {
    for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
      if (!CONJUNCTIONS.contains(text.token(i).lower())) {
        continue;
      }
      int right = i + 1;
      if (text.token(right).lower().equals("also") && right + 1 < sentence.end()) {
        right++;
      }
      int left = i;
      if (text.token(left - 1).lower().equals(",")) {
        left--;
      }
      for (int length = LONGEST_PAIR; length > 0; length--) {
        int start = left - length;
        if (start < sentence.first()) {
          continue;
        }
        int end = pairEnd(text, start, left, right, sentence.end());
        if (end > 0) {
          found.add(text.span(start, end));
          break;
        }
      }
    }
  }

  /**
   * Where the words of {@code [start, end)} end when told again at {@code right}; 0 if they are
   * not.
   */
  private int pairEnd(ParsedText text, int start, int end, int right, int limit) {
    if (ARTICLES.contains(text.token(start).lower())) {
      return 0;
    }
    int there = right;
    int contentWords = 0;
    for (int here = start; here < end; here++) {
      Token token = text.token(here);
      if (!isWord(token) || hasDigit(token)) {
        return 0;
      }
      if (ARTICLES.contains(token.lower())) {
        continue;
      }
      while (there < limit && ARTICLES.contains(text.token(there).lower())) {
        there++;
      }
      if (there >= limit || !text.token(there).lower().equals(token.lower())) {
        return 0;
      }
      contentWords += isContent(token) ? 1 : 0;
      there++;
    }
    if (contentWords == 0) {
      return 0;
    }
    if (end - start == 1) {
      String word = text.token(start).lower();
      if (has("around", word) || word.endsWith("er") || word.length() < 3) {
        return 0;
      }
    }
    // "the right to work and the right to strike", "the sea wall and the sea front": the second
    // goes
    // on with words of its own; "false and false speech" does not
    if (there < limit) {
      Token next = text.token(there);
      boolean noun = text.token(end - 1).is(PartOfSpeech.NOUN, PartOfSpeech.PROPN);
      boolean described =
          end - start == 1 && start > 0 && INDEFINITE.contains(text.token(start - 1).lower());
      boolean compound =
          noun && !described && next.is(PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.ADJ);
      if (compound || has("onward", next.lower()) || hasDigit(next)) {
        return 0;
      }
    }
    return there;
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
        if (i - (earlier + length) <= SOON && contentWords(text, i, i + length) > 1) {
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
        && contentWords(text, b.first(), b.end()) > 1
        && !quoted(text, text.token(b.first()))) {
      found.add(text.span(b.first(), b.end()));
    }
  }

  private int contentWords(ParsedText text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      Token token = text.token(i);
      count += isWord(token) && isContent(token) && !hasDigit(token) ? 1 : 0;
    }
    return count;
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
    while (last > from + 1 && !isWord(text.token(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean quoted(ParsedText text, Token token) {
    return text.quotationAt(token.start()).map(Quotation::closed).orElse(false);
  }

  private boolean has(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  private boolean isContent(Token token) {
    return token.word().length() > 2 && !has("empty", token.lower());
  }

  private static boolean isWord(Token token) {
    return Character.isLetter(token.word().codePointAt(0));
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.word().codePointAt(0));
  }

  private static boolean hasDigit(Token token) {
    return token.word().chars().anyMatch(Character::isDigit);
  }
}
