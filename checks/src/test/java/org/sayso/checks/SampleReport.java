package org.sayso.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One of our sample reports with its gold.
 *
 * @param name name of its folder
 * @param file the report as a user would have it
 * @param body the words that the gold points into: the report itself, or what a person would copy
 *     from it
 * @param gold what a careful reader finds
 */
record SampleReport(String name, Path file, String body, Gold gold) {

  /** All sample reports, by name. */
  static List<SampleReport> all() {
    return in(folder());
  }

  /** The reports whose gold was written before the program was first run on them, by name. */
  static List<SampleReport> fresh() {
    return in(folder("/fresh"));
  }

  private static List<SampleReport> in(Path all) {
    try (Stream<Path> folders = Files.list(all)) {
      return folders.filter(Files::isDirectory).sorted().map(SampleReport::load).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample reports of one set, by name. */
  static List<SampleReport> ofSet(String set) {
    return all().stream().filter(sample -> sample.gold().set().equals(set)).toList();
  }

  /** The sample report with this name. */
  static SampleReport named(String name) {
    return load(folder().resolve(name));
  }

  /** Where the sample reports lie. */
  static Path folder() {
    return folder("/samples");
  }

  private static Path folder(String resource) {
    try {
      return Path.of(
          Objects.requireNonNull(
                  SampleReport.class.getResource(resource), "no " + resource + " on the class path")
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SampleReport load(Path folder) {
    String name = String.valueOf(folder.getFileName());
    try {
      Path report = report(folder);
      Path body = folder.resolve("body.txt");
      String text = Files.readString(Files.exists(body) ? body : report);
      return new SampleReport(
          name,
          report,
          text,
          GoldFile.read(name, Files.readString(folder.resolve("gold.json")), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path report(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("report."))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no report.* in " + folder));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
