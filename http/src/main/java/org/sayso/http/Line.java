package org.sayso.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of heads, of HTTP messages as of the records that hold them. */
public final class Line {

  private Line() {}

  /**
   * The next line without its end (LF or CR LF), read byte by byte as Latin-1; empty at the end of
   * the stream.
   *
   * @param limit bytes that it may have
   * @throws BadMessage if it has more
   */
  public static Optional<String> read(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() >= limit) {
        throw new BadMessage("a line of its head has more than %,d bytes".formatted(limit));
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
