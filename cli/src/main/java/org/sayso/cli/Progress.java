package org.sayso.cli;

import java.io.PrintStream;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Tells a person that waits how many reports are done. */
interface Progress extends AutoCloseable {

  /** One more is done. */
  void step();

  @Override
  void close();

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void step() {
        // nobody waits
      }

      @Override
      public void close() {
        // nothing was shown
      }
    };
  }

  /**
   * A bar on standard error; the library is loaded here and not before.
   *
   * @param reports how many there will be, if that is known: it then tells the time left
   */
  static Progress bar(PrintStream err, int columns, OptionalLong reports) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("sayso")
            .setInitialMax(reports.orElse(-1))
            .setUnit(" reports", 1)
            .showSpeed()
            .setUpdateIntervalMillis(300)
            .setMaxRenderedLength(columns - 1)
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .build();
    return new Progress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
