package org.sayso.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens the folder of an index. */
final class Folder {

  /** Warns on standard error that vectors could be quicker; this index has none. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Folder() {}

  static Directory open(Path folder) throws IOException {
    VECTORS.setLevel(Level.SEVERE);
    return FSDirectory.open(folder);
  }
}
