package org.sayso.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/**
 * Reads reports: plain text, HTML pages, PDF, DOCX, JSON and JSONL, single files, folders and
 * streams.
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

  private final Limits limits;

  /** A reader with {@link Limits#DEFAULT}. */
  public Reader() {
    this(Limits.DEFAULT);
  }

  /** A reader that rejects what is over these limits. */
  public Reader(Limits limits) {
    this.limits = Objects.requireNonNull(limits);
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
    try {
      readStream(in, OptionalLong.empty(), origin, sink);
    } catch (IOException e) {
      sink.accept(new Rejected(origin, "it cannot be read (%s)".formatted(e.getMessage())));
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

  private void readFile(Path file, Consumer<? super Received> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      readStream(in, OptionalLong.of(Files.size(file)), file.toString(), sink);
    } catch (IOException e) {
      sink.accept(new Rejected(file.toString(), FileWalk.unreadable(file, e).reason()));
    }
  }

  private void readStream(
      InputStream raw, OptionalLong size, String origin, Consumer<? super Received> sink)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, Sniffer.HEAD);
    in.mark(Sniffer.HEAD);
    byte[] head = new byte[Sniffer.HEAD];
    int length = in.readNBytes(head, 0, head.length);
    in.reset();
    Rejected rejected;
    try {
      Format format = Sniffer.format(head, length, origin);
      if (format == Format.JSON_LINES) {
        JsonLines.read(in, Encoding.ofRows(head, length), origin, limits, sink);
        return;
      }
      byte[] bytes = readAll(in, size);
      if (format == Format.JSON) {
        JsonReports.read(bytes, origin, limits, sink);
        return;
      }
      sink.accept(document(format, bytes, origin));
      return;
    } catch (Unreadable unreadable) {
      rejected = new Rejected(origin, unreadable.reason());
    }
    sink.accept(rejected);
  }

  private byte[] readAll(InputStream in, OptionalLong size) throws IOException, Unreadable {
    if (size.orElse(0) > limits.maxBytes()) {
      throw Unreadable.tooManyBytes(size, limits.maxBytes());
    }
    byte[] bytes = in.readNBytes(limits.maxBytes());
    if (in.read() >= 0) {
      throw Unreadable.tooManyBytes(OptionalLong.empty(), limits.maxBytes());
    }
    return bytes;
  }

  private Document document(Format format, byte[] bytes, String origin) throws Unreadable {
    return switch (format) {
      case HTML -> HtmlReader.read(Encoding.decode(bytes), origin, limits);
      case PDF -> PdfReader.read(bytes, origin, limits);
      case ZIP -> DocxReader.read(bytes, origin, limits);
      default -> plainText(bytes, origin);
    };
  }

  private Document plainText(byte[] bytes, String origin) throws Unreadable {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    return Assembly.checked(
        Facts.of(origin), Body.exactly(decoded.text(), decoded.mark()), true, limits);
  }
}
