package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Counts how many reports there are, where that costs next to nothing. */
final class Amount {

  private static final int BUFFER = 1 << 16;

  private Amount() {}

  /** Of files, one each, and of the lines of JSONL files; unknown where there is anything else. */
  static OptionalLong of(List<String> paths) {
    long sum = 0;
    for (String path : paths) {
      OptionalLong some = of(path);
      if (some.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += some.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  private static OptionalLong of(String path) {
    try {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        try (Stream<Path> all = Files.walk(file)) {
          return of(all.filter(Files::isRegularFile).map(Path::toString).toList());
        }
      }
      if (!Files.isRegularFile(file) || path.matches(".*\\.(warc|gz|zst|xml|rss|atom|json)")) {
        return OptionalLong.empty();
      }
      return OptionalLong.of(path.endsWith(".jsonl") ? lines(file) : 1);
    } catch (IOException | UncheckedIOException | IllegalArgumentException unknown) {
      return OptionalLong.empty();
    }
  }

  private static long lines(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }
}
