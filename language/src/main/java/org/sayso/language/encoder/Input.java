package org.sayso.language.encoder;

/**
 * A run of pieces of words that the encoder sees at once, with its marks of begin and end.
 *
 * <p>The arrays are not copied and not to be written to.
 *
 * @param ids of the pieces, as the vocabulary numbers them; at least one
 * @param types what else is known of each piece, as the model was trained to take it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Input(long[] ids, long[] types) {

  /** An input with as many types as ids. */
  public Input {
    if (ids.length == 0 || ids.length != types.length) {
      throw new IllegalArgumentException(
          "a window has pieces, each with a type; not %d ids and %d types"
              .formatted(ids.length, types.length));
    }
  }

  /** Number of pieces. */
  public int length() {
    return ids.length;
  }
}
