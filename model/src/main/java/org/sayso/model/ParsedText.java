package org.sayso.model;

import java.util.List;
import java.util.Optional;

/**
 * A document cut into sentences and tokens, with its quotations and noun phrases: what every stage
 * of extraction reads.
 *
 * @param document the report
 * @param tokens all tokens of prose in text order; zones that are not prose have none
 * @param sentences in text order; every token is in exactly one
 * @param quotations outermost quotations in text order; they do not overlap
 * @param nounPhrases base noun phrases in text order; they do not overlap and do not cross
 *     sentences
 */
public record ParsedText(
    Document document,
    List<Token> tokens,
    List<Sentence> sentences,
    List<Quotation> quotations,
    List<NounPhrase> nounPhrases) {

  /** Copies the lists. */
  public ParsedText {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    nounPhrases = List.copyOf(nounPhrases);
  }

  /** The text that all spans point into. */
  public Text text() {
    return document.text();
  }

  /** The token with this index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /**
   * From the start of token {@code first} to the end of token {@code end - 1}; {@code first < end}.
   */
  public Span span(int first, int end) {
    return Span.of(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  /**
   * Index of the first token that ends after {@code offset}: the token there or the next one;
   * {@code tokens.size()} if none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the sentence that holds the token with this index. */
  public int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The quotation whose marks or words are at {@code offset}, if any. */
  public Optional<Quotation> quotationAt(int offset) {
    int low = 0;
    int high = quotations.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = quotations.get(middle).span();
      if (offset < span.start()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return Optional.of(quotations.get(middle));
      }
    }
    return Optional.empty();
  }
}
