package org.sayso.model;

import java.util.Comparator;
import java.util.List;

/**
 * A half-open range of UTF-16 offsets into one {@link Text}; {@code end} is exclusive.
 *
 * @param start first offset, at least 0
 * @param end offset after the last one, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /** Checks that {@code 0 <= start <= end}. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [%d, %d) must satisfy 0 <= start <= end".formatted(start, end));
    }
  }

  /** The span from {@code start} to {@code end}, the latter exclusive. */
  public static Span of(int start, int end) {
    return new Span(start, end);
  }

  /** The smallest span that covers all of {@code pieces}, of which there is at least one. */
  public static Span covering(List<Span> pieces) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Span piece : pieces) {
      start = Math.min(start, piece.start);
      end = Math.max(end, piece.end);
    }
    return new Span(start, end);
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code offset} lies inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether {@code other} lies wholly inside; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether both share at least one offset. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
