package org.sayso.train.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Keeps the scores of the held-out articles, epoch by epoch, knows the best, and ends a training
 * that has clearly got worse. While the learning rate is high scores go up and down: a little less
 * is no reason to stop.
 */
final class Stopping {

  private static final int PATIENCE = 2;
  private static final double CLEARLY = 0.01;

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

  /** Notes the score of an epoch, counted from 1. */
  void note(int epoch, double score) throws IOException {
    scores.put(epoch, score);
    StringBuilder lines = new StringBuilder();
    scores.forEach((e, s) -> lines.append(e).append('\t').append(s).append('\n'));
    Files.writeString(file, lines);
  }

  /** The best score so far; 0 before the first epoch. */
  double best() {
    return scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** Whether the last two epochs are both clearly below the best. */
  boolean isOver() {
    return scores.size() > PATIENCE
        && scores.descendingMap().values().stream()
            .limit(PATIENCE)
            .allMatch(score -> score < best() - CLEARLY);
  }
}
