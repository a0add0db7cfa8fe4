package org.sayso.extract.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.EventRoot;
import org.sayso.model.ParsedText;
import org.sayso.model.Token;

/**
 * Verbs and adjectives before an infinitive that make another event of its deed: who <i>agreed to
 * lend</i> has not lent yet, who <i>refused to meet</i> has not met.
 */
final class Governors {

  private enum Over {
    COOPERATION,
    CONFLICT
  }

  private record Rule(EventRoot root, Optional<String> cameo) {}

  /** What a governed deed is. */
  record Reading(EventRoot root, Optional<String> cameo, boolean negated) {}

  private final Map<Over, Map<String, Rule>> rules = new EnumMap<>(Over.class);

  Governors() {
    for (RuleFile.Row row : RuleFile.read(Governors.class, "governors.tsv").rows()) {
      String cameo = row.get("cameo");
      rules
          .computeIfAbsent(row.constant("over", Over.class), o -> new HashMap<>())
          .put(
              row.required("word"),
              new Rule(
                  row.constant("root", EventRoot.class),
                  cameo.isEmpty() ? Optional.empty() : Optional.of(cameo)));
    }
  }

  /** What governs the deed of {@code clause}; empty if it stands for itself. */
  Optional<Reading> of(ParsedText text, Clause clause, EventRoot root) {
    Over over = root.quad() <= 2 && root != EventRoot.AGREE ? Over.COOPERATION : Over.CONFLICT;
    Map<String, Rule> words = rules.getOrDefault(over, Map.of());
    Rule rule = null;
    boolean negated = false;
    if (clause.time() == Clause.Time.FUTURE) {
      rule = words.get("will");
      // "will not lift the ban" refuses
      if (rule != null && clause.negated()) {
        return Optional.of(new Reading(EventRoot.REJECT, Optional.empty(), false));
      }
    } else if (clause.time() == Clause.Time.INFINITIVE && clause.start() > 0) {
      int at = clause.start() - 1;
      rule = rule(words, text.token(at));
      if (rule != null) {
        negated = Clause.of(text, at, text.sentences().get(text.sentenceOf(at)).first()).negated();
      }
    }
    return rule == null
        ? Optional.empty()
        : Optional.of(new Reading(rule.root, rule.cameo, negated));
  }

  private static @Nullable Rule rule(Map<String, Rule> words, Token token) {
    Rule rule = words.get(token.lemma());
    return rule == null ? words.get(token.lower()) : rule;
  }
}
