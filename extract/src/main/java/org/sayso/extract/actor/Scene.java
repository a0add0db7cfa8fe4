package org.sayso.extract.actor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Voice;

/** One document with its attributions, laid out by token for quick look-ups. */
final class Scene {

  final ParsedText text;
  final List<Token> tokens;
  final List<Attribution> attributions;
  final List<Voice> voices;

  /** For each token the index of the innermost attribution whose content it lies in, or -1. */
  final int[] contentOf;

  /** For each token the index of an attribution whose source it lies in, or -1. */
  final int[] sourceOf;

  /** For each token the index of its sentence. */
  final int[] sentenceOf;

  Scene(ParsedText text, List<Attribution> attributions, List<Voice> voices) {
    this.voices = voices;
    this.text = text;
    this.tokens = text.tokens();
    this.attributions =
        attributions.stream()
            .sorted(Comparator.comparingInt((Attribution a) -> -a.extent().length()))
            .toList();
    contentOf = filled(-1);
    sourceOf = filled(-1);
    sentenceOf = filled(0);
    for (int s = 0; s < text.sentences().size(); s++) {
      Arrays.fill(sentenceOf, text.sentences().get(s).first(), text.sentences().get(s).end(), s);
    }
    for (int a = 0; a < this.attributions.size(); a++) {
      mark(contentOf, this.attributions.get(a).content(), a);
      mark(sourceOf, this.attributions.get(a).source(), a);
    }
  }

  private int[] filled(int value) {
    int[] array = new int[tokens.size()];
    Arrays.fill(array, value);
    return array;
  }

  /** Longer attributions come first, so that the innermost stays. */
  private void mark(int[] array, List<Span> pieces, int value) {
    for (Span piece : pieces) {
      for (int i = text.tokenAt(piece.start());
          i < tokens.size() && tokens.get(i).start() < piece.end();
          i++) {
        array[i] = value;
      }
    }
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The lower-case word at {@code index}; empty outside the text. */
  String lower(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
  }

  boolean is(int index, PartOfSpeech... tags) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(tags);
  }

  /** First token of the sentence that holds {@code index}. */
  int sentenceFirst(int index) {
    return text.sentences().get(sentenceOf[index]).first();
  }

  /** Index after the last token of the sentence that holds {@code index}. */
  int sentenceEnd(int index) {
    return text.sentences().get(sentenceOf[index]).end();
  }

  /** Whether the token is a possessive mark. */
  boolean isPossessive(int index) {
    String lower = lower(index);
    return (lower.equals("'s") || lower.equals("’s") || lower.equals("'") || lower.equals("’"))
        && is(index, PartOfSpeech.PART);
  }

  /** Whether the token begins with a capital letter. */
  boolean isCapital(int index) {
    return Character.isUpperCase(tokens.get(index).word().codePointAt(0));
  }

  /** Whether there is a token with a capital at {@code index}. */
  boolean isCapitalAt(int index) {
    return index < tokens.size() && isCapital(index);
  }

  /** The words from {@code first} to {@code end}, as they stand, white space made single. */
  String words(int first, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && tokens.get(i - 1).end() < tokens.get(i).start()) {
        joined.append(' ');
      }
      joined.append(tokens.get(i).word());
    }
    return joined.toString();
  }

  /** The token of the main verb that follows {@code from} in its clause, or null if none does. */
  @Nullable Token verbAfter(int from, int limit) {
    Token auxiliary = null;
    for (int i = from; i < limit && i < from + 6; i++) {
      Token token = tokens.get(i);
      if (token.is(PartOfSpeech.VERB)) {
        return token;
      } else if (token.is(PartOfSpeech.AUX)) {
        auxiliary = token;
      } else if (!token.is(PartOfSpeech.ADV, PartOfSpeech.PART)) {
        break;
      }
    }
    return auxiliary;
  }
}
