package org.sayso.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.sayso.model.ledger.Entry;

/**
 * Writes the search index of one folder; nobody else can while it is open. What was put or removed
 * since the last {@link #commit} is not seen by searches and is dropped on {@link #close}, so that
 * the index always stands exactly where {@link #mark} says. Thread-safe.
 */
public final class Indexer implements AutoCloseable {

  /** How much is gathered in memory before it is written. */
  private static final int MEGABYTES = 48;

  private static final Pattern INDEX_FILE =
      Pattern.compile("(pending_)?segments_\\w+|" + IndexFileNames.CODEC_FILE_PATTERN.pattern());

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;

  private Indexer(Path folder, Directory directory, IndexWriter writer) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Goes on with the index of the folder, or begins one there.
   *
   * @throws IndexUnavailable if it is damaged, of another version, or being written by another
   */
  public static Indexer open(Path folder) {
    return IndexUnavailable.guardOpening(
        folder,
        () -> {
          Directory directory = Folder.open(folder);
          if (DirectoryReader.indexExists(directory)) {
            CommitNote.check(folder, SegmentInfos.readLatestCommit(directory).getUserData());
          }
          return new Indexer(folder, directory, writer(directory, OpenMode.CREATE_OR_APPEND))
              .begin();
        });
  }

  /**
   * Begins an empty index in the folder, whatever is there. Searches go on seeing the old one, if
   * it is sound, until the first commit; without a commit it stays.
   *
   * @throws IndexUnavailable if it is being written by another
   */
  public static Indexer afresh(Path folder) {
    return IndexUnavailable.guardOpening(
        folder,
        () -> {
          Directory directory = Folder.open(folder);
          if (DirectoryReader.indexExists(directory) && !isSound(directory)) {
            clear(directory);
          }
          return new Indexer(folder, directory, writer(directory, OpenMode.CREATE));
        });
  }

  /**
   * Adds the entries, each in place of the one with the same id; reads the stream to its end, a
   * parallel one by several threads at once. No id should be in one stream twice.
   *
   * @throws IndexUnavailable if it cannot be written; what was put since the last commit is lost
   */
  public void put(Stream<Entry> entries) {
    guard(
        () -> {
          try {
            entries.forEach(this::put);
            return true;
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  private void put(Entry entry) {
    try {
      writer.updateDocument(new Term(Columns.ID, entry.id()), EntryForm.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the statements with these ids; those it does not hold are passed over. */
  public void remove(Collection<String> ids) {
    guard(
        () ->
            writer.deleteDocuments(
                ids.stream().map(id -> new Term(Columns.ID, id)).toArray(Term[]::new)));
  }

  /**
   * Makes all that was put and removed permanent and visible to new searches, at once.
   *
   * @param mark the change of the ledger up to which the index is now complete
   */
  public synchronized void commit(long mark) {
    guard(
        () -> {
          writer.setLiveCommitData(CommitNote.of(mark).entrySet());
          return writer.commit();
        });
  }

  /** The mark of the last commit; 0 before the first. */
  public synchronized long mark() {
    return CommitNote.mark(writer.getLiveCommitData());
  }

  /** Lets go of the folder and drops what was not committed. */
  @Override
  public void close() {
    guard(
        () -> {
          writer.rollback();
          directory.close();
          return true;
        });
  }

  private Indexer begin() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      commit(0);
    }
    return this;
  }

  /** Whether the index can be opened; nothing else is asked, it may be of another version. */
  private static boolean isSound(Directory directory) {
    try {
      DirectoryReader.open(directory).close();
      return true;
    } catch (IOException | RuntimeException damagedOrOfAnotherLucene) {
      return false;
    }
  }

  /** Removes what is left of an index, and nothing else that may lie in the folder. */
  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        lock.ensureValid();
        if (INDEX_FILE.matcher(file).matches()) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private <T> T guard(IndexUnavailable.Work<T> work) {
    return IndexUnavailable.guard(folder, work);
  }

  private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(new Words())
            .setOpenMode(mode)
            .setIndexSort(Orders.NEWEST)
            .setRAMBufferSizeMB(MEGABYTES)
            .setCommitOnClose(false));
  }
}
