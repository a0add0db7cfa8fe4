package org.sayso.cli;

/** Formats of commands that answer rows. */
enum RowFormat {
  /** A JSON object a line. */
  JSONL;

  @Override
  public String toString() {
    return "jsonl";
  }
}
