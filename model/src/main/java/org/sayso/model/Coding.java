package org.sayso.model;

/**
 * What a source does or says toward a target, as a PLOVER root.
 *
 * @param root the likeliest root
 * @param confidence how likely it is right if any root fits, from 0 to 1
 * @param fits how likely it is that any root fits, from 0 to 1
 */
public record Coding(EventRoot root, double confidence, double fits) {

  /** Checks that both numbers are shares. */
  public Coding {
    if (!(confidence >= 0 && confidence <= 1 && fits >= 0 && fits <= 1)) {
      throw new IllegalArgumentException(
          "confidence %s and fits %s must be from 0 to 1".formatted(confidence, fits));
    }
  }
}
