package org.sayso.read;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates every compressed stream of a PDF without keeping it, before PDFBox does and keeps it: a
 * few kilobytes can hold gigabytes. Pictures are passed over, as the reader never unpacks them.
 */
final class PdfGuard {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /** The dictionary of a stream stands right before it. */
  private static final int DICTIONARY = 600;

  private PdfGuard() {}

  static void check(byte[] pdf, Limits limits, Deadline deadline) throws Unreadable {
    long budget = 2L * limits.maxBytes();
    byte[] sink = new byte[1 << 16];
    for (int at = find(pdf, 0); at >= 0; at = find(pdf, at)) {
      at += STREAM.length;
      int start = at;
      while (start < pdf.length && start < at + 2 && (pdf[start] == '\r' || pdf[start] == '\n')) {
        start++;
      }
      if (start > at && isDeflated(pdf, start) && !isPicture(pdf, at)) {
        budget -= inflated(pdf, start, budget, sink, deadline);
        if (budget <= 0) {
          throw new Unreadable(
              "the PDF unpacks to more than %d MiB; it may be made to do harm"
                  .formatted(2L * limits.maxBytes() >> 20));
        }
      }
    }
  }

  private static int find(byte[] pdf, int from) {
    outer:
    for (int i = from; i + STREAM.length <= pdf.length; i++) {
      for (int k = 0; k < STREAM.length; k++) {
        if (pdf[i + k] != STREAM[k]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }

  /** The two bytes of a zlib header: method 8, and a check on both (RFC 1950). */
  private static boolean isDeflated(byte[] pdf, int at) {
    return at + 1 < pdf.length
        && (pdf[at] & 0x0F) == 8
        && ((pdf[at] & 255) * 256 + (pdf[at + 1] & 255)) % 31 == 0;
  }

  private static boolean isPicture(byte[] pdf, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
    int object = before.lastIndexOf(" obj");
    String dictionary = object < 0 ? before : before.substring(object);
    return dictionary.replace(" ", "").contains("/Subtype/Image");
  }

  private static long inflated(byte[] pdf, int start, long budget, byte[] sink, Deadline deadline) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      long count = 0;
      for (int step = 0; count <= budget && !inflater.finished(); step++) {
        if ((step & 63) == 0) {
          deadline.check();
        }
        int some = inflater.inflate(sink);
        if (some == 0) {
          return count;
        }
        count += some;
      }
      return count;
    } catch (DataFormatException damaged) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
