package org.sayso.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.sayso.model.Arrival;
import org.sayso.model.Document;
import org.sayso.model.FeedItem;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/** What is in one stream: takes off its packing, tells its format and calls the format's reader. */
record Contents(Limits limits) {

  /** Hands on all that is in the stream, at least one value. */
  void read(InputStream raw, OptionalLong size, Arrival arrival, Consumer<? super Received> sink)
      throws IOException {
    Rejected rejected;
    try {
      Unpacked whole = Unpacked.of(new BufferedInputStream(raw, Sniffer.HEAD), limits);
      read(
          whole, whole.isPacked() ? OptionalLong.empty() : size, arrival, completed(arrival, sink));
      return;
    } catch (Unreadable unreadable) {
      rejected = new Rejected(arrival.origin(), unreadable.reason());
    }
    sink.accept(rejected);
  }

  /** The items of a feed; none if it is no feed. */
  Optional<List<FeedItem>> feed(byte[] bytes, Arrival arrival) throws Unreadable {
    return Sniffer.format(bytes, Math.min(bytes.length, Sniffer.HEAD), "") == Format.FEED
        ? Optional.of(items(bytes, arrival))
        : Optional.empty();
  }

  private List<FeedItem> items(byte[] bytes, Arrival arrival) throws Unreadable {
    return Feed.items(decode(bytes, arrival), arrival, limits).stream()
        .map(
            item ->
                item.received() instanceof Document document
                    ? new FeedItem(
                        item.key(), item.link(), item.whole(), arrival.complete(document))
                    : item)
        .toList();
  }

  /** The page of an archive record, which is no archive itself. */
  void page(byte[] bytes, Arrival arrival, Consumer<? super Received> sink)
      throws IOException, Unreadable {
    if (WarcFile.begins(bytes)) {
      throw new Unreadable("this is a web archive inside another one; take it out first");
    }
    Unpacked whole = Unpacked.plain(new ByteArrayInputStream(bytes));
    read(whole, OptionalLong.of(bytes.length), arrival, completed(arrival, sink));
  }

  private void read(
      Unpacked whole, OptionalLong size, Arrival arrival, Consumer<? super Received> sink)
      throws IOException, Unreadable {
    BufferedInputStream in = new BufferedInputStream(whole, Sniffer.HEAD);
    in.mark(Sniffer.HEAD);
    byte[] head = in.readNBytes(Sniffer.HEAD);
    in.reset();
    String origin = arrival.origin();
    if (head.length == 0 && whole.damage().isPresent()) {
      throw new Unreadable(whole.damage().get());
    }
    Format format = Sniffer.format(head, head.length, name(arrival));
    switch (format) {
      case JSON_LINES ->
          JsonLines.read(in, whole, Encoding.ofRows(head, head.length), origin, limits, sink);
      case WARC -> new WarcFile(in, whole, origin, this, sink).read();
      default -> {
        byte[] bytes = readAll(in, size);
        if (whole.damage().isPresent()) {
          throw new Unreadable(whole.damage().get());
        }
        read(format, bytes, arrival, sink);
      }
    }
  }

  private void read(Format format, byte[] bytes, Arrival arrival, Consumer<? super Received> sink)
      throws Unreadable {
    String origin = arrival.origin();
    switch (format) {
      case JSON -> JsonReports.read(bytes, origin, limits, sink);
      case FEED -> items(bytes, arrival).stream().map(FeedItem::received).forEach(sink);
      case HTML -> sink.accept(HtmlReader.read(decode(bytes, arrival), origin, limits));
      case PDF -> sink.accept(PdfReader.read(bytes, origin, limits));
      case ZIP -> sink.accept(DocxReader.read(bytes, origin, limits));
      default -> sink.accept(plainText(decode(bytes, arrival), origin));
    }
  }

  private Document plainText(Encoding.Decoded decoded, String origin) throws Unreadable {
    return Assembly.checked(
        Facts.of(origin), Body.exactly(decoded.text(), decoded.mark()), true, limits);
  }

  private static Encoding.Decoded decode(byte[] bytes, Arrival arrival) throws Unreadable {
    return Encoding.decode(bytes, arrival.contentType().flatMap(Encoding::declared));
  }

  /** All bytes of a stream, unless they are more than the limit. */
  byte[] readAll(InputStream in, OptionalLong size) throws IOException, Unreadable {
    if (size.orElse(0) > limits.maxBytes()) {
      throw Unreadable.tooManyBytes(size, limits.maxBytes());
    }
    byte[] bytes = in.readNBytes(limits.maxBytes());
    if (in.read() >= 0) {
      throw Unreadable.tooManyBytes(OptionalLong.empty(), limits.maxBytes());
    }
    return bytes;
  }

  private static Consumer<Received> completed(Arrival arrival, Consumer<? super Received> sink) {
    return received ->
        sink.accept(received instanceof Document document ? arrival.complete(document) : received);
  }

  /** A name whose ending tells the format. */
  private static String name(Arrival arrival) {
    String type = arrival.contentType().orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("html")) {
      return "page.html";
    }
    String name = arrival.origin().toLowerCase(Locale.ROOT);
    return name.replaceFirst("\\.(gz|gzip|zst|zstd)$", "");
  }
}
