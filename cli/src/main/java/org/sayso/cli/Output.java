package org.sayso.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.sayso.wire.HtmlPage;
import org.sayso.wire.JsonLines;
import org.sayso.wire.Outcome;
import org.sayso.wire.TerminalOptions;
import org.sayso.wire.TerminalView;
import org.sayso.wire.WireOptions;

/** Writes outcomes in one format, each one through to its reader as it comes. */
interface Output extends Closeable {

  /** Writes what came of one input. */
  void write(Outcome outcome) throws IOException;

  /** One JSON line a document. */
  static Output jsonLines(OutputStream out, WireOptions options) {
    Writer writer = writer(out);
    JsonLines lines = new JsonLines(options);
    return new Plain(writer, outcome -> lines.write(outcome, writer));
  }

  /** For people at a terminal. */
  static Output text(OutputStream out, TerminalOptions options) {
    Writer writer = writer(out);
    TerminalView view = new TerminalView(options);
    return new Plain(writer, outcome -> view.write(outcome, writer));
  }

  /** One page with all documents. */
  static Output page(OutputStream out) throws IOException {
    Writer writer = writer(out);
    HtmlPage page = HtmlPage.open(writer);
    return new Output() {
      @Override
      public void write(Outcome outcome) throws IOException {
        page.add(outcome);
        writer.flush();
      }

      @Override
      public void close() throws IOException {
        page.close();
        writer.close();
      }
    };
  }

  /** Whether whoever read our output has gone, as {@code head} does when it has enough. */
  static boolean isClosedPipe(IOException failed) {
    String message = String.valueOf(failed.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
  }

  /** A format without beginning or end. */
  record Plain(Writer writer, OrderedWork.Sink<Outcome> each) implements Output {

    @Override
    public void write(Outcome outcome) throws IOException {
      each.accept(outcome);
      writer.flush();
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
