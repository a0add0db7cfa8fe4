package org.sayso.wire.export;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads records of CSV as RFC 4180 has it, one by one; lines may end with CRLF, LF or CR. Good for
 * one thread.
 */
final class CsvReader {

  private final Reader in;
  private int next;
  private long line = 1;

  CsvReader(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
  }

  /**
   * The cells of the next record, or empty after the last.
   *
   * @throws IOException if the stream breaks, or a quoted cell has no end
   */
  Optional<List<String>> record() throws IOException {
    if (next < 0) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(next == '"' ? quoted() : plain());
      if (next != ',') {
        break;
      }
      take();
    }
    if (next == '\r') {
      take();
    }
    if (next == '\n') {
      take();
    }
    line++;
    return Optional.of(cells);
  }

  private String plain() throws IOException {
    StringBuilder cell = new StringBuilder();
    while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
      cell.append(take());
    }
    return cell.toString();
  }

  private String quoted() throws IOException {
    StringBuilder cell = new StringBuilder();
    take();
    while (true) {
      if (next < 0) {
        throw new IOException("record %d: a quoted cell does not end".formatted(line));
      }
      char c = take();
      if (c == '"' && next != '"') {
        return cell + plain();
      }
      cell.append(c == '"' ? take() : c);
    }
  }

  private char take() throws IOException {
    char taken = (char) next;
    next = in.read();
    return taken;
  }
}
