package org.sayso.fetch;

import java.nio.file.Path;

/** Something that is followed. */
public sealed interface Source {

  /** URL or path, as it was given. */
  String name();

  /** An RSS or Atom feed. */
  record Feed(String url) implements Source {
    @Override
    public String name() {
      return url;
    }
  }

  /** A folder with all its folders, or a single file. */
  record Folder(Path path) implements Source {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * A feed if the name is a web address, else a folder.
   *
   * @throws java.nio.file.InvalidPathException if it is neither
   */
  static Source of(String name) {
    return name.matches("(?i)https?://.*") ? new Feed(name) : new Folder(Path.of(name));
  }
}
