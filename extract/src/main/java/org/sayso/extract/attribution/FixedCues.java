package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.CCONJ;
import static org.sayso.model.PartOfSpeech.PRON;
import static org.sayso.model.PartOfSpeech.PUNCT;
import static org.sayso.model.PartOfSpeech.SCONJ;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.Sentence;

/**
 * Cues that are no verbs: {@code according to}, {@code reportedly}, {@code the claim that}; the
 * list is {@code fixed-cues.tsv}.
 */
final class FixedCues {

  private static final double CONFIDENCE = 0.7;

  private final Set<String> adverbs;
  private final Set<String> nouns;

  FixedCues() {
    Set<String> adverb = new HashSet<>();
    Set<String> noun = new HashSet<>();
    for (RuleFile.Row row : RuleFile.read(FixedCues.class, "fixed-cues.tsv").rows()) {
      switch (row.required("kind")) {
        case "adverb" -> adverb.add(row.required("word"));
        case "noun" -> noun.add(row.required("word"));
        default -> throw row.error("kind", "must be adverb or noun");
      }
    }
    adverbs = Set.copyOf(adverb);
    nouns = Set.copyOf(noun);
  }

  /**
   * The attribution that a fixed cue of the sentence makes; {@code others} are those its verbs have
   * made.
   */
  Optional<Marked> find(Words words, Sentence sentence, List<Marked> others) {
    for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
      if (words.inQuotes(i)) {
        continue;
      }
      if (words.is(i, "according") && words.is(i + 1, "to") && i + 2 < sentence.end()) {
        return according(words, sentence, i, others);
      }
      if (adverbs.contains(words.lower(i)) && others.stream().noneMatch(m -> covers(m, sentence))) {
        return adverb(words, sentence, i);
      }
      if (nouns.contains(words.token(i).lemma())
          && words.is(i + 1, "that")
          && i + 2 < sentence.end()) {
        Optional<Marked> noun = noun(words, sentence, i, others);
        if (noun.isPresent()) {
          return noun;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean covers(Marked marked, Sentence sentence) {
    return marked.cue().first() >= sentence.first() && marked.cue().end() <= sentence.end();
  }

  private static Optional<Marked> according(
      Words words, Sentence sentence, int at, List<Marked> others) {
    int sourceEnd = sourceEnd(words, at + 2, sentence.end());
    List<Range> pieces = new ArrayList<>();
    int before = at;
    while (before > sentence.first() && (words.isComma(before - 1) || words.isDash(before - 1))) {
      before--;
    }
    int first = sentence.first();
    for (Marked other : others) {
      if (other.cue().end() <= at && other.contents().stream().noneMatch(c -> c.end() > at)) {
        // an earlier clause of the sentence has its own voice; what follows its last content is
        // ours
        first = Math.max(first, other.contents().stream().mapToInt(Range::end).max().orElse(first));
      }
    }
    if (before > first && words.hasFiniteVerb(first, before) || before - first > 3) {
      pieces.add(
          new Range(first == sentence.first() ? first : Math.min(before - 1, first), before));
    }
    int after = sourceEnd;
    if (after < sentence.end() && words.isComma(after)) {
      after++;
    }
    int end = sentence.end();
    while (end > after && words.token(end - 1).is(PUNCT) && !words.closesQuote(end - 1)) {
      end--;
    }
    if (end > after
        && (pieces.isEmpty()
            || words.hasFiniteVerb(after, end)
                && sourceEnd < after
                && !words.token(after).is(CCONJ))) {
      pieces.add(new Range(after, end));
    }
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Marked(
                Optional.of(new Range(at + 2, sourceEnd)),
                new Range(at, at + 2),
                pieces,
                CONFIDENCE));
  }

  /**
   * The source runs to the comma or the end of the sentence; appositions behind a comma stay out.
   */
  private static int sourceEnd(Words words, int from, int to) {
    int at = from;
    while (at < to
        && !words.isComma(at)
        && !words.isDash(at)
        && !words.opensQuote(at)
        && !words.is(at, ".")
        && !words.is(at, ";")
        && !words.is(at, ":")) {
      at++;
    }
    return Math.max(from + 1, at);
  }

  private static Optional<Marked> adverb(Words words, Sentence sentence, int at) {
    int end = sentence.end();
    while (end > at + 1 && words.token(end - 1).is(PUNCT)) {
      end--;
    }
    int first = at;
    while (first > sentence.first() && !words.token(first - 1).is(PUNCT, CCONJ, SCONJ)) {
      first--;
    }
    int stop = at + 1;
    while (stop < end && !words.isComma(stop) && !words.is(stop, ";")) {
      stop++;
    }
    List<Range> pieces = new ArrayList<>();
    if (first < at) {
      pieces.add(new Range(first, at));
    }
    if (stop > at + 1) {
      pieces.add(new Range(at + 1, stop));
    }
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(new Marked(Optional.empty(), new Range(at, at + 1), pieces, 0.5));
  }

  private static Optional<Marked> noun(
      Words words, Sentence sentence, int at, List<Marked> others) {
    boolean taken =
        others.stream()
            .anyMatch(
                m -> m.contents().stream().anyMatch(c -> c.first() <= at + 1 && at + 1 < c.end()));
    if (taken || !words.hasFiniteVerb(at + 2, sentence.end())) {
      return Optional.empty();
    }
    int end = at + 2;
    while (end < sentence.end()
        && !words.isComma(end)
        && !words.is(end, ".")
        && !words.is(end, ";")) {
      end++;
    }
    Optional<Range> source = Optional.empty();
    int first = at;
    var phrase = words.phraseEnding(at + 1);
    if (phrase != null) {
      int possessive = possessive(words, phrase.first(), at);
      if (possessive > phrase.first()) {
        source = Optional.of(new Range(phrase.first(), possessive));
        first = possessive;
      } else {
        first = phrase.first();
      }
    }
    return Optional.of(
        new Marked(source, new Range(first, at + 1), List.of(new Range(at + 1, end)), 0.5));
  }

  /**
   * End of the owner in front of a noun: {@code [Varga's] claim}, {@code [his] claim}; {@code from}
   * if nobody is named.
   */
  private static int possessive(Words words, int from, int noun) {
    for (int i = from; i < noun; i++) {
      if (words.token(i).lower().equals("'s") || words.token(i).lower().equals("’s")) {
        return i + 1;
      }
    }
    return words.token(from).is(PRON) && !words.is(from, "this") && !words.is(from, "that")
        ? from + 1
        : from;
  }
}
