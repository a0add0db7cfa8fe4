package org.sayso.model;

/**
 * A word or a punctuation mark.
 *
 * @param span where it stands
 * @param word the characters
 * @param lower the same in lower case
 * @param lemma dictionary form in lower case ({@code said} -> {@code say}); the word itself where
 *     none is known
 * @param pos part of speech
 */
public record Token(Span span, String word, String lower, String lemma, PartOfSpeech pos) {

  /** First UTF-16 offset. */
  public int start() {
    return span.start();
  }

  /** UTF-16 offset after the last character. */
  public int end() {
    return span.end();
  }

  /** Whether the token is one of {@code tags}. */
  public boolean is(PartOfSpeech... tags) {
    for (PartOfSpeech tag : tags) {
      if (pos == tag) {
        return true;
      }
    }
    return false;
  }
}
