package org.sayso.store.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The search index is missing, damaged, of another version, or in use. The message says where it
 * is, what is wrong and what to do. Nothing is lost: the index can always be made again from the
 * ledger.
 */
public final class IndexUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final String REMEDY =
      "; run `sayso reindex` to make it again from the ledger, which has lost nothing";

  private IndexUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether all that is wrong is that another process is writing it. */
  public boolean isInUse() {
    return getCause() instanceof LockObtainFailedException;
  }

  /** Some work on an index that can fail. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does the work and says in words of ours what went wrong. */
  static <T> T guard(Path folder, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw because(folder, e);
    }
  }

  /** The same for opening, which may stumble over damage in ways that Lucene does not foresee. */
  static <T> T guardOpening(Path folder, Work<T> work) {
    try {
      return guard(folder, work);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw damaged(folder, e);
    }
  }

  static IndexUnavailable ofOtherVersion(Path folder, String found) {
    return new IndexUnavailable(
        "the search index in %s is of another version of sayso (%s)%s"
            .formatted(folder, found, REMEDY),
        null);
  }

  static IndexUnavailable damaged(Path folder, Throwable cause) {
    return new IndexUnavailable(
        "the search index in " + folder + " is damaged (" + cause.getMessage() + ")" + REMEDY,
        cause);
  }

  static IndexUnavailable because(Path folder, IOException cause) {
    return switch (cause) {
      case IndexNotFoundException none ->
          new IndexUnavailable("there is no search index in " + folder + REMEDY, none);
      case IndexFormatTooNewException version ->
          ofOtherVersion(folder, String.valueOf(version.getMessage()));
      case IndexFormatTooOldException version ->
          ofOtherVersion(folder, String.valueOf(version.getMessage()));
      case CorruptIndexException damage -> damaged(folder, damage);
      case EOFException damage -> damaged(folder, damage);
      case NoSuchFileException damage -> damaged(folder, damage);
      case FileNotFoundException damage -> damaged(folder, damage);
      case LockObtainFailedException inUse ->
          new IndexUnavailable(
              "the search index in "
                  + folder
                  + " is being written by another sayso; try again when that has ended",
              inUse);
      default ->
          new IndexUnavailable(
              "the search index in %s cannot be used: %s: %s"
                  .formatted(folder, cause.getClass().getSimpleName(), cause.getMessage()),
              cause);
    };
  }
}
