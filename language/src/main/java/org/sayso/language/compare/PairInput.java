package org.sayso.language.compare;

import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;

/** Texts as the comparer sees them: one alone, or a claim with an answer behind it. */
public final class PairInput {

  /** How many types of pieces there are: of a text alone, of a claim, of an answer. */
  public static final int TYPES = 3;

  /** The most pieces of a text alone that are looked at; of a longer one the beginning. */
  public static final int ALONE = 160;

  /** The most pieces of a claim and an answer together that are looked at. */
  public static final int TOGETHER = 188;

  private static final int OF_CLAIM = 1;
  private static final int OF_ANSWER = 2;

  private PairInput() {}

  /**
   * A text alone.
   *
   * @param most pieces, at most
   */
  public static Input of(String text, int most, WordPiece vocabulary) {
    int[] pieces = pieces(text, vocabulary);
    int count = Math.min(pieces.length, most);
    long[] ids = new long[count + 2];
    ids[0] = vocabulary.begin();
    ids[count + 1] = vocabulary.end();
    for (int i = 0; i < count; i++) {
      ids[i + 1] = pieces[i];
    }
    return new Input(ids, new long[count + 2]);
  }

  /**
   * A claim and an answer; a long claim may have a third of the room, and what the answer leaves.
   *
   * @param claim blank if unknown
   * @param most pieces, at most
   */
  public static Input of(String claim, String answer, int most, WordPiece vocabulary) {
    int[] first = pieces(claim, vocabulary);
    int[] second = pieces(answer, vocabulary);
    int ofFirst = Math.min(first.length, Math.max(most / 3, most - second.length));
    int ofSecond = Math.min(second.length, most - ofFirst);
    long[] ids = new long[ofFirst + ofSecond + 3];
    long[] types = new long[ids.length];
    int at = 0;
    ids[at++] = vocabulary.begin();
    for (int i = 0; i < ofFirst; i++, at++) {
      ids[at] = first[i];
      types[at] = OF_CLAIM;
    }
    ids[at++] = vocabulary.end();
    for (int i = 0; i < ofSecond; i++, at++) {
      ids[at] = second[i];
      types[at] = OF_ANSWER;
    }
    ids[at] = vocabulary.end();
    return new Input(ids, types);
  }

  private static int[] pieces(String text, WordPiece vocabulary) {
    return text.isBlank() ? new int[0] : vocabulary.pieces(text);
  }
}
