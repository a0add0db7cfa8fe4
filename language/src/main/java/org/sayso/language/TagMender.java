package org.sayso.language;

import static org.sayso.model.PartOfSpeech.ADJ;
import static org.sayso.model.PartOfSpeech.ADP;
import static org.sayso.model.PartOfSpeech.AUX;
import static org.sayso.model.PartOfSpeech.DET;
import static org.sayso.model.PartOfSpeech.NOUN;
import static org.sayso.model.PartOfSpeech.PRON;
import static org.sayso.model.PartOfSpeech.PROPN;
import static org.sayso.model.PartOfSpeech.VERB;

import java.util.Locale;
import java.util.Set;
import org.sayso.model.PartOfSpeech;

/**
 * Mends what the tagger gets wrong in front of a verb, where a mistake loses who speaks: {@code
 * Lotte Brink blamed} with a surname taken for a verb, {@code an embassy official said} with a noun
 * taken for an adjective.
 *
 * <p>A finite verb needs a noun before it; a word between an article, a name or the beginning of
 * the sentence and such a verb is one.
 */
final class TagMender {

  /** Words that a noun must follow sooner or later, and that are never an object on their own. */
  private static final Set<String> OPENERS =
      Set.of("a", "an", "the", "its", "our", "his", "my", "their", "your");

  /** Past forms of verbs that report. */
  private static final Set<String> IRREGULAR =
      Set.of("said", "told", "wrote", "thought", "held", "felt", "knew", "gave", "made", "took");

  private TagMender() {}

  /** Changes {@code tags} in place. */
  static void mend(String[] words, PartOfSpeech[] tags) {
    for (int i = 0; i + 1 < words.length; i++) {
      boolean capital = Character.isUpperCase(words[i].codePointAt(0));
      if (i == 0 && tags[i] == VERB && tags[i + 1] == PROPN && isProfession(lower(words[i]))) {
        tags[i] = NOUN;
      } else if (tags[i] == VERB && isNoun(words, tags, i, capital)
          || tags[i] == ADJ && opensNoun(words, tags, i, capital) && isFinite(words, tags, i + 1)) {
        tags[i] = capital ? PROPN : NOUN;
      }
    }
  }

  /** {@code Historian Pavel Grund}. */
  private static boolean isProfession(String word) {
    return word.endsWith("ian") || word.endsWith("ist") || word.endsWith("er");
  }

  private static boolean isNoun(String[] words, PartOfSpeech[] tags, int i, boolean capital) {
    boolean finite = isFinite(words, tags, i + 1);
    boolean name = capital && (i == 0 || tags[i - 1] == PROPN);
    boolean opened = i > 0 && OPENERS.contains(lower(words[i - 1]));
    boolean apposition = words[i + 1].equals(",") && !capital;
    boolean compound = i > 1 && tags[i - 1] == NOUN && tags[i - 2] != VERB && isBase(words[i]);
    return (name || opened || compound) && finite || opened && apposition;
  }

  private static boolean isBase(String word) {
    return !word.endsWith("ed") && !word.endsWith("s") && !word.endsWith("ing");
  }

  private static boolean opensNoun(String[] words, PartOfSpeech[] tags, int i, boolean capital) {
    if (i == 0) {
      return capital;
    }
    PartOfSpeech before = tags[i - 1];
    return before == DET
        || before == NOUN
        || before == PROPN
        || before == ADP && capital
        || before == ADJ && i > 1 && tags[i - 2] != AUX
        || before == PRON && OPENERS.contains(lower(words[i - 1]));
  }

  /** An auxiliary, or a verb in a past or -s form that is no participle before a noun. */
  private static boolean isFinite(String[] words, PartOfSpeech[] tags, int i) {
    if (tags[i] == AUX) {
      return true;
    }
    String lower = lower(words[i]);
    boolean form = lower.endsWith("ed") || lower.endsWith("s") || IRREGULAR.contains(lower);
    boolean modifier =
        i + 1 < words.length
            && lower.endsWith("ed")
            && (tags[i + 1] == NOUN || tags[i + 1] == ADJ)
            && !Character.isUpperCase(words[i + 1].codePointAt(0));
    return tags[i] == VERB && form && !modifier;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
