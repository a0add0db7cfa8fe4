package org.sayso.read;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Alignment;

/** Collects the characters of one block: spaces joined, and each run's place in the source. */
final class BlockBuilder {

  private final StringBuilder text = new StringBuilder();
  private final List<Alignment.Piece> pieces = new ArrayList<>();
  private int runStart = -1;
  private int runOrigin = -1;
  private int linkLength;

  /** A space or line end that is written when more follows; 0 for none. */
  private char pending;

  private int pendingOrigin;

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean endsWithBreak() {
    return pending == '\n';
  }

  /** Adds one character; {@code origin} is -1 if the source does not have it as it stands. */
  void add(char c, int origin, boolean link) {
    if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
      return;
    }
    if (Words.isSpace(c)) {
      if (pending == 0) {
        pending = ' ';
        pendingOrigin = c == ' ' ? origin : -1;
      }
      return;
    }
    if (pending != 0 && !text.isEmpty()) {
      append(pending, pendingOrigin);
    }
    pending = 0;
    append(c, origin);
    if (link) {
      linkLength++;
    }
  }

  /** Ends the line. */
  void addBreak() {
    pending = '\n';
    pendingOrigin = -1;
  }

  private void append(char c, int origin) {
    int at = text.length();
    if (runStart >= 0 && (origin < 0 || origin != runOrigin + at - runStart)) {
      endRun();
    }
    if (origin >= 0 && runStart < 0) {
      runStart = at;
      runOrigin = origin;
    }
    text.append(c);
  }

  private void endRun() {
    if (runStart >= 0) {
      pieces.add(new Alignment.Piece(runStart, runOrigin, text.length() - runStart));
      runStart = -1;
    }
  }

  PageBlock build(PageBlock.Role role, boolean suspect) {
    endRun();
    return new PageBlock(text.toString(), List.copyOf(pieces), linkLength, role, suspect);
  }
}
