package org.sayso.extract.warning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.ParsedText;
import org.sayso.model.Token;

/** What matters about a word that comes twice. Immutable. */
final class DoublingWords {

  private final Map<String, Set<String>> words = new HashMap<>();

  DoublingWords() {
    for (RuleFile.Row row : RuleFile.read(DoublingWords.class, "doubling.tsv").rows()) {
      words.computeIfAbsent(row.required("kind"), k -> new HashSet<>()).add(row.required("word"));
    }
  }

  int contentWords(ParsedText text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      Token token = text.token(i);
      count += isWord(token) && isContent(token) && !hasDigit(token) ? 1 : 0;
    }
    return count;
  }

  boolean has(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  boolean isContent(Token token) {
    return token.word().length() > 2 && !has("empty", token.lower());
  }

  static boolean isWord(Token token) {
    return Character.isLetter(token.word().codePointAt(0));
  }

  static boolean isCapital(Token token) {
    return Character.isUpperCase(token.word().codePointAt(0));
  }

  static boolean hasDigit(Token token) {
    return token.word().chars().anyMatch(Character::isDigit);
  }
}
