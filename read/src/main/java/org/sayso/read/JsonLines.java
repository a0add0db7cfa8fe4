package org.sayso.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/**
 * Reads a file of one JSON object a line; a row that is broken is rejected with its number, and the
 * next ones are read.
 */
final class JsonLines {

  private JsonLines() {}

  static void read(
      InputStream in,
      Charset charset,
      String origin,
      Limits limits,
      Consumer<? super Received> sink)
      throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset));
    StringBuilder row = new StringBuilder();
    int number = 1;
    boolean tooLong = false;
    int c;
    while ((c = reader.read()) >= 0) {
      if (c == '\n') {
        row(row, number++, tooLong, origin, limits, sink);
        row.setLength(0);
        tooLong = false;
      } else if (row.length() < limits.maxBytes() / 2) {
        row.append((char) c);
      } else {
        tooLong = true;
      }
    }
    row(row, number, tooLong, origin, limits, sink);
  }

  private static void row(
      StringBuilder row,
      int number,
      boolean tooLong,
      String origin,
      Limits limits,
      Consumer<? super Received> sink) {
    String where = "line " + number;
    if (tooLong) {
      sink.accept(
          new Rejected(
              origin,
              where
                  + " is too long: more than "
                  + limits.maxBytes() / 2
                  + " characters; split the report"));
      return;
    }
    String json = row.toString().strip();
    if (json.startsWith("\ufeff")) {
      json = json.substring(1);
    }
    if (!json.isEmpty()) {
      JsonRow.read(json, origin, where, limits, sink);
    }
  }
}
