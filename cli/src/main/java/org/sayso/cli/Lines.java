package org.sayso.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads inputs that are one line a row. */
final class Lines {

  /** Takes the lines that are not blank, with their numbers from 1. */
  interface Sink {
    void accept(long number, String line) throws IOException;
  }

  private Lines() {}

  /**
   * Hands on all lines of a file, or of standard input for {@code -}.
   *
   * @throws IOException with a sentence for people if it cannot be read
   */
  static void read(String path, InputStream in, Sink sink) throws IOException {
    try (BufferedReader reader = open(path, in)) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String row = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!row.isBlank()) {
          sink.accept(number, row);
        }
      }
    } catch (NoSuchFileException missing) {
      throw new IOException("%s: there is no such file".formatted(path), missing);
    }
  }

  private static BufferedReader open(String path, InputStream in) throws IOException {
    InputStream stream =
        path.equals(Inputs.STANDARD_INPUT) ? in : Files.newInputStream(Path.of(path));
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
