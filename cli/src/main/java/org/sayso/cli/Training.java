package org.sayso.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Uses what short commands use, so that the launcher can have Java prepare those classes for quick
 * starts.
 */
public final class Training {

  private Training() {}

  /** Reads the given files once in each format and prints nothing. */
  public static void main(String[] files) {
    for (Format format : Format.values()) {
      String[] arguments = new String[files.length + 3];
      arguments[0] = "read";
      arguments[1] = "--format";
      arguments[2] = format.toString();
      System.arraycopy(files, 0, arguments, 3, files.length);
      run(arguments);
    }
    run("help", "read");
    run("--version");
    System.exit(0);
  }

  private static void run(String... arguments) {
    Surroundings process = Surroundings.ofProcess();
    Surroundings unseen =
        new Surroundings(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            true,
            false,
            process.columns(),
            false);
    SaysoCommand.in(unseen, Engine.ofPipeline()).execute(arguments);
  }
}
