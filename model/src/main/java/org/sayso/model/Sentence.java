package org.sayso.model;

/**
 * A sentence, as a range of tokens of its {@link ParsedText}.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param paragraph index of its paragraph, counted from 0
 */
public record Sentence(int first, int end, int paragraph) {

  /** Whether the token with this index belongs to the sentence. */
  public boolean contains(int token) {
    return first <= token && token < end;
  }
}
