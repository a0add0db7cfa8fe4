package org.sayso.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Finds out in which encoding bytes are, and decodes them: byte order mark, pattern of zero bytes,
 * UTF-8 if it is valid, what the page declares, UTF-8 with few faults, then a detector.
 */
final class Encoding {

  /**
   * Decoded characters without the byte order mark.
   *
   * @param mark characters that the mark took in the original, 0 or 1
   */
  record Decoded(String text, int mark) {}

  /** Declarations of a page stand in its first bytes (HTML: the first 1,024). */
  private static final int DECLARATION = 4096;

  private static final int SAMPLE = 1 << 16;

  private Encoding() {}

  static Decoded decode(byte[] bytes) throws Unreadable {
    return decode(bytes, Optional.empty());
  }

  /**
   * Decodes with what a server states besides. It goes before what the page declares, as in
   * browsers, but not before UTF-8 that is plainly there: servers state defaults.
   */
  static Decoded decode(byte[] bytes, Optional<Charset> stated) throws Unreadable {
    Optional<Charset> certain = certain(bytes, bytes.length);
    if (certain.isPresent()) {
      String text = new String(bytes, certain.get());
      int mark = !text.isEmpty() && text.charAt(0) == '\ufeff' ? 1 : 0;
      return checked(text.substring(mark), mark);
    }
    String asUtf8 = new String(bytes, UTF_8);
    int faults = faults(asUtf8, bytes);
    if (faults == 0 && stated.isPresent() && isSevenBit(bytes)) {
      // ISO-2022-JP has only bytes of ASCII
      return checked(new String(bytes, stated.get()), 0);
    }
    if (faults == 0 || isMostlyUtf8(asUtf8, faults)) {
      return checked(asUtf8, 0);
    }
    Charset charset =
        stated
            .or(() -> declared(bytes))
            .filter(c -> !c.equals(UTF_8))
            .orElseGet(() -> Detector.charset(bytes));
    return checked(new String(bytes, charset), 0);
  }

  /** The first characters as far as their structure (tags, braces) is concerned. */
  static String peek(byte[] head, int length) {
    String text = new String(head, 0, length, certain(head, length).orElse(ISO_8859_1));
    return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
  }

  /** The encoding to read rows in: rows are UTF-8 unless the first bytes say otherwise. */
  static Charset ofRows(byte[] head, int length) {
    return certain(head, length).orElse(UTF_8);
  }

  /** By byte order mark, or by zero bytes in every second place. */
  private static Optional<Charset> certain(byte[] b, int length) {
    if (length >= 3 && (b[0] & 255) == 0xEF && (b[1] & 255) == 0xBB && (b[2] & 255) == 0xBF) {
      return Optional.of(UTF_8);
    }
    if (length >= 4 && b[0] == 0 && b[1] == 0 && (b[2] & 255) == 0xFE && (b[3] & 255) == 0xFF) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (length >= 2 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xFE) {
      boolean four = length >= 4 && b[2] == 0 && b[3] == 0;
      return Optional.of(four ? Charset.forName("UTF-32LE") : UTF_16LE);
    }
    if (length >= 2 && (b[0] & 255) == 0xFE && (b[1] & 255) == 0xFF) {
      return Optional.of(UTF_16BE);
    }
    return byZeroBytes(b, length);
  }

  /** UTF-16 without a mark: its spaces, line ends and Latin letters hold zero bytes. */
  private static Optional<Charset> byZeroBytes(byte[] bytes, int length) {
    int sample = Math.min(length, SAMPLE) & ~1;
    boolean zero = false;
    for (int i = 0; i < sample && !zero; i++) {
      zero = bytes[i] == 0;
    }
    if (!zero) {
      return Optional.empty();
    }
    int little = likeness(new String(bytes, 0, sample, UTF_16LE));
    int big = likeness(new String(bytes, 0, sample, UTF_16BE));
    return Math.max(little, big) < 3
        ? Optional.empty()
        : Optional.of(little > big ? UTF_16LE : UTF_16BE);
  }

  /** How many of 100 characters are common in any text; 0 where more than one is in none. */
  private static int likeness(String text) {
    int odd = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if (isControl(c)
          || c == '\ufffd'
          || type == Character.UNASSIGNED
          || type == Character.PRIVATE_USE) {
        odd++;
      } else if (c < 127 || (c >= 0x3000 && c < 0x3040) || (c >= 0xff00 && c < 0xff5f)) {
        common++;
      }
    }
    return odd * 100 > text.length() ? 0 : common * 100 / Math.max(1, text.length());
  }

  /** Replacement characters that were not in the input. */
  private static int faults(String text, byte[] bytes) {
    int replaced = 0;
    for (int at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
      replaced++;
    }
    if (replaced == 0) {
      return 0;
    }
    int genuine = 0;
    for (int i = 2; i < bytes.length; i++) {
      if ((bytes[i] & 255) == 0xBD
          && (bytes[i - 1] & 255) == 0xBF
          && (bytes[i - 2] & 255) == 0xEF) {
        genuine++;
      }
    }
    return replaced - genuine;
  }

  /** Other encodings hardly ever form valid UTF-8 sequences, so some of them outweigh a fault. */
  private static boolean isMostlyUtf8(String text, int faults) {
    int valid = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 && c != '\ufffd' && !Character.isLowSurrogate(c)) {
        valid++;
      }
    }
    return valid > faults;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), ISO_8859_1);
    return head.indexOf('<') < 0 ? Optional.empty() : declared(head);
  }

  /** The charset that a media type or the head of a page names. */
  static Optional<Charset> declared(String head) {
    for (String key : new String[] {"charset=", "encoding="}) {
      int at = indexOfIgnoringCase(head, key);
      if (at >= 0) {
        int start = at + key.length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
          start++;
        }
        int end = start;
        while (end < head.length() && "\"'> ;/\r\n\t".indexOf(head.charAt(end)) < 0) {
          end++;
        }
        return named(head.substring(start, end));
      }
    }
    return Optional.empty();
  }

  private static boolean isSevenBit(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static int indexOfIgnoringCase(String text, String key) {
    for (int i = 0; i + key.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, key, 0, key.length())) {
        return i;
      }
    }
    return -1;
  }

  /** What is called Latin-1 is windows-1252, as every browser knows. */
  static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean latin1 = charset.equals(ISO_8859_1) || charset.name().equals("US-ASCII");
      return Optional.of(latin1 ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Decoded checked(String text, int mark) throws Unreadable {
    int sample = Math.min(text.length(), SAMPLE);
    int odd = 0;
    for (int i = 0; i < sample; i++) {
      if (isControl(text.charAt(i))) {
        odd++;
      }
    }
    if (odd > sample / 100) {
      throw new Unreadable(
          "this is binary data of an unknown kind and not text; give text, HTML, PDF, DOCX or JSONL");
    }
    return new Decoded(text, mark);
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7f;
  }
}
