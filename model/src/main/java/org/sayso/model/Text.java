package org.sayso.model;

import java.util.Objects;

/**
 * The text of one document, into which everything else points.
 *
 * <p>Inside the program offsets are UTF-16; {@link #codePoints(Span)} and {@link #utf16(int, int)}
 * convert where the wire form asks for Unicode code points. Thread-safe.
 */
public final class Text {

  private final String value;

  /**
   * Number of surrogate pairs that end at or before each multiple of {@link #STEP}; null when there
   * are none.
   */
  private final int @org.jspecify.annotations.Nullable [] pairsBefore;

  private static final int STEP = 64;

  private Text(String value) {
    this.value = value;
    this.pairsBefore = countPairs(value);
  }

  /** A text of exactly these characters. */
  public static Text of(String value) {
    return new Text(Objects.requireNonNull(value));
  }

  /** The characters. */
  public String value() {
    return value;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return value.length();
  }

  /**
   * The words that {@code span} cuts.
   *
   * @throws IllegalArgumentException if the span ends after the text
   */
  public String slice(Span span) {
    if (span.end() > value.length()) {
      throw new IllegalArgumentException(
          "span [%d, %d) ends after the text (length %d)"
              .formatted(span.start(), span.end(), value.length()));
    }
    return value.substring(span.start(), span.end());
  }

  /** The same span counted in Unicode code points, as the wire form has it. */
  public Span codePoints(Span span) {
    return Span.of(codePointOffset(span.start()), codePointOffset(span.end()));
  }

  /** The UTF-16 span of a span counted in code points: the inverse of {@link #codePoints(Span)}. */
  public Span utf16(int startCodePoint, int endCodePoint) {
    int start = value.offsetByCodePoints(0, startCodePoint);
    return Span.of(start, value.offsetByCodePoints(start, endCodePoint - startCodePoint));
  }

  private int codePointOffset(int utf16) {
    int[] pairs = pairsBefore;
    if (pairs == null) {
      return utf16;
    }
    int block = utf16 / STEP;
    return utf16 - pairs[block] - pairsIn(value, block * STEP, utf16);
  }

  private static int @org.jspecify.annotations.Nullable [] countPairs(String value) {
    int total = pairsIn(value, 0, value.length());
    if (total == 0) {
      return null;
    }
    int[] before = new int[value.length() / STEP + 1];
    for (int block = 1; block < before.length; block++) {
      before[block] = before[block - 1] + pairsIn(value, (block - 1) * STEP, block * STEP);
    }
    return before;
  }

  /** Surrogate pairs whose low half lies in {@code [from, to)}. */
  private static int pairsIn(String value, int from, int to) {
    int pairs = 0;
    for (int i = Math.max(1, from); i < to; i++) {
      if (Character.isLowSurrogate(value.charAt(i))
          && Character.isHighSurrogate(value.charAt(i - 1))) {
        pairs++;
      }
    }
    return pairs;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && value.equals(text.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
