package org.sayso.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Goes through a file of gold, one JSON object a line; wrong lines are told of and left out. */
final class GoldLines {

  /** Takes a line. */
  interface Sink {

    /**
     * Uses a line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    void accept(String line);
  }

  private GoldLines() {}

  /** Hands on all lines that are not blank; false if the file is not there. */
  static boolean each(Path file, String command, PrintStream err, Sink sink) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        try {
          if (!line.isBlank()) {
            sink.accept(line);
          }
        } catch (IllegalArgumentException wrong) {
          err.printf("sayso %s: %s, line %d: %s%n", command, file, number, wrong.getMessage());
        }
      }
      return true;
    } catch (NoSuchFileException missing) {
      err.printf("sayso %s: there is no file %s%n", command, file);
      return false;
    }
  }
}
