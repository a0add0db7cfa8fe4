package org.sayso.language.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces of an uncased BERT vocabulary: lower case, accents taken off, marks
 * and CJK characters each on their own, then the longest known piece first (Devlin et al. 2019;
 * Schuster and Nakajima 2012).
 *
 * <p>Thread-safe.
 */
public final class WordPiece {

  /** A longer word is one unknown piece, as in BERT's own tokenizer. */
  private static final int LONGEST = 100;

  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> tails = new HashMap<>();
  private final int unknown;
  private final int begin;
  private final int end;
  private final int padding;

  /**
   * The tokenizer of a vocabulary.
   *
   * @param vocabulary the pieces in the order of their ids; pieces inside a word begin with {@code
   *     ##}
   * @throws IllegalArgumentException if a special piece is missing
   */
  public WordPiece(List<String> vocabulary) {
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      if (piece.startsWith("##") && piece.length() > 2) {
        tails.put(piece.substring(2), id);
      } else {
        starts.put(piece, id);
      }
    }
    unknown = special("[UNK]");
    begin = special("[CLS]");
    end = special("[SEP]");
    padding = special("[PAD]");
  }

  private int special(String piece) {
    Integer id = starts.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks the piece " + piece);
    }
    return id;
  }

  /** Id of the piece before every window. */
  public int begin() {
    return begin;
  }

  /** Id of the piece after every window. */
  public int end() {
    return end;
  }

  /** Id of the piece that fills up shorter windows of a batch. */
  public int padding() {
    return padding;
  }

  /** Ids of the pieces of one word; never empty. */
  public int[] pieces(String word) {
    String plain = plain(word);
    Integer whole = starts.get(plain);
    if (whole != null && !plain.isEmpty()) {
      return new int[] {whole};
    }
    int[] ids = new int[plain.length() + 1];
    int size = 0;
    int at = 0;
    while (at < plain.length()) {
      int end = runEnd(plain, at);
      if (end > at) {
        size = run(plain.substring(at, end), ids, size);
      }
      at = Math.max(end, at + Character.charCount(plain.codePointAt(at)));
    }
    return size == 0 ? new int[] {unknown} : Arrays.copyOf(ids, size);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 0x80) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
      }
    }
    return lower;
  }

  /** A run ends where a mark, a space or a CJK character stands; each mark is a run of its own. */
  private static int runEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        return at;
      }
      if (isAlone(c)) {
        return at == from ? at + width : at;
      }
      at += width;
    }
    return at;
  }

  private static boolean isAlone(int c) {
    if (c < 0x80) {
      return !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    };
  }

  private int run(String run, int[] ids, int size) {
    if (run.length() > LONGEST) {
      ids[size] = unknown;
      return size + 1;
    }
    int filled = size;
    int at = 0;
    while (at < run.length()) {
      Map<String, Integer> known = at == 0 ? starts : tails;
      int end = run.length();
      Integer id = null;
      while (end > at && (id = known.get(run.substring(at, end))) == null) {
        end--;
      }
      if (id == null) {
        ids[size] = unknown;
        return size + 1;
      }
      ids[filled++] = id;
      at = end;
    }
    return filled;
  }
}
