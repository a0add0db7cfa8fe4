package org.sayso.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.checks.LinkingGold.Claim;
import org.sayso.checks.LinkingGold.Copy;
import org.sayso.checks.LinkingGold.Dispute;
import org.sayso.checks.LinkingGold.Likeness;
import org.sayso.checks.LinkingGold.Passage;
import org.sayso.checks.LinkingGold.Reply;
import org.sayso.model.Relation;

/** Reads a {@link LinkingGold} from its tab-separated file, whose head describes the rows. */
final class LinkingGoldFile {

  private static final Map<String, Integer> WIDTHS =
      Map.of("proposition", 3, "claim", 4, "answer", 6, "unanswered", 3, "copy", 4, "dispute", 6);

  private final Map<String, String> propositions = new LinkedHashMap<>();
  private final Map<String, List<Passage>> tellings = new LinkedHashMap<>();
  private final List<Reply> replies = new ArrayList<>();
  private final List<Passage> unanswered = new ArrayList<>();
  private final List<Copy> copies = new ArrayList<>();
  private final List<Dispute> disputes = new ArrayList<>();

  private LinkingGoldFile() {}

  /** The gold for {@link OctoberCorpus}. */
  static LinkingGold october() {
    String name = "/linking/october-1962.tsv";
    try (InputStream in =
        Objects.requireNonNull(
            LinkingGoldFile.class.getResourceAsStream(name), "no " + name + " on the class path")) {
      return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the rows.
   *
   * @throws IllegalArgumentException at the first row that is none, with its line
   */
  static LinkingGold read(String name, String text) {
    LinkingGoldFile file = new LinkingGoldFile();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        file.add(List.of(line.split("\t", -1)), "%s, line %d".formatted(name, i + 1));
      }
    }
    return file.gold();
  }

  private void add(List<String> row, String where) {
    String kind = row.getFirst();
    int width = WIDTHS.getOrDefault(kind, 0);
    if (row.size() != width) {
      throw new IllegalArgumentException(
          width == 0
              ? "%s: no row is called \"%s\"; there are %s".formatted(where, kind, WIDTHS.keySet())
              : "%s: a row \"%s\" has %d columns, this one %d"
                  .formatted(where, kind, width, row.size()));
    }
    switch (kind) {
      case "proposition" -> {
        propositions.put(row.get(1), row.get(2));
        tellings.put(row.get(1), new ArrayList<>());
      }
      case "claim" ->
          Objects.requireNonNull(
                  tellings.get(row.get(1)), where + ": its proposition must stand above it")
              .add(passage(row, 2));
      case "answer" ->
          replies.add(
              new Reply(
                  passage(row, 1),
                  Stream.of(row.get(3).split("/"))
                      .map(Relation::valueOf)
                      .collect(Collectors.toSet()),
                  passage(row, 4)));
      case "unanswered" -> unanswered.add(passage(row, 1));
      case "copy" -> copies.add(new Copy(row.get(1), row.get(2), Likeness.valueOf(row.get(3))));
      default ->
          disputes.add(
              new Dispute(
                  row.get(1),
                  List.of(row.get(2).split(", ")),
                  List.of(row.get(3).split(", ")),
                  List.of(row.get(4).split(",")),
                  row.get(5)));
    }
  }

  private static Passage passage(List<String> row, int column) {
    return new Passage(row.get(column), row.get(column + 1));
  }

  private LinkingGold gold() {
    List<Claim> claims =
        propositions.entrySet().stream()
            .map(
                entry ->
                    new Claim(
                        entry.getKey(),
                        entry.getValue(),
                        tellings.getOrDefault(entry.getKey(), List.of())))
            .toList();
    return new LinkingGold(claims, replies, unanswered, copies, disputes);
  }
}
