package org.sayso.wire;

/**
 * What the wire form carries besides what it always does.
 *
 * @param chain whether each statement has its {@code "chain"}: on whose word it comes
 */
public record WireOptions(boolean chain) {

  /** The wire form and nothing more. */
  public static final WireOptions PLAIN = new WireOptions(false);
}
