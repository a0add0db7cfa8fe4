package org.sayso.wire;

/**
 * How a terminal is written to.
 *
 * @param colour whether acts and names are coloured
 * @param width columns, at least 40
 * @param wide whether content is shown whole instead of its first two lines
 */
public record TerminalOptions(boolean colour, int width, boolean wide) {

  /** No colours, 100 columns, content shortened. */
  public static final TerminalOptions PLAIN = new TerminalOptions(false, 100, false);

  /** Raises a width that is too narrow to be read to 40 columns. */
  public TerminalOptions {
    width = Math.max(40, width);
  }
}
