package org.sayso.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** Closes something when its time is over, unless it is itself closed before. */
final class Alarm implements AutoCloseable {

  private final Thread thread;
  private volatile boolean rung;

  private Alarm(Duration time, Closeable what) {
    this.thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(time);
                    rung = true;
                    what.close();
                  } catch (InterruptedException | IOException over) {
                    // closed in time, or closed already
                  }
                });
  }

  static Alarm in(Duration time, Closeable what) {
    return new Alarm(time, what);
  }

  boolean hasRung() {
    return rung;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
