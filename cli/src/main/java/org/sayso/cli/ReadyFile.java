package org.sayso.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sayso.model.Rejected;
import org.sayso.wire.JsonLinesReader;
import org.sayso.wire.Outcome;

/** A file of lines that {@code sayso read --format jsonl} has written: read already. */
final class ReadyFile {

  private static final String BEGINNING = "{\"schema\":\"sayso/1\"";

  private ReadyFile() {}

  /** Whether a path is such a file. */
  static boolean isOne(String path) {
    try {
      Path file = Path.of(path);
      if (!path.endsWith(".jsonl") || !Files.isRegularFile(file)) {
        return false;
      }
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        char[] head = new char[BEGINNING.length()];
        return lines.read(head) == head.length && new String(head).equals(BEGINNING);
      }
    } catch (IOException | InvalidPathException unknown) {
      return false;
    }
  }

  /** Hands on what each line holds; a broken line is rejected, and the next ones are read. */
  static void read(String path, Consumer<Outcome> sink) {
    JsonLinesReader reader = new JsonLinesReader();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          sink.accept(outcome(reader, line, path, number));
        }
      }
    } catch (IOException e) {
      sink.accept(
          Outcome.of(
              new Rejected(
                  path, "it cannot be read after line %d (%s)".formatted(number, e.getMessage()))));
    }
  }

  private static Outcome outcome(JsonLinesReader reader, String line, String path, int number) {
    try {
      return reader.read(line);
    } catch (IllegalArgumentException wrong) {
      return Outcome.of(
          new Rejected(path + " line " + number, "it is not a ledger line: " + wrong.getMessage()));
    }
  }
}
