package org.sayso.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.model.ModelUnavailable;
import org.sayso.wire.JsonRows;

/**
 * Answers rows of standard input on standard output, a line each and in their order; a row that
 * cannot be answered is said on standard error and stands as rejected in the output.
 */
final class Rows {

  /** Answers one row. */
  interface Answerer {

    /**
     * The line of the answer.
     *
     * @param remark takes what is to be said of the row although it is answered
     * @throws IllegalArgumentException saying what is wrong with the row
     */
    String answer(String row, Consumer<String> remark);
  }

  /** A row with its number. */
  private record Row(int number, String line) {}

  /** What came of a row. */
  private record Answered(String line, Optional<String> problem, boolean rejected) {}

  private final Surroundings surroundings;
  private final String command;
  private final Answerer answerer;

  /**
   * Not started yet.
   *
   * @param command its name, for messages
   */
  Rows(Surroundings surroundings, String command, Answerer answerer) {
    this.surroundings = surroundings;
    this.command = command;
    this.answerer = answerer;
  }

  /** Answers all rows; 0 if any was answered or there was none, else 1. */
  int run() throws IOException {
    int[] count = new int[2];
    int threads = Runtime.getRuntime().availableProcessors();
    Writer out =
        new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8));
    try {
      new OrderedWork<Row, Answered>(threads, this::answered)
          .run(
              this::feed,
              answered -> {
                count[answered.rejected() ? 1 : 0]++;
                answered.problem().ifPresent(this::say);
                out.write(answered.line());
                out.write('\n');
                out.flush();
              });
    } catch (IOException failed) {
      if (!Output.isClosedPipe(failed)) {
        say("cannot write to standard output: " + failed.getMessage());
        return 1;
      }
    }
    return count[0] > 0 || count[1] == 0 ? 0 : 1;
  }

  private void feed(Consumer<Row> sink) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String row = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        if (!row.isBlank()) {
          sink.accept(new Row(number, row));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Answered answered(Row row) {
    String[] remark = new String[1];
    try {
      String line = answerer.answer(row.line(), said -> remark[0] = place(row, said));
      return new Answered(line, Optional.ofNullable(remark[0]), false);
    } catch (ModelUnavailable unavailable) {
      throw unavailable;
    } catch (IllegalArgumentException wrong) {
      return rejected(row, String.valueOf(wrong.getMessage()));
    } catch (RuntimeException | Error failure) {
      return rejected(row, Inputs.failed("", failure).reason());
    }
  }

  private static Answered rejected(Row row, String reason) {
    return new Answered(
        JsonRows.rejected(JsonRows.id(row.line()), place(row, reason)),
        Optional.of(place(row, reason)),
        true);
  }

  private static String place(Row row, String what) {
    return "line %d: %s".formatted(row.number(), what);
  }

  private void say(String sentence) {
    surroundings.err().println("sayso %s: %s".formatted(command, sentence));
  }
}
