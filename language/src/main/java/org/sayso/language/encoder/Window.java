package org.sayso.language.encoder;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.ParsedText;
import org.sayso.model.Sentence;

/**
 * A stretch of tokens that the encoder reads at once. Windows of a text overlap, so that what
 * stands at the edge of one is seen with what stands around it in another; every token is judged by
 * the one window that owns it.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param ownFirst index of the first token it owns
 * @param ownEnd index after the last token it owns
 */
public record Window(int first, int end, int ownFirst, int ownEnd) {

  /** Number of tokens. */
  public int length() {
    return end - first;
  }

  /**
   * Cuts a text into windows of whole sentences.
   *
   * @param most the most pieces a window may have; a longer sentence is cut
   * @param overlap how many pieces two neighbours should share, in whole sentences
   */
  public static List<Window> cut(ParsedText text, Pieces pieces, int most, int overlap) {
    return cut(text, pieces, most, most, overlap);
  }

  /** The same, with another size for the first window, so that edges fall elsewhere. */
  public static List<Window> cut(
      ParsedText text, Pieces pieces, int mostOfFirst, int most, int overlap) {
    List<int[]> units = units(text.sentences(), pieces, Math.min(most, mostOfFirst));
    List<int[]> ranges = new ArrayList<>();
    int from = 0;
    int reached = 0;
    while (reached < units.size()) {
      int limit = ranges.isEmpty() ? mostOfFirst : most;
      int to = from + 1;
      while (to < units.size() && size(units, pieces, from, to + 1) <= limit) {
        to++;
      }
      if (to <= reached) {
        from++;
        continue;
      }
      ranges.add(new int[] {from, to});
      reached = to;
      from = to;
      while (from > 0 && size(units, pieces, from - 1, to) <= overlap) {
        from--;
      }
    }
    return owned(units, ranges);
  }

  /** Each unit of a shared stretch belongs to the window that sees more around it. */
  private static List<Window> owned(List<int[]> units, List<int[]> ranges) {
    List<Window> windows = new ArrayList<>();
    int ownFrom = 0;
    for (int r = 0; r < ranges.size(); r++) {
      int[] range = ranges.get(r);
      int ownTo = range[1];
      if (r + 1 < ranges.size()) {
        int shared = ranges.get(r + 1)[0];
        ownTo = (shared + range[1] + 1) / 2;
      }
      windows.add(
          new Window(
              units.get(range[0])[0],
              units.get(range[1] - 1)[1],
              units.get(ownFrom)[0],
              units.get(ownTo - 1)[1]));
      ownFrom = ownTo;
    }
    return windows;
  }

  private static int size(List<int[]> units, Pieces pieces, int from, int to) {
    return pieces.count(units.get(from)[0], units.get(to - 1)[1]);
  }

  /** Sentences, those that are too long in parts. */
  private static List<int[]> units(List<Sentence> sentences, Pieces pieces, int most) {
    List<int[]> units = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int first = sentence.first();
      for (int t = sentence.first() + 1; t <= sentence.end(); t++) {
        if (t == sentence.end() || pieces.count(first, t + 1) > most) {
          units.add(new int[] {first, t});
          first = t;
        }
      }
    }
    return units;
  }
}
