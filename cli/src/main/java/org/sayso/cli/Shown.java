package org.sayso.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sayso.wire.TerminalOptions;
import picocli.CommandLine.Option;

/** Where a command of the ledger writes what it finds, and how. */
final class Shown {

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "Where to write instead of standard output.")
  private @Nullable Path output;

  @Option(names = "--wide", description = "text: shows contents whole.")
  private boolean wide;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "text: ${COMPLETION-CANDIDATES}.")
  private Colour colour = Colour.AUTO;

  /** What writes to it. */
  interface Work {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes; 0 if that went well. Whoever reads our output may have had enough, as {@code head} has:
   * that is no failure.
   */
  int write(Surroundings surroundings, Work work) {
    try (OutputStream out = new BufferedOutputStream(open(surroundings), 1 << 16)) {
      work.to(out);
      out.flush();
      return 0;
    } catch (IOException failed) {
      if (output == null && Output.isClosedPipe(failed)) {
        return 0;
      }
      surroundings
          .err()
          .printf(
              "sayso: cannot write %s: %s%n",
              output == null ? "to standard output" : output, failed.getMessage());
      return 1;
    }
  }

  private OutputStream open(Surroundings surroundings) throws IOException {
    return output == null ? surroundings.out() : Files.newOutputStream(output);
  }

  /** How text is shown. */
  TerminalOptions options(Surroundings surroundings) {
    boolean coloured =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> output == null && surroundings.outIsTerminal() && !surroundings.noColour();
        };
    return new TerminalOptions(coloured, surroundings.columns(), wide);
  }

  /** Writes a text. */
  static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
