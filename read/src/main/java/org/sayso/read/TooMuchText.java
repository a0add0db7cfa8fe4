package org.sayso.read;

/** More text than is read of one input; unchecked, to pass through the callbacks of parsers. */
final class TooMuchText extends RuntimeException {

  private final long length;

  TooMuchText(long length) {
    super("too much text", null, false, false);
    this.length = length;
  }

  long length() {
    return length;
  }
}
