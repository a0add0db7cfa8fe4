package org.sayso.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sayso.fetch.FetchResult;
import org.sayso.fetch.Fetcher;
import org.sayso.fetch.Validators;
import org.sayso.model.Document;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.read.Reader;
import org.sayso.wire.Outcome;

/** From paths to outcomes; whatever goes wrong with one input stays with that input. */
final class Inputs {

  static final String STANDARD_INPUT = "-";

  private final Reader reader = new Reader();
  private final Engine engine;
  private final InputStream in;
  private final Fetcher fetcher;

  Inputs(Engine engine, InputStream in, Fetcher fetcher) {
    this.engine = engine;
    this.in = in;
    this.fetcher = fetcher;
  }

  /** Everything that the paths hold, in their order. */
  void receive(List<String> paths, Consumer<Received> sink) {
    for (String path : paths) {
      try {
        if (path.equals(STANDARD_INPUT)) {
          reader.read(in, STANDARD_INPUT, sink);
        } else if (isUrl(path)) {
          fetch(path, sink);
        } else {
          reader.read(Path.of(path), sink);
        }
      } catch (InvalidPathException noPath) {
        sink.accept(
            new Rejected(path, "it is no file name here (%s)".formatted(noPath.getReason())));
      } catch (OrderedWork.Stopped nobodyWaits) {
        throw nobodyWaits;
      } catch (RuntimeException | Error failure) {
        sink.accept(failed(path, failure));
      }
    }
  }

  /** Whether an input is a web address. */
  static boolean isUrl(String path) {
    return path.regionMatches(true, 0, "http://", 0, 7)
        || path.regionMatches(true, 0, "https://", 0, 8);
  }

  private void fetch(String url, Consumer<Received> sink) {
    switch (fetcher.get(url, Validators.NONE)) {
      case FetchResult.Fetched page ->
          reader.read(new ByteArrayInputStream(page.bytes()), page.arrival(), sink);
      case FetchResult.Refused refused -> sink.accept(new Rejected(url, refused.reason()));
      case FetchResult.NotModified same ->
          sink.accept(new Rejected(url, "the server says that nothing has changed"));
    }
  }

  /**
   * What comes of one input.
   *
   * @throws ModelUnavailable if nothing can be read here at all
   */
  Outcome outcome(Received received) {
    if (received instanceof Rejected rejected) {
      return Outcome.of(rejected);
    }
    try {
      return Outcome.of(engine.read((Document) received));
    } catch (ModelUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException | Error failure) {
      return Outcome.of(failed(received.origin(), failure));
    }
  }

  static Rejected failed(String origin, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return new Rejected(
          origin,
          "there was too little memory to read it; give more with SAYSO_JAVA_OPTS=-Xmx4g, or cut it"
              + " into parts");
    }
    // Our own frame says more than that of the library that threw.
    String place =
        Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.sayso."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return new Rejected(
        origin,
        "internal error %s%s; this is a fault of sayso, please report it with the text"
            .formatted(failure, place));
  }
}
