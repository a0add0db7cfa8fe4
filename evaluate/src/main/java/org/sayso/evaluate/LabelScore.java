package org.sayso.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well labels were found, one label a row. Not thread-safe.
 *
 * <p>F1 of a label counts each row once; macro F1 is the plain mean over the labels that the gold
 * has. The calibration error is that of ten equal bins of confidence (Naeini et al. 2015).
 */
public final class LabelScore {

  private static final int BINS = 10;

  /** One row. */
  private record Row(String gold, String predicted, OptionalDouble confidence) {}

  private final List<Row> rows = new ArrayList<>();

  /**
   * Adds a row.
   *
   * @param confidence of the prediction, from 0 to 1
   */
  public void add(String gold, String predicted, double confidence) {
    rows.add(new Row(gold, predicted, OptionalDouble.of(confidence)));
  }

  /** Adds a row whose prediction does not say how sure it is. */
  public void add(String gold, String predicted) {
    rows.add(new Row(gold, predicted, OptionalDouble.empty()));
  }

  /** Number of rows. */
  public int size() {
    return rows.size();
  }

  /** Share of the rows that are right; 0 if there is none. */
  public double accuracy() {
    return Metric.share(
        rows.stream().filter(row -> row.gold().equals(row.predicted())).count(), rows.size());
  }

  /** Precision and recall of each label of the gold, by name. */
  public Map<String, Metric> labels() {
    Map<String, Metric> labels = new TreeMap<>();
    for (String label : new TreeSet<>(rows.stream().map(Row::gold).toList())) {
      long gold = rows.stream().filter(row -> row.gold().equals(label)).count();
      long predicted = rows.stream().filter(row -> row.predicted().equals(label)).count();
      long matched =
          rows.stream()
              .filter(row -> row.gold().equals(label) && row.predicted().equals(label))
              .count();
      labels.put(label, Metric.of(new Metric.Counts(matched, predicted, gold)));
    }
    return labels;
  }

  /** Mean F1 over the labels of the gold; 0 if there is none. */
  public double macroF1() {
    return labels().values().stream().mapToDouble(Metric::f1).average().orElse(0);
  }

  /**
   * Mean distance between confidence and the share that is right, over ten bins; of the rows that
   * have a confidence, 0 if there is none.
   */
  public double calibrationError() {
    double[] sure = new double[BINS];
    double[] right = new double[BINS];
    List<Row> surely = rows.stream().filter(row -> row.confidence().isPresent()).toList();
    for (Row row : surely) {
      double confidence = row.confidence().orElseThrow();
      int bin = Math.min(BINS - 1, (int) (confidence * BINS));
      sure[bin] += confidence;
      right[bin] += row.gold().equals(row.predicted()) ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sure[bin] - right[bin]);
    }
    return Metric.share(error, surely.size());
  }

  /** A table for people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT, "rows %d, right %.4f, macro F1 %.4f", rows.size(), accuracy(), macroF1()));
    if (rows.stream().anyMatch(row -> row.confidence().isPresent())) {
      table.append(String.format(Locale.ROOT, ", calibration error %.4f", calibrationError()));
    }
    table.append("\n\n");
    table.append("label                number  precision  recall      F1\n");
    labels().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(
            label ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "%-20s %6d     %.4f  %.4f  %.4f%n",
                        label.getKey(),
                        label.getValue().counts().orElseThrow().gold(),
                        label.getValue().precision(),
                        label.getValue().recall(),
                        label.getValue().f1())));
    return table.toString();
  }
}
