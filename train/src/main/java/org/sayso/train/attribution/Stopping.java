package org.sayso.train.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Ends a training when the held-out articles have not been read better for two epochs. */
final class Stopping {

  private static final int PATIENCE = 2;

  private final Path file;
  private final TreeMap<Integer, Double> scores = new TreeMap<>();

  /** Goes on with the scores that an earlier run left in the folder. */
  Stopping(Path folder) throws IOException {
    file = folder.resolve("held-out.tsv");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        scores.put(Integer.valueOf(cells[0]), Double.valueOf(cells[1]));
      }
    }
  }

  /** Notes the score of an epoch, counted from 1, and tells whether it was the last worth while. */
  boolean isOver(int epoch, double score) throws IOException {
    scores.put(epoch, score);
    StringBuilder lines = new StringBuilder();
    scores.forEach((e, s) -> lines.append(e).append('\t').append(s).append('\n'));
    Files.writeString(file, lines);
    double before =
        scores.headMap(epoch - PATIENCE, true).values().stream()
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(-1);
    double since =
        scores.tailMap(epoch - PATIENCE, false).values().stream()
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(-1);
    return epoch > PATIENCE && since <= before;
  }
}
