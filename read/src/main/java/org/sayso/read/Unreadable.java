package org.sayso.read;

import java.util.Locale;
import java.util.OptionalLong;

/** Why an input cannot be read; becomes the reason of a {@code Rejected}. */
final class Unreadable extends Exception {

  Unreadable(String reason) {
    super(reason, null, false, false);
  }

  /** More bytes than are read of one input; the size is unknown for a stream. */
  static Unreadable tooManyBytes(OptionalLong bytes, int limit) {
    String size = bytes.isPresent() ? size(bytes.getAsLong()) : "more than " + size(limit);
    return new Unreadable(
        "the input is too large: %s, and at most %s are read; split it into parts"
            .formatted(size, size(limit)));
  }

  /** More text than is read of one input. */
  static Unreadable tooManyCharacters(long characters, int limit) {
    return new Unreadable(
        String.format(
            Locale.ROOT,
            "the text is too long: %,d characters, and at most %,d are read; split it into parts",
            characters,
            limit));
  }

  /** Took longer than allowed. */
  static Unreadable tooSlow(String what, Limits limits) {
    return new Unreadable(
        "%s takes longer than the %s s allowed; it may be damaged or made to be slow"
            .formatted(what, limits.maxTime().toMillis() / 1000.0));
  }

  /** No words at all. */
  static Unreadable empty() {
    return new Unreadable("the file is empty");
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  private static String size(long bytes) {
    return bytes < 10_000
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
  }
}
