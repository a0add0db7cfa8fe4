package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** The texts to read, in the order of their file names. */
record Articles(List<String> texts) {

  /**
   * Reads the first {@code limit} of {@code folder/text/*.txt}, or of {@code folder/*.txt} where
   * there is no such folder.
   */
  static Articles of(Path folder, int limit) throws IOException {
    Path inner = folder.resolve("text");
    Path place = Files.isDirectory(inner) ? inner : folder;
    List<Path> files;
    try (Stream<Path> found = Files.list(place)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().limit(limit).toList();
    }
    if (files.isEmpty()) {
      throw new IOException(
          "no .txt files in " + place + "; name a folder with one article per .txt file");
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return new Articles(List.copyOf(texts));
  }

  /** Words by white space, the same count whichever engine reads them. */
  long words() {
    return texts.stream().mapToLong(text -> new StringTokenizer(text).countTokens()).sum();
  }
}
