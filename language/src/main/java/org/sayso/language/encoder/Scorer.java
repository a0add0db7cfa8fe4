package org.sayso.language.encoder;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.model.ModelUnavailable;

/**
 * Runs an encoder: gives each piece of each window its scores.
 *
 * <p>The model is read when it is first needed, and once. Each window is computed by itself on one
 * thread, the windows of a long text several at a time; so the scores of a window depend on nothing
 * but the window: not on what else is scored, on the order, or on the number of threads.
 *
 * <p>Thread-safe. Holds memory outside the heap, about twice the size of the model, until it is
 * closed or nobody refers to it any more.
 */
public final class Scorer implements AutoCloseable {

  /**
   * So many windows, a long article, are scored on the thread that asks: whoever reads many
   * articles reads several at a time, and more threads than cores cost a quarter of the speed.
   */
  private static final int FEW = 12;

  private final String name;
  private final ModelFile file;
  private @Nullable Session session;
  private @Nullable ModelUnavailable failure;
  private boolean closed;

  /**
   * A scorer by the model in a file; does not look at the file yet.
   *
   * @param name says in messages which model it is and where
   */
  public Scorer(String name, ModelFile file) {
    this.name = name;
    this.file = file;
  }

  /**
   * The scores of windows: for each window a row of {@link #labels()} numbers for each of its
   * pieces, or a single row where the model judges a window as a whole.
   *
   * @throws ModelUnavailable if the model is missing or broken
   * @throws IllegalArgumentException if a window is longer than the model has positions, or has an
   *     id or a type that the model does not know
   */
  public float[][][] score(List<Input> windows) {
    Session open = session();
    Stream<Input> each = windows.size() > FEW ? windows.parallelStream() : windows.stream();
    return each.map(open::score).toArray(float[][][]::new);
  }

  /** How many scores a piece gets. */
  public int labels() {
    return session().labels();
  }

  /** What the one who trained the model wrote into it. */
  public Map<String, String> metadata() {
    return session().metadata();
  }

  /** Gives the memory back; not to be called while windows are scored. Idempotent. */
  @Override
  public synchronized void close() {
    closed = true;
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private synchronized Session session() {
    if (closed) {
      throw new IllegalStateException("the scorer of %s is closed".formatted(name));
    }
    if (failure != null) {
      throw failure;
    }
    if (session == null) {
      try {
        session = Session.open(name, file);
      } catch (ModelUnavailable unavailable) {
        failure = unavailable;
        throw unavailable;
      }
    }
    return session;
  }
}
