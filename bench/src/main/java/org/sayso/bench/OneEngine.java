package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** The process that measures one engine; {@link SideBySide} starts it. */
final class OneEngine {

  private OneEngine() {}

  /**
   * Arguments: engine, folder, most articles, threads, warm-up rounds, measured rounds, file for
   * the result.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Articles articles = Articles.of(Path.of(args[1]), Integer.parseInt(args[2]));
    Measurement.take(
            Engine.valueOf(args[0]),
            articles,
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]),
            Integer.parseInt(args[5]))
        .save(Path.of(args[6]));
  }
}
