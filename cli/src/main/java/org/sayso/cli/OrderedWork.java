package org.sayso.cli;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sayso.model.ModelUnavailable;

/**
 * Works on many inputs at a time and hands the results on in the order of the inputs.
 *
 * <p>Memory is bounded: no more inputs are taken than a small window ahead of the results. Results
 * are handed on as soon as their turn comes, also while the source waits for more input.
 *
 * @param <I> what is worked on
 * @param <O> what comes of it
 */
final class OrderedWork<I, O> {

  /** Takes the results, on the thread that called {@link #run}. */
  interface Sink<O> {
    void accept(O result) throws IOException;
  }

  /** Ends a source whose results nobody waits for any more. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private static final int WINDOW_PER_THREAD = 2;

  private final Function<? super I, ? extends O> work;
  private final int threads;
  private final BlockingQueue<Future<O>> window;

  /** Ends the window. */
  private final Future<O> end = new CompletableFuture<>();

  private volatile boolean stopped;

  /**
   * Not started yet.
   *
   * @param work must not throw anything but that a model is unavailable, which ends the run
   */
  OrderedWork(int threads, Function<? super I, ? extends O> work) {
    this.work = work;
    this.threads = threads;
    this.window = new ArrayBlockingQueue<>(WINDOW_PER_THREAD * threads);
  }

  /**
   * Runs until the source is at its end and all results are handed on.
   *
   * @param source hands all inputs to its argument
   * @throws IOException what the sink throws; the rest of the work is then given up
   */
  void run(Consumer<Consumer<I>> source, Sink<? super O> sink) throws IOException {
    ThreadFactory daemons = Thread.ofPlatform().daemon().name("sayso-", 0).factory();
    ExecutorService workers = Executors.newFixedThreadPool(threads, daemons);
    Thread feeder = daemons.newThread(() -> feed(source, workers));
    feeder.start();
    try {
      for (Future<O> next = window.take(); next != end; next = window.take()) {
        sink.accept(next.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof ModelUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("work must not throw", broken.getCause());
    } finally {
      stopped = true;
      feeder.interrupt();
      workers.shutdownNow();
    }
  }

  private void feed(Consumer<Consumer<I>> source, ExecutorService workers) {
    try {
      try {
        source.accept(input -> put(submit(input, workers)));
      } finally {
        put(end);
      }
    } catch (Stopped nobodyWaits) {
      // the window was given up with everything in it
    }
  }

  private Future<O> submit(I input, ExecutorService workers) {
    try {
      return workers.submit(() -> work.apply(input));
    } catch (RejectedExecutionException shutDown) {
      throw new Stopped();
    }
  }

  private void put(Future<O> result) {
    if (stopped) {
      throw new Stopped();
    }
    try {
      window.put(result);
    } catch (InterruptedException stop) {
      throw new Stopped();
    }
  }
}
