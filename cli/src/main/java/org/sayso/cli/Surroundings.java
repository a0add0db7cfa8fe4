package org.sayso.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command runs in: its streams, and what is known of the terminal.
 *
 * @param in standard input
 * @param out standard output; failed writes must throw, so no {@link PrintStream}
 * @param err standard error
 * @param outIsTerminal whether a person sees standard output
 * @param errIsTerminal whether a person sees standard error
 * @param columns width of the terminal
 * @param noColour whether the user asked for no colours anywhere (NO_COLOR)
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    boolean noColour) {

  private static final int USUAL_COLUMNS = 100;

  /**
   * Those of this process. Java cannot tell on its own which of its streams are terminals; the
   * launcher says so in the properties {@code sayso.terminal.out} and {@code sayso.terminal.err}.
   */
  static Surroundings ofProcess() {
    String noColour = System.getenv("NO_COLOR");
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("sayso.terminal.out"),
        Boolean.getBoolean("sayso.terminal.err"),
        columns(
            System.getenv().getOrDefault("COLUMNS", ""), System.getProperty("sayso.columns", "")),
        (noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM")));
  }

  private static int columns(String... sources) {
    for (String source : sources) {
      if (source.matches("[1-9]\\d{0,3}")) {
        return Integer.parseInt(source);
      }
    }
    return USUAL_COLUMNS;
  }
}
