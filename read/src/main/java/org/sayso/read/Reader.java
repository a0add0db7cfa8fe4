package org.sayso.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.sayso.model.Arrival;
import org.sayso.model.Document;
import org.sayso.model.FeedItem;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/**
 * Reads reports: plain text, HTML pages, PDF, DOCX, JSON and JSONL, RSS and Atom feeds, web
 * archives (WARC), each also packed as gzip or Zstandard; single files, folders and streams.
 *
 * <p>The format is told by the content first and by the name second. Every input comes out as at
 * least one {@link Received}, in order: a {@link Document}, or a {@link Rejected} with its reason.
 * Nothing about an input throws.
 *
 * <pre>{@code
 * new Reader().read(Path.of("reports"), received -> System.out.println(received.origin()));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Parsers of formats that do not occur are never loaded.
 */
public final class Reader {

  private final Contents contents;

  /** A reader with {@link Limits#DEFAULT}. */
  public Reader() {
    this(Limits.DEFAULT);
  }

  /** A reader that rejects what is over these limits. */
  public Reader(Limits limits) {
    this.contents = new Contents(Objects.requireNonNull(limits));
  }

  /**
   * Reads a file, or all files of a folder and its folders in the order of their names.
   *
   * @param sink receives one or more values for each file, on this thread, as they are ready
   */
  public void read(Path path, Consumer<? super Received> sink) {
    FileWalk.walk(path, file -> readFile(file, sink), sink);
  }

  /**
   * Reads a stream to its end, such as standard input. Does not close it.
   *
   * @param origin a name for it; its ending tells the format where the content does not
   */
  public void read(InputStream in, String origin, Consumer<? super Received> sink) {
    read(in, Arrival.of(origin), sink);
  }

  /**
   * As {@link #read(InputStream, String, Consumer)}, with what is known of how the stream came: its
   * media type and charset help to read it, and what the report does not say of itself (outlet,
   * dates, provenance) is taken from there.
   */
  public void read(InputStream in, Arrival arrival, Consumer<? super Received> sink) {
    try {
      contents.read(in, OptionalLong.empty(), arrival, sink);
    } catch (IOException e) {
      sink.accept(
          new Rejected(arrival.origin(), "it cannot be read (%s)".formatted(e.getMessage())));
    }
  }

  /**
   * The document of a text that is already at hand, taken exactly as it is.
   *
   * @param origin file name or URL
   */
  public Document text(String text, String origin) {
    return Assembly.document(Facts.of(origin), Body.exactly(text, 0), true);
  }

  /**
   * The items of an RSS or Atom feed, in its order; empty if the bytes are no feed. Items that
   * cannot be read are there with their reason.
   */
  public Optional<List<FeedItem>> feed(byte[] bytes, Arrival arrival) {
    try {
      return contents.feed(bytes, arrival);
    } catch (Unreadable notEvenText) {
      return Optional.empty();
    }
  }

  private void readFile(Path file, Consumer<? super Received> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      contents.read(in, OptionalLong.of(Files.size(file)), Arrival.of(file.toString()), sink);
    } catch (IOException e) {
      sink.accept(new Rejected(file.toString(), FileWalk.unreadable(file, e).reason()));
    }
  }
}
