package org.sayso.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Token;

/**
 * Token patterns with a value each, found by their first word, so that a look-up costs the same for
 * ten rules and for a thousand. Immutable.
 *
 * @param <T> what a rule means
 */
public final class Patterns<T> {

  /**
   * One rule found.
   *
   * @param end index after the last token of the match
   * @param value what the rule means
   */
  public record Match<T>(int end, T value) {}

  private record Rule<T>(TokenPattern pattern, T value) {}

  private final Map<String, List<Rule<T>>> byFirstWord;
  private final List<Rule<T>> others;

  private Patterns(Map<String, List<Rule<T>>> byFirstWord, List<Rule<T>> others) {
    this.byFirstWord = byFirstWord;
    this.others = others;
  }

  /** Collects rules; not thread-safe. */
  public static final class Builder<T> {

    private final Map<String, List<Rule<T>>> byFirstWord = new HashMap<>();
    private final List<Rule<T>> others = new ArrayList<>();

    /** Adds a rule. */
    public Builder<T> add(TokenPattern pattern, T value) {
      Set<String> words = pattern.firstWords();
      if (words.isEmpty()) {
        others.add(new Rule<>(pattern, value));
      }
      for (String word : words) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(new Rule<>(pattern, value));
      }
      return this;
    }

    /** The rules added so far. */
    public Patterns<T> build() {
      Map<String, List<Rule<T>>> copy = new HashMap<>();
      byFirstWord.forEach((word, rules) -> copy.put(word, List.copyOf(rules)));
      return new Patterns<>(Map.copyOf(copy), List.copyOf(others));
    }
  }

  /**
   * The longest match that begins at {@code at} and ends at or before {@code limit}; of two equally
   * long ones the rule added first.
   */
  public Optional<Match<T>> longest(List<Token> tokens, int at, int limit) {
    Token token = tokens.get(at);
    @Nullable Match<T> best =
        longest(byFirstWord.getOrDefault(token.lemma(), List.of()), tokens, at, limit);
    @Nullable Match<T> other = null;
    if (!token.lower().equals(token.lemma())) {
      other = longest(byFirstWord.getOrDefault(token.lower(), List.of()), tokens, at, limit);
    }
    best = longer(best, other);
    return Optional.ofNullable(longer(best, longest(others, tokens, at, limit)));
  }

  private static <T> @Nullable Match<T> longest(
      List<Rule<T>> rules, List<Token> tokens, int at, int limit) {
    @Nullable Match<T> best = null;
    for (Rule<T> rule : rules) {
      int end = rule.pattern.match(tokens, at, limit);
      if (end >= 0 && (best == null || end > best.end)) {
        best = new Match<>(end, rule.value);
      }
    }
    return best;
  }

  private static <T> @Nullable Match<T> longer(@Nullable Match<T> a, @Nullable Match<T> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.end > a.end ? b : a;
  }
}
