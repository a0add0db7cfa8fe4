package org.sayso.train.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.evaluate.Marked;
import org.sayso.extract.attribution.Confidence;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.extract.attribution.LearnedAttributor.Weighed;
import org.sayso.model.Evidence;

/**
 * Fits how sure an attribution is to how often such ones are right, on articles that the network
 * did not learn from (logistic regression; Platt 1999), and finds the bound that is best there.
 */
final class Calibration {

  private static final double LOWEST = 0.05;

  /** F1 that differs by less is the same on so few articles; the lowest such bound keeps most. */
  private static final double FLAT = 0.01;

  /** Set by the first set of our own sample reports. */
  private static final double NESTED = 0.6;

  private static final double RIDGE = 1;
  private static final int ROUNDS = 30;

  private record Row(double[] features, boolean right) {}

  private Calibration() {}

  /** A fit to what the network says of these articles. */
  static Confidence fit(List<Article> articles, List<Evidence> evidence) {
    Confidence fitted = new Confidence(weights(rows(articles, evidence, LOWEST)), LOWEST, NESTED);
    TreeMap<Integer, Double> scores = new TreeMap<>();
    for (int percent = 15; percent <= 65; percent++) {
      Confidence tried = new Confidence(fitted.weights(), percent / 100.0, NESTED);
      scores.put(
          percent,
          Judge.score(articles, evidence, new LearnedAttributor(tried)).metric("full").f1());
    }
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    int bound =
        scores.entrySet().stream()
            .filter(score -> score.getValue() >= best - FLAT)
            .mapToInt(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return new Confidence(fitted.weights(), bound / 100.0, NESTED);
  }

  private static List<Row> rows(List<Article> articles, List<Evidence> evidence, double least) {
    LearnedAttributor attributor = new LearnedAttributor(Confidence.ofAnchor(least));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      List<Labels> gold = article.labels().stream().filter(l -> !l.nested()).toList();
      for (Weighed weighed : attributor.weigh(article.text(), evidence.get(i))) {
        Labels own = Labels.of(article.text(), Marked.of(weighed.attribution()), false, 1);
        rows.add(
            new Row(
                weighed.features().stream().mapToDouble(Double::doubleValue).toArray(),
                gold.stream().anyMatch(own::agrees)));
      }
    }
    return rows;
  }

  /** Newton's method; as many weights as features. */
  private static List<Double> weights(List<Row> rows) {
    int n = Confidence.FEATURES.size();
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] system = new double[n][n + 1];
      for (int i = 0; i < n; i++) {
        system[i][i] = RIDGE;
        system[i][n] = -RIDGE * weights[i];
      }
      for (Row row : rows) {
        double p = 1 / (1 + Math.exp(-dot(weights, row.features())));
        for (int i = 0; i < n; i++) {
          system[i][n] += row.features()[i] * ((row.right() ? 1 : 0) - p);
          for (int j = 0; j < n; j++) {
            system[i][j] += row.features()[i] * row.features()[j] * p * (1 - p);
          }
        }
      }
      double[] change = solve(system);
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
      }
    }
    return Arrays.stream(weights).boxed().toList();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Gauss's elimination; the ridge keeps the system regular. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
      }
      double[] swap = system[pivot];
      system[pivot] = system[column];
      system[column] = swap;
      for (int row = 0; row < n; row++) {
        if (row != column) {
          double factor = system[row][column] / system[column][column];
          for (int k = column; k <= n; k++) {
            system[row][k] -= factor * system[column][k];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }

  /** How sure against how often right, in ten bins: a Markdown table with the expected error. */
  static String reliability(
      List<Article> articles, List<Evidence> evidence, Confidence confidence) {
    int[] count = new int[10];
    int[] right = new int[10];
    double[] sure = new double[10];
    for (Row row : rows(articles, evidence, LOWEST)) {
      double p = 1 / (1 + Math.exp(-dot(array(confidence.weights()), row.features())));
      int bin = Math.min(9, (int) (p * 10));
      count[bin]++;
      right[bin] += row.right() ? 1 : 0;
      sure[bin] += p;
    }
    StringBuilder table =
        new StringBuilder("| confidence | number | mean | right |\n|---|--:|--:|--:|\n");
    int all = Arrays.stream(count).sum();
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      if (count[bin] > 0) {
        error += Math.abs(sure[bin] - right[bin]) / all;
        table.append(
            String.format(
                Locale.ROOT,
                "| %.1f-%.1f | %d | %.2f | %.2f |%n",
                bin / 10.0,
                (bin + 1) / 10.0,
                count[bin],
                sure[bin] / count[bin],
                (double) right[bin] / count[bin]));
      }
    }
    return table + String.format(Locale.ROOT, "%nexpected calibration error %.3f%n", error);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
