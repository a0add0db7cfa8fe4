package org.sayso.store.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The latest snapshot of an index, kept open as long as somebody uses it. Thread-safe. */
final class Snapshots extends ReferenceManager<Snapshot> {

  private final Path folder;
  private final ColumnCache columns = new ColumnCache();

  Snapshots(Path folder, Directory directory) throws IOException {
    this.folder = folder;
    this.current = snapshot(DirectoryReader.open(directory));
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
    return newer == null ? null : snapshot(newer);
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }

  private Snapshot snapshot(DirectoryReader reader) throws IOException {
    try {
      return new Snapshot(folder, reader, columns);
    } catch (IndexUnavailable | IOException e) {
      reader.close();
      throw e;
    }
  }
}
