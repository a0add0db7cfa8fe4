package org.sayso.train.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sayso.evaluate.ComparedLabels;
import org.sayso.model.Relation;
import org.sayso.wire.ComparedGold;
import org.sayso.wire.ComparedGold.Exchange;

/**
 * What is known of texts that answer others; {@link ComparedGold} has the form of the lines, {@link
 * ComparedLabels} what their labels mean.
 *
 * @param exchanges occasions with several questions
 * @param pairs by the name of their set
 */
record CompareData(List<Exchange> exchanges, Map<String, List<ComparedPair>> pairs) {

  static CompareData read(List<Path> files, Consumer<String> problems) throws IOException {
    CompareData data = new CompareData(new ArrayList<>(), new HashMap<>());
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        try {
          if (!line.isBlank()) {
            data.add(ComparedGold.read(line));
          }
        } catch (IllegalArgumentException wrong) {
          problems.accept("%s, line %d: %s".formatted(file, number, wrong.getMessage()));
        }
      }
    }
    return data;
  }

  private void add(ComparedGold gold) {
    switch (gold) {
      case ComparedGold.Exchange exchange -> exchanges.add(exchange);
      case ComparedGold.Pair pair ->
          pairs
              .computeIfAbsent(pair.set(), any -> new ArrayList<>())
              .add(
                  new ComparedPair(
                      pair.claim(),
                      pair.answer(),
                      pair.label(),
                      ComparedLabels.relations(pair.label())));
    }
  }

  /** Pairs of our own. */
  static List<ComparedPair> own() {
    try (InputStream in = CompareData.class.getResourceAsStream("examples.tsv")) {
      if (in == null) {
        throw new IOException("there is none beside " + CompareData.class.getName());
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", 3))
          .map(c -> new ComparedPair(c[1], c[2], c[0], Set.of(Relation.valueOf(c[0]))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("examples.tsv cannot be read", e);
    }
  }
}
