package org.sayso.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sayso.model.Cast;
import org.sayso.model.Document;
import org.sayso.model.Reading;

/** Runs the command line inside the test and keeps what it printed. */
final class Shell {

  /** What a command left behind. */
  record Result(int exit, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** Finds nothing in any text, at once: for tests of everything around the reading. */
  static final Engine SILENT = engine(document -> document);

  private final Engine engine;
  private String input = "";
  private boolean terminal;

  Shell(Engine engine) {
    this.engine = engine;
  }

  /** An engine that finds nothing in a text, after doing this with its document. */
  static Engine engine(UnaryOperator<Document> before) {
    return new Engine() {
      @Override
      public Reading read(Document document) {
        return new Reading(
            before.apply(document),
            new Cast(List.of(), List.of()),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of());
      }

      @Override
      public Reading read(String text) {
        throw new UnsupportedOperationException("only documents here");
      }
    };
  }

  Shell input(String text) {
    input = text;
    return this;
  }

  Shell atTerminal() {
    terminal = true;
    return this;
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(out, arguments);
  }

  /** Runs with a reader that takes so many bytes and then goes, as {@code head} does. */
  Result runIntoClosedPipe(int bytes, String... arguments) {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    return run(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (taken.size() >= bytes) {
              throw new IOException("Broken pipe");
            }
            taken.write(b);
          }
        },
        arguments);
  }

  private Result run(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            false,
            100,
            false);
    int exit = SaysoCommand.in(surroundings, engine).execute(arguments);
    return new Result(
        exit,
        out instanceof ByteArrayOutputStream kept ? kept.toString(StandardCharsets.UTF_8) : "",
        err.toString(StandardCharsets.UTF_8));
  }
}
