package org.sayso.extract.attribution;

import static org.sayso.model.PartOfSpeech.ADV;
import static org.sayso.model.PartOfSpeech.AUX;
import static org.sayso.model.PartOfSpeech.PART;

import java.util.Set;

/**
 * A verb with its auxiliaries and adverbs: {@code has repeatedly been accused}.
 *
 * @param first first token
 * @param verb the main verb
 * @param end index after the last token, the verb and particles behind it
 * @param passive whether an auxiliary makes it a passive
 * @param infinitive whether {@code to} stands before it
 * @param bare whether it has no auxiliary
 */
record VerbGroup(int first, int verb, int end, boolean passive, boolean infinitive, boolean bare) {

  private static final Set<String> PARTICLES = Set.of("out", "up", "down", "off", "back", "away");

  /**
   * The group around the verb, within a sentence that begins at {@code from} and ends at {@code
   * to}.
   */
  static VerbGroup around(Words words, int verb, int from, int to) {
    int first = verb;
    boolean passive = false;
    boolean auxiliary = false;
    boolean quoted = words.inQuotes(verb);
    while (first > from
        && words.inQuotes(first - 1) == quoted
        && (words.token(first - 1).is(AUX, ADV) || isNot(words, first - 1))) {
      first--;
      if (words.token(first).is(AUX)) {
        auxiliary = true;
        String lemma = words.token(first).lemma();
        passive |= lemma.equals("be") && !words.isIng(verb);
      }
    }
    while (first < verb && words.token(first).is(ADV) && Words.WH.contains(words.lower(first))) {
      first++;
    }
    boolean infinitive = first > from && words.is(first - 1, "to");
    int end = verb + 1;
    if (end < to && PARTICLES.contains(words.lower(end))) {
      end++;
    }
    return new VerbGroup(
        first, verb, end, passive && words.isParticiple(verb), infinitive, !auxiliary);
  }

  private static boolean isNot(Words words, int index) {
    return words.token(index).is(PART) && (words.token(index).lemma().equals("not"));
  }
}
