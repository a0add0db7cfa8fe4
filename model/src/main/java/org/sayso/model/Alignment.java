package org.sayso.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * From offsets of {@link Document#text()} back to UTF-16 offsets of the decoded original (the HTML
 * source, the JSON value).
 *
 * @param pieces runs that were copied as they stand, in text order; text between runs (a space made
 *     from markup) has no origin
 */
public record Alignment(List<Piece> pieces) {

  /**
   * One run copied unchanged.
   *
   * @param textStart offset in the document's text
   * @param originStart offset in the decoded original
   * @param length UTF-16 units, the same in both
   */
  public record Piece(int textStart, int originStart, int length) {}

  /** For formats whose original has no characters to point to (PDF, DOCX). */
  public static final Alignment NONE = new Alignment(List.of());

  /** Copies the pieces and checks that they are in text order and do not overlap. */
  public Alignment {
    pieces = List.copyOf(pieces);
    int end = 0;
    for (Piece piece : pieces) {
      if (piece.textStart < end || piece.length < 0 || piece.originStart < 0) {
        throw new IllegalArgumentException(
            "piece %s overlaps the one before (ends at %d)".formatted(piece, end));
      }
      end = piece.textStart + piece.length;
    }
  }

  /** Text equal to the original from its offset {@code originStart} on. */
  public static Alignment shifted(int length, int originStart) {
    return new Alignment(List.of(new Piece(0, originStart, length)));
  }

  /**
   * Where the character at {@code textOffset} stands in the original; empty if it was made by the
   * reader.
   */
  public OptionalInt origin(int textOffset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Piece piece = pieces.get(middle);
      if (textOffset < piece.textStart) {
        high = middle - 1;
      } else if (textOffset >= piece.textStart + piece.length) {
        low = middle + 1;
      } else {
        return OptionalInt.of(piece.originStart + textOffset - piece.textStart);
      }
    }
    return OptionalInt.empty();
  }
}
