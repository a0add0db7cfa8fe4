package org.sayso.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The body of a response as its reader wants it: without framing and without codings, streamed, so
 * that whoever reads can stop where it gets too long.
 */
public final class BodyStream {

  private BodyStream() {}

  /** Without the framing of the connection: chunks, a given length, or up to its end. */
  public static InputStream unframed(InputStream in, Head head) {
    if (head.isChunked()) {
      return new ChunkedInput(in);
    }
    var length = head.contentLength();
    return length.isPresent() ? new FixedInput(in, length.getAsLong()) : in;
  }

  /**
   * Without gzip and deflate. A body that is said to be packed and plainly is not, as archives that
   * unpack before they store have it, comes as it is.
   *
   * @throws BadMessage for other codings, such as {@code br}
   */
  public static InputStream unpacked(InputStream in, Head head) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String coding : head.fields().get("Content-Encoding").orElse("").split(",")) {
      codings.addFirst(coding.strip().toLowerCase(Locale.ROOT));
    }
    InputStream body = in;
    for (String coding : codings) {
      body =
          switch (coding) {
            case "", "identity", "none", "utf-8" -> body;
            case "gzip", "x-gzip" -> gzip(body);
            case "deflate" -> deflate(body);
            default -> other(body, coding);
          };
    }
    return body;
  }

  private static InputStream gzip(InputStream in) throws IOException {
    BufferedInputStream body = new BufferedInputStream(in);
    return peek(body, 0) == 0x1f && peek(body, 1) == 0x8b ? new GZIPInputStream(body) : body;
  }

  /** Means zlib by RFC 9110; some servers send it without zlib's two bytes. */
  private static InputStream deflate(InputStream in) throws IOException {
    BufferedInputStream body = new BufferedInputStream(in);
    int first = peek(body, 0);
    boolean zlib = (first & 15) == 8 && (first * 256 + peek(body, 1)) % 31 == 0;
    return first == '<' ? body : new InflaterInputStream(body, new Inflater(!zlib));
  }

  private static InputStream other(InputStream in, String coding) throws IOException {
    PushbackInputStream body = new PushbackInputStream(in);
    int first = body.read();
    if (first == '<') {
      body.unread(first);
      return body;
    }
    throw new BadMessage("the body is packed as \"%s\", which is not read".formatted(coding));
  }

  private static int peek(BufferedInputStream in, int at) throws IOException {
    in.mark(at + 1);
    byte[] bytes = in.readNBytes(at + 1);
    in.reset();
    return bytes.length > at ? bytes[at] & 255 : -1;
  }
}
