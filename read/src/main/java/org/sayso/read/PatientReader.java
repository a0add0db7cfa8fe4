package org.sayso.read;

import java.io.Reader;

/** Hands a text to a parser until the deadline passes: parsers have no other way to be stopped. */
final class PatientReader extends Reader {

  private final String text;
  private final Deadline deadline;
  private int at;

  PatientReader(String text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    deadline.check();
    if (at == text.length()) {
      return -1;
    }
    int count = Math.min(length, text.length() - at);
    text.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  @Override
  public void close() {
    // nothing to close
  }
}
