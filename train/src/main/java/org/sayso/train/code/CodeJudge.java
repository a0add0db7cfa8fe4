package org.sayso.train.code;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sayso.evaluate.LabelScore;
import org.sayso.language.coder.RootCoder;
import org.sayso.language.encoder.Input;
import org.sayso.model.Coding;

/** Codes rows with a network as it is now, and scores what comes out. */
final class CodeJudge {

  private static final int AT_ONCE = 32;

  private CodeJudge() {}

  /** The logits of each row. */
  static List<float[]> scores(NDManager manager, CodeNetwork network, List<CodedRow> rows) {
    List<float[]> scores = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<Input> inputs =
          rows.subList(from, Math.min(from + AT_ONCE, rows.size())).stream()
              .map(network::input)
              .toList();
      try (NDManager scratch = manager.newSubManager()) {
        NDArray out = network.scores(scratch, inputs, network.prototypes(scratch), 0);
        out.attach(scratch);
        float[] flat = out.toFloatArray();
        for (int i = 0; i < inputs.size(); i++) {
          scores.add(Arrays.copyOfRange(flat, i * RootCoder.LABELS, (i + 1) * RootCoder.LABELS));
        }
      }
    }
    return scores;
  }

  /** How well the rows whose root is known are coded. */
  static LabelScore score(List<CodedRow> rows, List<float[]> scores, double temperature) {
    LabelScore score = new LabelScore();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).root().isPresent()) {
        Coding coding = RootCoder.coding(scores.get(i), temperature);
        score.add(
            rows.get(i).root().orElseThrow().name(), coding.root().name(), coding.confidence());
      }
    }
    return score;
  }

  /** The temperature that makes the gold likeliest, of .5 to 3 in steps of a twentieth. */
  static double temperature(List<CodedRow> rows, List<float[]> scores) {
    double best = 1;
    double least = Double.MAX_VALUE;
    for (int step = 10; step <= 60; step++) {
      double temperature = step / 20.0;
      double loss = 0;
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).root().isPresent()) {
          int gold = rows.get(i).root().orElseThrow().ordinal();
          loss -= Math.log(RootCoder.shares(scores.get(i), temperature)[gold] + 1e-12);
        }
      }
      if (loss < least) {
        least = loss;
        best = temperature;
      }
    }
    return best;
  }

  static String told(LabelScore score) {
    return String.format(
        Locale.ROOT,
        "macro F1 %.4f, right %.4f, calibration error %.4f (%d rows)",
        score.macroF1(),
        score.accuracy(),
        score.calibrationError(),
        score.size());
  }
}
