package org.sayso.language.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of a model are. */
public interface ModelFile {

  /**
   * Opens the model for reading.
   *
   * @throws IOException if it is not there or cannot be read
   */
  InputStream open() throws IOException;

  /** The file it is, if it is one; such a model starts quicker, and needs less memory for it. */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /** A model that stands beside a class, in the same jar or folder. */
  static ModelFile beside(Class<?> owner, String name) {
    return () -> {
      InputStream in = owner.getResourceAsStream(name);
      if (in == null) {
        throw new FileNotFoundException("no %s beside %s".formatted(name, owner.getName()));
      }
      return in;
    };
  }

  /** A model in a file of its own. */
  static ModelFile at(Path path) {
    return new ModelFile() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public Optional<Path> path() {
        return Optional.of(path);
      }
    };
  }
}
