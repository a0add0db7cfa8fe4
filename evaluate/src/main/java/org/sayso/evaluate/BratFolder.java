package org.sayso.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sayso.model.Text;

/**
 * A folder of texts with attributions in brat standoff.
 *
 * <p>Either {@code text/NAME.txt} with {@code attributions/NAME_ANNOTATOR.ann}, as PolNeAR has it,
 * or {@code NAME.txt} beside {@code NAME.ann}. A text without annotations is left out.
 */
public final class BratFolder {

  private record Entry(String name, Path text, Path annotations) {}

  private final List<Entry> entries;
  private final Consumer<String> problems;

  private BratFolder(List<Entry> entries, Consumer<String> problems) {
    this.entries = entries;
    this.problems = problems;
  }

  /**
   * The folder as one annotator marked it: the one with this id, or else for each text the first in
   * sort order.
   *
   * @param problems told of every broken line, with its file and number
   * @throws IllegalArgumentException if nothing to score is there, saying what was looked for
   */
  public static BratFolder open(Path folder, Optional<String> annotator, Consumer<String> problems)
      throws IOException {
    Path texts = folder.resolve("text");
    List<Entry> entries =
        Files.isDirectory(texts)
            ? byAnnotator(texts, folder.resolve("attributions"), annotator)
            : sideBySide(folder);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "%s holds nothing to score: no text/NAME.txt with attributions/NAME_%s.ann, and no NAME.txt beside NAME.ann"
              .formatted(folder, annotator.orElse("ANNOTATOR")));
    }
    return new BratFolder(entries, problems);
  }

  private static List<Entry> byAnnotator(Path texts, Path folder, Optional<String> annotator)
      throws IOException {
    Map<String, Map<String, Path>> annotations = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path file : files(folder, ".ann")) {
        String name = stem(file);
        int cut = name.lastIndexOf('_');
        if (cut > 0) {
          annotations
              .computeIfAbsent(name.substring(0, cut), none -> new TreeMap<>())
              .put(name.substring(cut + 1), file);
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Path text : files(texts, ".txt")) {
      Map<String, Path> own = annotations.getOrDefault(stem(text), Map.of());
      annotator
          .or(() -> own.keySet().stream().findFirst())
          .map(own::get)
          .ifPresent(file -> entries.add(new Entry(stem(text), text, file)));
    }
    return entries;
  }

  private static List<Entry> sideBySide(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path text : files(folder, ".txt")) {
      Path annotations = text.resolveSibling(stem(text) + ".ann");
      if (Files.isRegularFile(annotations)) {
        entries.add(new Entry(stem(text), text, annotations));
      }
    }
    return entries;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Names of the texts, sorted. */
  public List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /**
   * Reads one text and its annotations.
   *
   * @param index from 0, in the order of {@link #names()}
   */
  public GoldDocument read(int index) throws IOException {
    Entry entry = entries.get(index);
    Text text = Text.of(Files.readString(entry.text(), StandardCharsets.UTF_8));
    String annotations = Files.readString(entry.annotations(), StandardCharsets.UTF_8);
    return new GoldDocument(
        entry.name(),
        text,
        BratFile.read(entry.annotations().toString(), annotations, problems).stream()
            .map(marked -> marked.fromCodePoints(text))
            .toList());
  }
}
