package org.sayso.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a response.
 *
 * @param status three digits, such as 200
 */
public record Head(int status, Fields fields) {

  private static final Pattern STATUS =
      Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+(\\d{3})(?:\\s.*)?");

  private static final int LIMIT = 8192;

  /**
   * Reads the head and leaves the stream at the body.
   *
   * @throws BadMessage if what comes is no response
   */
  public static Head read(InputStream in) throws IOException {
    String line =
        Line.read(in, LIMIT).orElseThrow(() -> new BadMessage("there is no response at all"));
    Matcher status = STATUS.matcher(line);
    if (!status.matches()) {
      throw new BadMessage("it does not begin like a response of HTTP/1");
    }
    return new Head(Integer.parseInt(status.group(1)), Fields.read(in));
  }

  /** Bytes of the body, if the head gives a sound number. */
  public OptionalLong contentLength() {
    return fields
        .get("Content-Length")
        .filter(value -> value.matches("\\d{1,18}"))
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElse(OptionalLong.empty());
  }

  /** Whether the body comes in chunks. */
  public boolean isChunked() {
    return fields
        .get("Transfer-Encoding")
        .filter(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
        .isPresent();
  }
}
