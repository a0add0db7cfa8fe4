package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.SCONJ;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.NounPhrase;

/**
 * Decides which cues count inside the words of another: those with a clause of what is said, and
 * verbs that do something by being said.
 *
 * <p>{@code He said they had sent 90 cars} holds one statement and not two, {@code he said they had
 * denied the theft} holds two.
 */
final class NestedCues {

  /** How many attributions before one are looked at for one that holds it. */
  private static final int WINDOW = 12;

  private final Set<String> speechActs;

  NestedCues() {
    speechActs =
        RuleFile.read(NestedCues.class, "speech-acts.tsv").rows().stream()
            .map(row -> row.required("lemma"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of {@code marked} that stand on their own, and those inside them that count. */
  List<Marked> kept(Words words, List<Marked> marked) {
    List<Marked> kept = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      Marked candidate = marked.get(i);
      boolean dropped = false;
      for (int k = Math.max(0, i - WINDOW); k < Math.min(marked.size(), i + WINDOW); k++) {
        Marked outer = marked.get(k);
        for (Range content : outer.contents()) {
          boolean inside =
              k != i
                  && content.first() <= candidate.cue().first()
                  && candidate.cue().end() <= content.end();
          dropped |= inside && (isSameDeed(words, candidate, content) || !counts(words, candidate));
        }
      }
      if (!dropped) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** {@code refused | to say who he was}: the infinitive right behind a cue tells of no second. */
  private static boolean isSameDeed(Words words, Marked candidate, Range content) {
    return words.is(content.first(), "to") && candidate.cue().first() == content.first() + 1;
  }

  private boolean counts(Words words, Marked candidate) {
    if (candidate.cue().isEmpty() || isClause(words, candidate)) {
      return true;
    }
    for (int i = candidate.cue().first(); i < candidate.cue().end(); i++) {
      String lemma = words.token(i).lemma();
      boolean act =
          speechActs.contains(lemma)
              || lemma.endsWith("ise")
                  && speechActs.contains(lemma.substring(0, lemma.length() - 3) + "ize");
      if (act) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is said is a clause or a quotation, or stands before its cue. */
  private static boolean isClause(Words words, Marked candidate) {
    Range content = candidate.contents().getFirst();
    int first = content.first();
    if (candidate.contents().size() > 1) {
      return !words.hasFiniteVerb(candidate.cue().first(), candidate.cue().first() + 1)
          || candidate.source().isPresent();
    }
    if (first < candidate.cue().first()
        || words.opensQuote(first)
        || words.inQuotes(first) && !words.inQuotes(candidate.cue().first())
        || words.token(first).is(SCONJ)
        || words.is(first, "that")
        || Words.WH.contains(words.lower(first))) {
      return true;
    }
    NounPhrase subject = words.phraseStarting(first);
    int verb = subject == null ? first : words.skipAdverbs(subject.end(), content.end());
    return subject != null
        && verb < content.end()
        && words.isVerbal(verb)
        && words.hasFiniteVerb(verb, verb + 1);
  }
}
