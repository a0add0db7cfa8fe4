package org.sayso.language.encoder;

import java.util.Arrays;
import org.sayso.model.ParsedText;

/**
 * A parsed text in the pieces of the encoder's vocabulary.
 *
 * @param ids the pieces of all tokens in text order
 * @param starts for each token the index of its first piece, and at the end the number of pieces
 * @param features for each token its {@link TokenFeatures}
 */
public record Pieces(int[] ids, int[] starts, int[] features) {

  /** Cuts the tokens of a text; the arrays are the caller's to keep unchanged. */
  public static Pieces of(ParsedText text, WordPiece vocabulary) {
    int tokens = text.tokens().size();
    int[] ids = new int[tokens * 2 + 8];
    int[] starts = new int[tokens + 1];
    int size = 0;
    for (int t = 0; t < tokens; t++) {
      starts[t] = size;
      int[] word = vocabulary.pieces(text.token(t).word());
      if (size + word.length > ids.length) {
        ids = Arrays.copyOf(ids, Math.max(ids.length * 2, size + word.length));
      }
      System.arraycopy(word, 0, ids, size, word.length);
      size += word.length;
    }
    starts[tokens] = size;
    return new Pieces(Arrays.copyOf(ids, size), starts, TokenFeatures.of(text));
  }

  /** Number of pieces of the tokens from {@code first} to {@code end - 1}. */
  public int count(int first, int end) {
    return starts[end] - starts[first];
  }

  /** A window as the encoder takes it, with the pieces that begin and end it. */
  public Input input(Window window, WordPiece vocabulary) {
    int count = count(window.first(), window.end());
    long[] inputIds = new long[count + 2];
    long[] types = new long[count + 2];
    inputIds[0] = vocabulary.begin();
    inputIds[count + 1] = vocabulary.end();
    for (int t = window.first(); t < window.end(); t++) {
      for (int p = starts[t]; p < starts[t + 1]; p++) {
        int at = p - starts[window.first()] + 1;
        inputIds[at] = ids[p];
        types[at] = features[t];
      }
    }
    return new Input(inputIds, types);
  }

  /** Where the first piece of a token stands in the input of a window. */
  public int place(Window window, int token) {
    return starts[token] - starts[window.first()] + 1;
  }

  /** Of the rows of a window's input, those of the first pieces of its tokens. */
  float[][] firstOfTokens(Window window, float[][] rows) {
    float[][] chosen = new float[window.length()][];
    for (int t = window.first(); t < window.end(); t++) {
      chosen[t - window.first()] = rows[place(window, t)];
    }
    return chosen;
  }
}
