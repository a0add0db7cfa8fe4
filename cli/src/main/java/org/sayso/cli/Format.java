package org.sayso.cli;

import java.util.Locale;

/** Output formats of {@code sayso read}. */
enum Format {
  /** For people at a terminal. */
  TEXT,
  /** One JSON line a document. */
  JSONL,
  /** One page. */
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
