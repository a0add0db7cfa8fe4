package org.sayso.extract.warning;

import java.util.List;
import org.sayso.model.ParsedText;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** Words that a translation got caught in: {@code knee-knee-knee}, {@code WhiteWhiteWhite}. */
final class LoopedWords {

  private LoopedWords() {}

  static void find(ParsedText text, Sentence sentence, List<Span> found) {
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
}
