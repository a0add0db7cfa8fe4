package org.sayso.language.encoder;

import java.util.Optional;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Sentence;
import org.sayso.model.Token;

/**
 * What an uncased vocabulary loses of a token: its case, whether it stands between quotation marks,
 * and whether it begins a sentence or a paragraph. One number each token, given to the encoder in
 * place of BERT's segment ids.
 */
public final class TokenFeatures {

  /** How many values there are. */
  public static final int COUNT = 42;

  private static final int STARTS = 3;

  private TokenFeatures() {}

  /** One value from 0 to {@code COUNT - 1} for each token. */
  public static int[] of(ParsedText text) {
    int[] features = new int[text.tokens().size()];
    int paragraph = -1;
    for (Sentence sentence : text.sentences()) {
      for (int t = sentence.first(); t < sentence.end(); t++) {
        int start = t > sentence.first() ? 0 : sentence.paragraph() == paragraph ? 1 : 2;
        features[t] =
            (caseOf(text.token(t).word()) * 2 + (isQuoted(text, t) ? 1 : 0)) * STARTS + start;
      }
      paragraph = sentence.paragraph();
    }
    return features;
  }

  private static boolean isQuoted(ParsedText text, int token) {
    Token at = text.token(token);
    Optional<Quotation> quotation = text.quotationAt(at.start());
    return quotation.isPresent() && quotation.get().inner().contains(at.start());
  }

  /** Lower, title, one capital, all capitals, mixed, with digits, no letters. */
  private static int caseOf(String word) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isDigit(c)) {
        return 5;
      }
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      }
    }
    if (upper == 0) {
      return lower == 0 ? 6 : 0;
    }
    if (lower == 0) {
      return upper == 1 ? 2 : 3;
    }
    return upper == 1 && Character.isUpperCase(word.charAt(0)) ? 1 : 4;
  }
}
