package org.sayso.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/**
 * Reads a file of one JSON object a line; a row that is broken is rejected with its number, and the
 * next ones are read. The row within which packed data break off is none.
 */
final class JsonLines {

  private JsonLines() {}

  static void read(
      InputStream in,
      Unpacked whole,
      Charset charset,
      String origin,
      Limits limits,
      Consumer<? super Received> sink)
      throws IOException {
    InputStreamReader reader = new InputStreamReader(in, charset);
    char[] buffer = new char[1 << 14];
    StringBuilder row = new StringBuilder();
    int longest = limits.maxBytes() / 2;
    int number = 1;
    boolean tooLong = false;
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      int start = 0;
      for (int i = 0; i <= count; i++) {
        boolean ends = i < count && buffer[i] == '\n';
        if (!ends && i < count) {
          continue;
        }
        tooLong |= row.length() + i - start > longest;
        if (!tooLong) {
          row.append(buffer, start, i - start);
        }
        if (ends) {
          row(row, number++, tooLong, origin, limits, sink);
          row.setLength(0);
          tooLong = false;
          start = i + 1;
        }
      }
    }
    if (whole.damage().isPresent()) {
      String damage = whole.damage().get();
      sink.accept(new Rejected(origin, "line %d: %s".formatted(number, damage)));
    } else {
      row(row, number, tooLong, origin, limits, sink);
    }
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
