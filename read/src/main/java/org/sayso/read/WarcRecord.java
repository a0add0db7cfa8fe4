package org.sayso.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sayso.http.BadMessage;
import org.sayso.http.BodyStream;
import org.sayso.http.Fields;
import org.sayso.http.Head;

/** The head of one record of a web archive, and how to get the page out of what it holds. */
record WarcRecord(Fields fields) {

  /** A page as its server sent it, without framing and codings. */
  record Page(byte[] bytes, Optional<String> contentType) {}

  private static final List<String> READABLE =
      ResourceTable.rows("readable-types.tsv").stream().map(List::getFirst).toList();

  /** Without angle brackets, which the standard wants around it. */
  Optional<String> id() {
    return fields.get("WARC-Record-ID").map(WarcRecord::withoutBrackets);
  }

  /** As it stands, be it sound or not; some writers put it in angle brackets. */
  Optional<String> uri() {
    return fields.get("WARC-Target-URI").map(WarcRecord::withoutBrackets);
  }

  Optional<String> date() {
    return fields.get("WARC-Date");
  }

  Optional<String> digest() {
    return fields.get("WARC-Payload-Digest");
  }

  OptionalLong length() {
    return new Head(0, fields).contentLength();
  }

  private static String withoutBrackets(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** A response or a resource from the web; others are about the crawl. */
  boolean mayHoldPage() {
    String type = fields.get("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean fromWeb = uri().filter(uri -> !uri.matches("(?i)(https?|ftp|file):.*")).isEmpty();
    return fromWeb && (type.equals("resource") ? isReadable(contentType()) : isHttp(type));
  }

  private boolean isHttp(String type) {
    return type.equals("response")
        && contentType().filter(value -> !value.startsWith("application/http")).isEmpty();
  }

  private Optional<String> contentType() {
    return fields.get("Content-Type").map(value -> value.toLowerCase(Locale.ROOT));
  }

  /** Where no type is given the content will tell. */
  private static boolean isReadable(Optional<String> type) {
    return type.filter(value -> READABLE.stream().noneMatch(value::startsWith)).isEmpty();
  }

  /** The page in the block of the record; empty if there is none of a readable kind. */
  Optional<Page> page(byte[] block, Contents contents) throws Unreadable {
    if (fields.get("WARC-Type").orElse("").equalsIgnoreCase("resource")) {
      checkWhole();
      return Optional.of(new Page(block, contentType()));
    }
    ByteArrayInputStream in = new ByteArrayInputStream(block);
    try {
      Head head = Head.read(in);
      Optional<String> type = head.fields().get("Content-Type");
      if (head.status() != 200 || !isReadable(type.map(value -> value.toLowerCase(Locale.ROOT)))) {
        return Optional.empty();
      }
      checkWhole();
      InputStream body = BodyStream.unpacked(unframed(in, head), head);
      return Optional.of(new Page(contents.readAll(body, OptionalLong.empty()), type));
    } catch (BadMessage e) {
      throw new Unreadable(e.reason());
    } catch (IOException e) {
      throw new Unreadable("the page is packed, and damaged (%s)".formatted(e.getMessage()));
    }
  }

  private void checkWhole() throws Unreadable {
    Optional<String> cut = fields.get("WARC-Truncated");
    if (cut.isPresent()) {
      throw new Unreadable("the crawler cut it off (WARC-Truncated: %s)".formatted(cut.get()));
    }
    if (fields.get("WARC-Segment-Number").isPresent()) {
      throw new Unreadable("it is in several records (WARC-Segment-Number), which are not joined");
    }
  }

  /**
   * Many crawlers store the body without its framing and leave the head as it was; then there is no
   * size of a chunk at its beginning, and the length given is that of something else.
   */
  private static InputStream unframed(ByteArrayInputStream body, Head head) {
    boolean packed = head.fields().get("Content-Encoding").isPresent();
    boolean framed =
        head.isChunked()
            ? beginsWithSize(body)
            : !packed && head.contentLength().orElse(0) > body.available();
    return framed ? BodyStream.unframed(body, head) : body;
  }

  private static boolean beginsWithSize(ByteArrayInputStream body) {
    byte[] start = new byte[100];
    body.mark(start.length);
    int length = Math.max(0, body.read(start, 0, start.length));
    body.reset();
    return new String(start, 0, length, StandardCharsets.ISO_8859_1)
        .matches("(?s)[0-9a-fA-F]{1,8} *(;[^\\n]*)?\\r?\\n.*");
  }
}
