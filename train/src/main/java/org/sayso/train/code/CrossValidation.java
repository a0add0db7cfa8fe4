package org.sayso.train.code;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sayso.evaluate.LabelScore;

/**
 * Trains on all rows but one part in so many and codes that part, part by part; so that every row
 * is coded by a network that has not seen it.
 */
final class CrossValidation {

  private final CodeSettings settings;
  private final NDManager manager;
  private final Supplier<CodeNetwork> networks;
  private final Consumer<String> log;

  CrossValidation(
      CodeSettings settings,
      NDManager manager,
      Supplier<CodeNetwork> networks,
      Consumer<String> log) {
    this.settings = settings;
    this.manager = manager;
    this.networks = networks;
    this.log = log;
  }

  /**
   * Tells how well it goes, and the temperature at which confidence is right.
   *
   * @param besides rows that are learned from with every part
   */
  double temperature(List<CodedRow> rows, List<CodedRow> besides, int folds) throws IOException {
    List<CodedRow> judged = new ArrayList<>();
    List<float[]> scores = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<CodedRow> learned = new ArrayList<>();
      List<CodedRow> held = new ArrayList<>();
      for (CodedRow row : rows) {
        boolean out = Math.floorMod(row.text().hashCode(), folds) == fold;
        (out ? held : learned).add(row);
      }
      Path folder = settings.output().resolve("fold-" + fold);
      Files.createDirectories(folder);
      try (CodeNetwork network = networks.get()) {
        new CodeTrainer(settings.into(folder), log).train(manager, network, learned, besides);
        List<float[]> own = CodeJudge.scores(manager, network, held);
        log.accept("fold %d: %s".formatted(fold, CodeJudge.told(CodeJudge.score(held, own, 1))));
        judged.addAll(held);
        scores.addAll(own);
      }
    }
    double temperature = CodeJudge.temperature(judged, scores);
    LabelScore score = CodeJudge.score(judged, scores, temperature);
    log.accept("folds together: " + CodeJudge.told(CodeJudge.score(judged, scores, 1)));
    log.accept(
        String.format(Locale.ROOT, "at temperature %.2f: %s", temperature, CodeJudge.told(score)));
    log.accept(score.table());
    return temperature;
  }
}
