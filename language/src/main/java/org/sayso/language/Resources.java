package org.sayso.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists of this module: one entry a line, tab separated; {@code #} begins a comment. */
final class Resources {

  private Resources() {}

  /** The rows of a list, split at tabs. */
  static List<String[]> rows(String name) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name + " cannot be read", e);
    }
  }

  /** The first column of a list. */
  static Set<String> words(String name) {
    return rows(name).stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
  }

  static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(
          "resource %s is missing from the language module; build it again".formatted(name));
    }
    return in;
  }
}
