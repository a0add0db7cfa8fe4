package org.sayso.model.ledger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Exact words of a report and where they stand.
 *
 * @param pieces in text order; empty if the text has no such words
 */
public record Quote(List<Piece> pieces) {

  /** No words. */
  public static final Quote NONE = new Quote(List.of());

  /**
   * One piece without a gap.
   *
   * @param start first code point, counted from 0 in the text of the report's version
   * @param end after the last code point
   * @param words what the text has there
   */
  public record Piece(int start, int end, String words) {}

  /** Copies the pieces. */
  public Quote {
    pieces = List.copyOf(pieces);
  }

  /** The words, pieces joined with an ellipsis; empty text if there are none. */
  public String words() {
    return pieces.stream().map(Piece::words).collect(Collectors.joining(" … "));
  }
}
